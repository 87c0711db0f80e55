"""Addresses of the lessons."""

from django.urls import path

from secondline.web.learn import views

urlpatterns = [
    path("learn", views.learn, name="learn"),
]
