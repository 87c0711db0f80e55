"""Addresses of the list of medicines."""

from django.urls import path

from secondline.web.medicines import views

urlpatterns = [
    path("taken", views.medicines, name="taken"),
    path("taken/new", views.new, name="taken_new"),
    path("taken/<int:n>", views.edit, name="taken_one"),
    path("taken/<int:n>/step", views.step, name="taken_step"),
    path("taken/<int:n>/remove", views.remove, name="taken_remove"),
]
