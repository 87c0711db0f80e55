"""What next? The list as a decision aid, two or three beside each other, and one whole."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from secondline.exchange.plain_json import plain_answer
from secondline.exchange.telling.choosing import MOST_COMPARED, beside_each_other
from secondline.exchange.telling.options import groups, kept_back
from secondline.knowledge.lessons import read_lessons
from secondline.loop.shown import Shown
from secondline.record.vocabulary import MATTERS
from secondline.web.options.forms import MattersForm, PressForm
from secondline.web.options.listed import listed
from secondline.web.options.opened import opened_option
from secondline.web.options.saved import saved_of
from secondline.web.page import page

CLINICIAN = "clinician"
_LEAST_COMPARED = 2
Row = Mapping[str, Any]


@require_safe
@page
def options(request: HttpRequest, held: Shown) -> HttpResponse:
    """Show the groups: a few open in each, what helps with what matters marked and first."""
    findings = plain_answer(held.options)["findings"]
    kept = held.record.person.matters
    chosen = [one for one in request.GET.getlist("matters") if one in MATTERS]
    matters = chosen if "filter" in request.GET else [*kept]
    is_only, is_clinician = "only" in request.GET, request.GET.get("for") == CLINICIAN
    shown = {
        "groups": listed(findings, held.library, matters, is_only=is_only, is_whole=is_clinician),
        "kept_back": kept_back(findings),
        "matters": matters,
        "every": MATTERS,
        "is_only": is_only,
        "is_new": set(matters) != set(kept),
        "form": MattersForm(initial={"matters": matters}),
        "is_clinician": is_clinician,
        "seek_care": _seek_care(held),
        "saved": saved_of(request),
        "plan": held.record.agreement.plan if held.record.agreement else (),
    }
    return render(request, "options/options.html", {"shown": held} | shown)


def _seek_care(held: Shown) -> str:
    return next((one.do or "" for one in held.visit.findings if one.id == "danger_signs"), "")


@require_safe
@page
def compare(request: HttpRequest, held: Shown) -> HttpResponse:
    """Show two or three options beside each other, the same rows for each."""
    wanted = list(dict.fromkeys(request.GET.getlist("o")))
    found = [one for one in (offered(held, id) for id in wanted) if one is not None]
    is_right = len(found) == len(wanted) and _LEAST_COMPARED <= len(found) <= MOST_COMPARED
    if not is_right:
        marked = {"shown": held, "found": found, "most": MOST_COMPARED}
        return render(request, "options/cannot_compare.html", marked, status=422)
    rows = beside_each_other(found, held.library, held.record.person.by)
    table = {name: list(zip(found, cells, strict=True)) for name, cells in rows.items()}
    return render(request, "options/compare.html", {"shown": held, "options": found, "rows": table})


@require_safe
@page
def option(request: HttpRequest, held: Shown, id: str) -> HttpResponse:
    """Show one option whole; of one that must not be offered, only that and why."""
    one = named(held, id)
    if one is None:
        return render(request, "options/not_here.html", {"shown": held}, status=404)
    told = opened_option(one, held)
    every = groups(findings_of(held), is_whole=True)
    others = [row for row in every.get(one["facts"]["when"], []) if row != one]
    shown = {
        "option": told,
        "others": others,
        "kin": [row for row in others if row["facts"].get("told_with") == id],
        "head": named(held, one["facts"].get("told_with") or ""),
        "lessons": [lesson for lesson in read_lessons() if one["about"][0] in lesson.head.about],
        "form": PressForm(),
        "is_saved": id in saved_of(request),
        "version": held.library.version,
    }
    return render(request, "options/option.html", {"shown": held} | shown)


def findings_of(held: Shown) -> list[Row]:
    """Give every finding of this question."""
    found: list[Row] = plain_answer(held.options)["findings"]
    return found


def named(held: Shown, id: str) -> Row | None:
    """Give the option of this id, offered or not; None where it does not come up."""
    return next((one for one in findings_of(held) if one["id"] == id), None)


def offered(held: Shown, id: str) -> Row | None:
    """Give the option of this id; None where this person must not be offered it."""
    one = named(held, id)
    return one if one and one["verdict"] == "supported" else None
