"""Addresses of the questions worth asking."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
