"""Addresses of the lessons, and of what is known of each medicine."""

from django.urls import path

from secondline.web.learn import medicines, views

urlpatterns = [
    path("learn", views.learn, name="learn"),
    path("learn/corrections", views.corrections, name="corrections"),
    path("learn/<str:id>", views.lesson, name="lesson"),
    path("medicines", medicines.medicines, name="medicines"),
    path("medicines/<str:id>", medicines.medicine, name="medicine"),
]
