"""Addresses of the diary."""

from django.urls import path

from secondline.web.diary import body, changing, choosing, listing, pictures, views
from secondline.web.diary.stopped import danger_first, danger_shown_first, danger_told_first
from secondline.web.safety.urgent import CHANGED, GONE

_edit, _delete = danger_told_first(CHANGED)(changing.edit), danger_told_first(GONE)(changing.delete)
urlpatterns = [
    path("check-in", danger_shown_first(views.check_in), name="check_in"),
    path("check-in/bad-day", danger_shown_first(views.bad_day), name="bad_day"),
    path("check-in/danger", views.danger_now, name="danger_now"),
    path("check-in/what", danger_first(choosing.choose), name="choose_ratings"),
    path("check-in/<int:number>", views.checked_in, name="checked_in"),
    path("check-in/<int:number>/change", _edit, name="edit_check_in"),
    path("check-in/<int:number>/delete", _delete, name="delete_check_in"),
    path("diary", listing.diary, name="diary"),
    path("diary/chart/<str:range>/<str:theme>/<str:width>.svg", pictures.chart, name="diary_chart"),
    path("body", danger_first(body.body), name="body"),
]
