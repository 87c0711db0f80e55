"""Addresses of the first page, and of the examples."""

from django.urls import path

from secondline.web.home import views

urlpatterns = [
    path("", views.home, name="home"),
    path("take-back", views.take_back, name="take_back"),
    path("examples/<str:name>", views.enter_example, name="enter_example"),
    path("leave-example", views.leave_example, name="leave_example"),
]
