"""The first page: where to begin, or where one is; and the examples to look around in."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from secondline.loop.safety.answering import falling
from secondline.loop.shown import Shown
from secondline.record.examples import EXAMPLES
from secondline.store import records
from secondline.web.home.lately import lately
from secondline.web.home.standing import n_open, standing
from secondline.web.medicines.listed import not_checked, rows
from secondline.web.page import own
from secondline.web.safety.asked import signs_found
from secondline.web.safety.asked import standing as standing_signs
from secondline.web.safety.places import place_of
from secondline.web.safety.urgent import BACK, to_danger
from secondline.web.shown import EXAMPLE, shown
from secondline.web.start.begin import begin
from secondline.web.start.forms import StartForm

_BACK_TO = {"questions": "questions", "signs": "signs"}


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Show the first question where nothing was told yet, else where one is."""
    held = shown(request)
    if held.is_stopped or held.is_out:
        return redirect("safety")
    is_example = EXAMPLE in request.COOKIES
    lines = lately(held.record.diary, held.on)
    # Who named no medicine yet sees no six questions: what was found of danger stands here instead.
    signs = [] if held.is_begun else signs_found(held)
    if not held.is_begun and held.record.diary is None and not signs:
        return begin(request, StartForm(held.library))
    page = {
        "shown": held,
        "signs": signs,
        "lines": lines,
        "is_example": is_example,
        "standing": standing(held) if held.is_begun else [],
        "n_open": n_open(held.safety),
        "not_checked": not_checked(held),
        "last": None if is_example else records.last(),
        **{name: found for name, found in rows(held).items() if name == "now"},
    }
    return render(request, "home/home.html", page)


@require_POST
@own
def take_back(request: HttpRequest) -> HttpResponse:
    """Take the last change back; a danger sign that would fall by it is looked at again instead."""
    held, last = shown(request), records.last()
    number = request.POST.get("number", "")
    if last is None or number != str(last.number):
        return redirect("home")
    fallen = _fallen(held, last.before)
    if fallen:
        return redirect("look", place_of(fallen[0], held.library))
    records.take_back(last.number)
    if held.is_stopped:
        return to_danger(BACK)
    return redirect(_BACK_TO.get(request.POST.get("to", ""), "home"))


def _fallen(held: Shown, before: str) -> list[str]:
    """Give the signs whose danger would be gone with the last change: answers, or own words."""
    then = records.record_of(before, held.library.flag_ids(), held.record.diary)
    fallen = list(falling(held.record, then))
    if held.is_stopped and not fallen:
        after = Shown(then, held.library, held.on)
        left = dict(standing_signs(after)) if after.is_stopped else {}
        fallen = [id for id, _ in standing_signs(held) if id not in left]
    return fallen


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
