"""Addresses of what is the person's own."""

from django.urls import path

from secondline.web.you import views

urlpatterns = [
    path("you", views.you, name="you"),
    path("leave", views.leave, name="leave"),
]
