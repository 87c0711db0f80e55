"""Addresses of the page "Is this dangerous?", of the danger signs and of the story."""

from django.urls import path

from secondline.web.safety import look, signs, story, views

urlpatterns = [
    path("safety", views.safety, name="safety"),
    path("safety/signs", signs.signs, name="signs"),
    path("safety/look/<int:place>", look.look, name="look"),
    path("story", story.story, name="story"),
]
