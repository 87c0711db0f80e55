"""What was answered so far, fact by fact; each can be asked again."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from secondline.loop.shown import Shown
from secondline.record.changes import Change
from secondline.record.record import Record
from secondline.record.tables import UNKNOWN
from secondline.record.when import When
from secondline.web.dated import in_words
from secondline.web.page import own
from secondline.web.shown import shown
from secondline.web.telling import key_of, tell

_WHO = ("born", "sex", "alcohol", "smokes", "pregnant", "breastfeeding", "kidney")
_LISTS = ("conditions", "allergies")
_PAIN = ("since", "areas", "feels")
_GRADED = ("fatigue", "waking_unrefreshed", "thinking")
_ASKED = ("headache", "abdominal_pain", "depression")
_NAMES = {
    "born": "Born",
    "sex": "Sex",
    "alcohol": "Alcohol",
    "smokes": "Smoking",
    "pregnant": "Pregnant",
    "breastfeeding": "Breastfeeding",
    "kidney": "Kidneys",
    "conditions": "Illnesses",
    "allergies": "Allergies",
    "pain.since": "Pain since",
    "pain.areas": "Where it hurts",
    "pain.feels": "How it feels",
    "symptoms.graded": "Tired, not rested, trouble with thinking (0 none to 3 severe)",
    "symptoms.asked": "Headache, pain in the belly, depression",
    "symptoms.other": "Also there",
}
_DONE = "To be asked again: "


@dataclass(frozen=True, slots=True)
class Row:
    """One fact: its place, its name, what was answered, and the keys that hold it."""

    place: str
    name: str
    answer: str
    keys: tuple[tuple[str, ...], ...]


@require_safe
def told(request: HttpRequest) -> HttpResponse:
    """Show what was answered so far."""
    held = shown(request)
    if held.is_stopped:
        return redirect("safety")
    page = {"shown": held, "rows": list(rows(held.record))}
    return render(request, "questions/told.html", page)


@require_POST
@own
def ask_again(request: HttpRequest) -> HttpResponse:
    """Take an answer out of the record, so that its question comes again."""
    held = shown(request)
    if held.is_stopped:
        return redirect("safety")
    place = request.POST.get("place", "")
    row = next((one for one in rows(held.record) if one.place == place), None)
    if row is not None:
        gone = tuple(Change(keys, None) for keys in row.keys)
        tell(held, gone, what=f"{_DONE}{row.name}", key=key_of(request))
    return redirect(_next(held))


def _next(held: Shown) -> str:
    return "questions" if held.is_begun else "home"


def rows(record: Record) -> Iterator[Row]:
    r"""Give each fact of the person, the pain and the symptoms that was answered.

    Examples
    --------
    >>> from secondline.record.reading import read_text
    >>> [(one.name, one.answer) for one in rows(read_text("schema = 1\nborn = 1979"))]
    [('Born', '1979')]
    """
    for name in (*_WHO, *_LISTS):
        yield from _row(name, ((name,),), (getattr(record.person, name),))
    for gene, result in record.person.genes:
        yield Row(f"genes.{gene}", gene, result, (("genes", gene),))
    for name in _PAIN:
        yield from _row(f"pain.{name}", (("pain", name),), (getattr(record.pain, name),))
    for name, parts in (("graded", _GRADED), ("asked", _ASKED), ("other", ("other",))):
        keys = tuple(("symptoms", part) for part in parts)
        yield from _row(
            f"symptoms.{name}", keys, tuple(getattr(record.symptoms, part) for part in parts)
        )


def _row(place: str, keys: tuple[tuple[str, ...], ...], values: tuple[Any, ...]) -> Iterator[Row]:
    said = [_said(value) for value in values if value is not None and value != UNKNOWN]
    if said:
        yield Row(place, _NAMES[place], ", ".join(said), keys)


def _said(value: Any) -> str:
    if isinstance(value, tuple):
        return ", ".join(value) or "none"
    return in_words(value) if isinstance(value, When) else str(value)
