"""Addresses of the diary."""

from django.urls import path

from secondline.web.diary import views

urlpatterns = [
    path("check-in", views.check_in, name="check_in"),
    path("diary", views.diary, name="diary"),
]
