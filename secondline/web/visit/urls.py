"""Addresses of the page "What do I tell my doctor?"."""

from django.urls import path

from secondline.web.visit import views

urlpatterns = [
    path("visit", views.visit, name="visit"),
]
