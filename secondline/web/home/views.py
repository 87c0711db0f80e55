"""The first page: where to begin, or where one is; and the examples to look around in."""

from datetime import timedelta

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from secondline.record.examples import EXAMPLES
from secondline.store import records
from secondline.web.days import diary_day, local_now
from secondline.web.shown import EXAMPLE, shown

_DAYS = 7


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Show what can be done here, and the check-ins of the last days."""
    held = shown(request)
    today = diary_day(local_now())
    lines = records.lines(first=today - timedelta(days=_DAYS))
    page = {"shown": held, "lines": lines, "today": today, "examples": EXAMPLES}
    return render(request, "home/home.html", page)


@require_POST
def enter_example(request: HttpRequest, name: str) -> HttpResponse:
    """Look around in an example from now on."""
    if name not in EXAMPLES:
        raise Http404
    response = redirect("home")
    response.set_cookie(EXAMPLE, name, httponly=True, samesite="Strict")
    return response


@require_POST
def leave_example(request: HttpRequest) -> HttpResponse:
    """Go back to the person's own record."""
    response = redirect("home")
    response.delete_cookie(EXAMPLE, samesite="Strict")
    return response
