"""Addresses of the questions worth asking, and of what was answered."""

from django.urls import path

from secondline.web.questions import told_before, views

urlpatterns = [
    path("questions", views.ask, name="questions"),
    path("questions/skipped", views.forget_skipped, name="forget_skipped"),
    path("told", told_before.told, name="told"),
    path("told/again", told_before.ask_again, name="ask_again"),
]
