"""Is this dangerous? What was found, and, where it cannot wait, nothing else."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from secondline.exchange.plain_json import plain_answer, plain_finding
from secondline.exchange.telling.safety import told_safety
from secondline.loop.answer import Answer, Finding
from secondline.loop.shown import Shown
from secondline.loop.visit.danger_signs import danger_signs
from secondline.loop.words import fill
from secondline.store import records
from secondline.web.medicines.listed import not_checked
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
    if not (held.is_begun or held.record.flags_asked or held.record.person.story):
        return redirect("home")
    found = told_safety(plain_answer(held.safety)["findings"])
    page = {
        "shown": held,
        "found": found,
        "not_checked": not_checked(held),
        "signs": _signs(held),
        "last_asked": None if EXAMPLE in request.COOKIES else records.last_done(DONE),
        "to_look": _to_look(held),
    }
    return render(request, "safety/safety.html", page)


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


def _signs(held: Shown) -> dict[str, object]:
    """Give which danger signs were asked, and when to seek care whatever was answered."""
    found = danger_signs(held.record, held.library, held.on)
    return plain_finding(fill(Answer((found,)), held.library, held.record.person.by).findings[0])


def _to_look(held: Shown) -> list[tuple[int, Finding]]:
    """Give the findings that rest on an answer, with the number of its question."""
    flags = held.library.flag_ids()
    ids = [
        (one.id if one.id in flags else one.about[0], one)
        for one in held.safety.findings
        if one.id in flags or one.id.startswith("story:")
    ]
    return [(place_of(id, held.library), one) for id, one in ids]
