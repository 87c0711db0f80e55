"""Addresses of the list of medicines."""

from django.urls import path

from secondline.web.medicines import views

urlpatterns = [
    path("medicines", views.medicines, name="medicines"),
    path("medicines/new", views.new, name="new_medicine"),
    path("medicines/<int:n>", views.edit, name="medicine"),
    path("medicines/<int:n>/step", views.step, name="dose_step"),
    path("medicines/<int:n>/remove", views.remove, name="remove_medicine"),
]
