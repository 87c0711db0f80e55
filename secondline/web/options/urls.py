"""Addresses of the page "What next?"."""

from django.urls import path

from secondline.web.options import views

urlpatterns = [
    path("options", views.options, name="options"),
]
