"""Addresses of the page "Can we find out?"."""

from django.urls import path

from secondline.web.experiment import views

urlpatterns = [
    path("experiment", views.experiment, name="experiment"),
]
