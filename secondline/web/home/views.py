"""The first page: where to begin, and what was noted lately."""

from datetime import timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

import secondline
from secondline.store import records
from secondline.web.diary.days import diary_day, local_now

_DAYS = 7


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Show what can be done here, and the check-ins of the last days."""
    today = diary_day(local_now())
    held = records.lines(first=today - timedelta(days=_DAYS))
    notice = secondline.library().notice
    return render(request, "home/home.html", {"lines": held, "today": today, "notice": notice})
