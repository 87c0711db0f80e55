"""Addresses of the page "What next?", and of the agreement that follows from it."""

from django.urls import path

from secondline.web.options import agreement, pressing, views

urlpatterns = [
    path("options", views.options, name="options"),
    path("options/compare", views.compare, name="compare"),
    path("options/matters", pressing.keep_matters, name="keep_matters"),
    path("options/<str:id>", views.option, name="option"),
    path("options/<str:id>/save", pressing.save_question, name="save_question"),
    path("options/<str:id>/forget", pressing.forget_question, name="forget_question"),
    path("options/<str:id>/plan", pressing.put_in_plan, name="put_in_plan"),
    path("agreement", agreement.agreement, name="agreement"),
]
