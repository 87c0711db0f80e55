"""Addresses of the page "Is it really not working?"."""

from django.urls import path

from secondline.web.response import views

urlpatterns = [
    path("response", views.response, name="response"),
]
