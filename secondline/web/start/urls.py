"""Addresses of the way in."""

from django.urls import path

from secondline.web.start import views

urlpatterns = [
    path("start", views.start, name="start"),
]
