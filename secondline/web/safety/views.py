"""Is this dangerous? What was found, and, where it cannot wait, nothing else."""

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from secondline.exchange.plain_json import plain_answer
from secondline.exchange.telling.safety import of_visit, told_safety
from secondline.loop.shown import Shown
from secondline.store import records
from secondline.store.days import diary_day
from secondline.web.medicines.listed import not_checked
from secondline.web.safety.asked import signs_found, standing
from secondline.web.safety.places import place_of
from secondline.web.safety.signs import DONE
from secondline.web.safety.urgent import urgent
from secondline.web.shown import EXAMPLE, shown


@require_safe
def safety(request: HttpRequest) -> HttpResponse:
    """Show what may be dangerous; what cannot wait stands alone."""
    held = shown(request)
    if held.is_stopped:
        return urgent(request, held)
    if held.is_out:
        return _out(request, held)
    is_asked = held.record.flags_asked or held.record.person.story
    if not (held.is_begun or is_asked or signs_found(held)):
        return redirect("home")
    found = told_safety(plain_answer(held.safety)["findings"])
    signs, *more = of_visit(plain_answer(held.visit)["findings"])
    page = {
        "shown": held,
        "found": found,
        "not_checked": not_checked(held),
        "signs": signs,
        "more": more,
        "last_asked": None if EXAMPLE in request.COOKIES else _last_asked(),
        "to_look": [(place_of(id, held.library), group) for id, group in standing(held)],
    }
    return render(request, "safety/safety.html", page)


def _last_asked() -> date | None:
    """Give the day on which signs were last answered: the one of the diary, as elsewhere."""
    at = records.last_done(DONE)
    return diary_day(at.astimezone()) if at else None


def _out(request: HttpRequest, held: Shown) -> HttpResponse:
    """Say kindly that nothing here was made for this person, and who can help."""
    person = held.record.person
    page = {
        "shown": held,
        "findings": held.safety.findings,
        "has_born": person.born is not None,
        "has_conditions": bool(person.conditions),
    }
    return render(request, "safety/out.html", page)
