"""Addresses of the page "Is it really not working?" and of its pictures."""

from django.urls import path

from secondline.web.response import pictures, views

urlpatterns = [
    path("response", views.response, name="response"),
    path(
        "response/<int:n>/<str:what>/<str:theme>/<str:width>.svg",
        pictures.picture,
        name="response_picture",
    ),
]
