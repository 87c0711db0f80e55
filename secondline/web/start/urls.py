"""Addresses of the way in."""

from django.urls import path

from secondline.web.start import views, whom

urlpatterns = [
    path("start", views.start, name="start"),
    path("whom", whom.whom, name="whom"),
]
