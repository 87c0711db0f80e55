"""Addresses of the page "Why not?"."""

from django.urls import path

from secondline.web.reasons import views

urlpatterns = [
    path("reasons", views.reasons, name="reasons"),
]
