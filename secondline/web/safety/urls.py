"""Addresses of the page "Is this dangerous?"."""

from django.urls import path

from secondline.web.safety import views

urlpatterns = [
    path("safety", views.safety, name="safety"),
]
