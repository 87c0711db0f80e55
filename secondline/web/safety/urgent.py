"""What to do now, alone on the page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from secondline.loop.shown import Shown
from secondline.web.safety.asked import standing
from secondline.web.safety.places import place_of

_TOLD = "told"
WAITS, CHANGED, GONE, BACK = "waits", "changed", "gone", "back"
_SAID = {
    WAITS: "The diary was not opened, because this comes first. Nothing in it was changed.",
    CHANGED: "The change of the check-in is kept.",
    GONE: "The check-in is deleted.",
    BACK: "The last change was taken back.",
}


def urgent(request: HttpRequest, held: Shown, *, is_kept: bool = True) -> HttpResponse:
    """Show what to do now, and nothing else but a way to look at an answer again.

    Whoever sent something before they were led here reads below what became of it.
    """
    page = {
        "shown": held,
        "findings": held.safety.findings,
        "again": [(place_of(id, held.library), group) for id, group in standing(held)],
        "is_kept": is_kept,
        "told": _SAID.get(request.GET.get(_TOLD, ""), ""),
    }
    return render(request, "safety/urgent.html", page)


def to_danger(told: str) -> HttpResponse:
    """Lead to what to do now, where it is said what became of what was sent."""
    return redirect(f"{reverse('safety')}?{_TOLD}={told}")
