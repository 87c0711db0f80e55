"""Addresses of the page "What do I tell my doctor?", and of its sheets."""

from django.urls import path

from secondline.web.visit import views

urlpatterns = [
    path("visit", views.visit, name="visit"),
    path("visit.pdf", views.visit_sheet, name="visit_sheet"),
    path("paper.pdf", views.check_in_sheet, name="check_in_sheet"),
]
