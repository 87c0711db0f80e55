"""The danger signs, one screen a page; an answer that cannot wait leads at once to what to do."""

from django.db import Error
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from secondline.errors import SecondLookNeeded, UnusableInput
from secondline.loop.answer import Finding
from secondline.loop.safety.answering import in_mind
from secondline.loop.shown import Shown
from secondline.record.changes import Change
from secondline.store import records
from secondline.web.page import own
from secondline.web.safety.asked import (
    answers,
    basis,
    changes_of,
    just_raised,
    next_page,
    signs_found,
)
from secondline.web.safety.places import place_of
from secondline.web.safety.urgent import urgent
from secondline.web.shown import EXAMPLE, shown
from secondline.web.telling import key_of, new_key, tell

DONE = "Danger signs answered"


@require_http_methods(["GET", "HEAD", "POST"])
@own
def signs(request: HttpRequest) -> HttpResponse:
    """Ask the danger signs that are open, or keep what was answered of a screen."""
    held = shown(request)
    if request.method == "POST":
        return _told(request, held)
    if held.is_stopped or held.is_out:
        return redirect("safety")
    return _asked(request, held)


def _asked(request: HttpRequest, held: Shown, *, is_empty: bool = False) -> HttpResponse:
    page = next_page(held)
    if page is None:
        return redirect(_after(held))
    last = _last(request)
    shown_ = {
        "last": last,
        "shown": held,
        "page": page,
        "key": new_key(),
        "raised": _raised(last, held) if last and not is_empty else [],
        "is_empty": is_empty,
        "basis": basis(page, held.library),
    }
    return render(request, "safety/signs.html", shown_, status=422 if is_empty else 200)


def _after(held: Shown) -> str:
    """Give where to go when all is answered: to what was found, where anything was."""
    if signs_found(held):
        return "safety"
    return "questions" if held.is_begun else "home"


def _last(request: HttpRequest) -> records.Last | None:
    """Give the last change where it was an answer to danger signs; none of an example's."""
    last = None if EXAMPLE in request.COOKIES else records.last()
    return last if last and last.what == DONE else None


def _raised(last: records.Last, held: Shown) -> list[Finding]:
    """Give what is to be done about what was answered last, so that it is read at once."""
    before = records.record_of(last.before, held.library.flag_ids())
    return just_raised(before, held)


def _told(request: HttpRequest, held: Shown) -> HttpResponse:
    known = held.library.flag_ids()
    on_page = [id for id in request.POST.getlist("shown") if id in known]
    told = answers(request.POST.dict(), on_page, is_none="none" in request.POST)
    if not told:
        return _asked(request, held, is_empty=True)
    try:
        changes = changes_of(held.record, told, held)
    except SecondLookNeeded as fallen:
        return redirect("look", place_of(fallen.flag, held.library))
    return kept(request, held, changes, DONE) or redirect("signs")


def kept(
    request: HttpRequest, held: Shown, changes: tuple[Change, ...], what: str
) -> HttpResponse | None:
    """Write answers to danger signs; what to do now is shown even where they cannot be kept."""
    try:
        if changes:
            tell(held, changes, what=what, key=key_of(request))
    except (Error, OSError, UnusableInput):
        told = Shown(in_mind(held.record, changes), held.library, held.on)
        if not told.is_stopped:
            raise
        return urgent(request, told, is_kept=False)
    return None
