"""What to do now, alone on the page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from secondline.loop.shown import Shown
from secondline.web.safety.asked import standing
from secondline.web.safety.places import place_of


def urgent(request: HttpRequest, held: Shown, *, is_kept: bool = True) -> HttpResponse:
    """Show what to do now, and nothing else but a way to look at an answer again."""
    again = [(place_of(id, held.library), group) for id, group in standing(held)]
    page = {"shown": held, "findings": held.safety.findings, "again": again, "is_kept": is_kept}
    return render(request, "safety/urgent.html", page)
