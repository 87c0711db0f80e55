"""A name that is not known, on a page: which of those near it is meant, or none of them."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from secondline.knowledge.library import Library
from secondline.loop.questions.meant import Unclear, meant, unclear
from secondline.record.changes import Change

_ANSWER = "meant-"
_KEEP = "keep"
_NOT_SENT_ON = ("csrfmiddlewaretoken",)


def settled(
    request: HttpRequest, changes: tuple[Change, ...], library: Library
) -> tuple[Change, ...] | None:
    """Give the changes with the names that were meant; None where that was not said yet.

    Nothing is taken because it is similar. A name that nothing is near stays as it stands, and is
    named as not checked.
    """
    chosen: dict[str, str] = {}
    for n, one in enumerate(_asked(changes, library)):
        said = request.POST.get(f"{_ANSWER}{n}")
        if said not in (_KEEP, *one.near):
            return None
        chosen[one.given] = one.given if said == _KEEP else said
    return meant(changes, chosen)


def ask_names(request: HttpRequest, changes: tuple[Change, ...], library: Library) -> HttpResponse:
    """Ask which names are meant; what was told comes back with the answer."""
    again = [
        (name, value)
        for name, values in request.POST.lists()
        if name not in _NOT_SENT_ON and not name.startswith(_ANSWER)
        for value in values
    ]
    asked = [(f"{_ANSWER}{n}", one) for n, one in enumerate(_asked(changes, library))]
    page = {"asked": asked, "again": again, "keep": _KEEP}
    return render(request, "parts/names.html", page, status=422)


def _asked(changes: tuple[Change, ...], library: Library) -> list[Unclear]:
    return [one for one in unclear(changes, library) if one.near]
