"""When something goes wrong: a calm page that says what happened and what to do, and no detail."""

from collections.abc import Callable

from django.db import DatabaseError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from secondline.errors import UnusableInput
from secondline.web.logs import note

_UNREADABLE, _DISK, _OURS = 503, 507, 500


class Faults:
    """Turn what nobody caught into a page; what a person wrote is in no log and no page."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self._answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer a request."""
        return self._answer(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """Give the page for what went wrong; an address that leads nowhere is no fault."""
        if isinstance(error, Http404):
            return None
        note(request, error)
        if isinstance(error, UnusableInput):
            told = {"where": error.where, "found": error.found}
            return render(request, "faults/unreadable.html", told, status=_UNREADABLE)
        if isinstance(error, DatabaseError):
            return render(request, "faults/disk.html", status=_DISK)
        place = type(error).__name__
        return render(request, "faults/ours.html", {"place": place}, status=_OURS)


def not_here(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Give the page for an address that leads nowhere."""
    return render(request, "faults/not_here.html", status=404)
