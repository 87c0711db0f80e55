"""Addresses of what is the person's own."""

from django.urls import path

from secondline.web.you import bringing, taking_out, views

urlpatterns = [
    path("you", views.you, name="you"),
    path("you/theme", views.theme, name="theme"),
    path("you/reminder.ics", views.reminder, name="reminder"),
    path("you/erase", views.erase_all, name="erase"),
    path("leave", views.leave, name="leave"),
    path("you/everything.zip", taking_out.archive, name="everything"),
    path("you/record.toml", taking_out.record, name="record_file"),
    path("you/diary.csv", taking_out.diary, name="diary_file"),
    path("you/backup", taking_out.backup, name="backup"),
    path("you/bring-in", bringing.look, name="bring_in"),
    path("you/bring-in/keep", bringing.keep, name="bring_in_keep"),
    path("you/restore", bringing.restore_backup, name="restore"),
]
