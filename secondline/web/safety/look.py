"""A second look at a danger sign: its question again, with what its answer means."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from secondline.loop.safety.answering import ANSWERS, answered, question, second_look
from secondline.loop.shown import Shown
from secondline.web.page import own
from secondline.web.safety.places import flag_at
from secondline.web.safety.signs import kept
from secondline.web.shown import shown
from secondline.web.telling import new_key

_DONE = "A danger sign looked at again"


@require_http_methods(["GET", "HEAD", "POST"])
@own
def look(request: HttpRequest, place: int) -> HttpResponse:
    """Show the question of a sign again, or keep what was answered then."""
    held = shown(request)
    flag = flag_at(place, held.library)
    if flag is None:
        return redirect("safety")
    answer = request.POST.get("answer", "")
    if request.method != "POST":
        return _asked(request, held, flag)
    if answer not in ANSWERS or request.POST.get("was") != (held.record.flag(flag) or ""):
        # Nothing was chosen, or somebody answered it meanwhile: the question is shown as it is now.
        return _asked(request, held, flag, is_empty=True)
    return _told(request, held, flag, answer)


def _asked(request: HttpRequest, held: Shown, flag: str, *, is_empty: bool = False) -> HttpResponse:
    was = held.record.flag(flag)
    page: dict[str, Any] = {
        "shown": held,
        "question": question(held.record, held.library, flag),
        "was": was or "",
        "seen": _seen(held, flag),
        "key": new_key(),
        "is_empty": is_empty,
    }
    return render(request, "safety/look.html", page, status=422 if is_empty else 200)


def _told(request: HttpRequest, held: Shown, flag: str, answer: str) -> HttpResponse:
    changes = answered(held.record, flag, answer, held.on, _seen(held, flag))
    return kept(request, held, changes, _DONE) or redirect("safety")


def _seen(held: Shown, flag: str) -> Any:
    """Give what a second look shows; None where the answer cannot fall, so it is simply asked."""
    is_there = held.record.flag(flag) in ANSWERS[1:]
    return second_look(held.record, held.library, flag) if is_there else None
