"""The page as data for the template: every text printable, every number already a sentence."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

from secondline.exchange.pdf.contents import (
    Line,
    can_tell_reasons,
    is_danger,
    is_out_of_scope,
    unchecked_names,
)
from secondline.exchange.pdf.giving_way import left_out
from secondline.exchange.pdf.notes import notes
from secondline.exchange.pdf.press import Press, Style
from secondline.exchange.pdf.voice import Voice

_SECTIONS = "danger signs unused strongest medicines response reasons ask questions try".split()
_N_UNCHECKED = 10
_NO_REASON = "This record supports no reason why a medicine does not help."


# What the template is given, and how many characters no font could show.
Page = tuple[Mapping[str, Any], int]


def visit_page(
    review: Mapping[str, Any],
    lines: Sequence[Line],
    kept: Sequence[Line],
    style: Style,
    voice: Voice,
) -> Page:
    """Give the page of a review of which some lines are kept."""
    press = Press(style)
    data = {
        **_frame(voice.title, review, style),
        "voice": asdict(voice),
        **{name: [press.line(line) for line in _of(kept, name)] for name in _SECTIONS},
        "box_title": _box_title(review),
        "empty": _empty(review, lines, voice),
        "more_dangers": left_out(_of(lines, "danger"), _of(kept, "danger")),
        "more_medicines": left_out(_of(lines, "medicines"), _of(kept, "medicines")),
        "unchecked": _unchecked(unchecked_names(review), press),
        "notes": notes(review, lines, kept, press),
    }
    return data, press.n_replaced


def urgent_page(
    review: Mapping[str, Any], lines: Sequence[Line], kept: Sequence[Line], style: Style
) -> Page:
    """Give the page that holds only what to do now: each sentence once, with its actions."""
    press = Press(style)
    actions: dict[str, dict[str, None]] = {}
    for line in map(press.line, kept):
        actions.setdefault(line.get("says", ""), {})[line.get("do", "")] = None
    said = [{"says": says, "do": list(filter(None, do))} for says, do in actions.items()]
    data = {
        **_frame("What to do now", review, style),
        "danger": said,
        "more_dangers": left_out(lines, kept),
        "notes": [note for note in (press.text(review["notice"]), press.losses()) if note],
    }
    return data, press.n_replaced


def _frame(title: str, review: Mapping[str, Any], style: Style) -> dict[str, Any]:
    on = date.fromisoformat(review["on"])
    return {
        "title": title,
        "size": style.size,
        "on": {"year": on.year, "month": on.month, "day": on.day},
        "urgent": review["safety"]["urgent"],
    }


def _of(lines: Sequence[Line], section: str) -> list[Line]:
    return [line for line in lines if line.section == section]


def _box_title(review: Mapping[str, Any]) -> str:
    is_found = any(is_danger(one) for one in review["safety"]["findings"])
    return "Danger: please read this first" if is_found else "Please read this first"


def _empty(review: Mapping[str, Any], lines: Sequence[Line], voice: Voice) -> dict[str, str]:
    """Say what an empty place means, so that nobody takes silence for good news."""
    means = {
        "danger": "Nothing urgent was found in the answers given. That does not rule it out.",
        "strongest": _NO_REASON if can_tell_reasons(review) else voice.cannot_tell,
        "medicines": voice.no_medicine,
    }
    return {
        name: text if not is_out_of_scope(review) and not _of(lines, name) else ""
        for name, text in means.items()
    }


def _unchecked(names: Sequence[str], press: Press) -> str:
    if not names:
        return ""
    named = ", ".join(press.name(name) for name in names[:_N_UNCHECKED])
    n_more = len(names) - _N_UNCHECKED
    more = f" and {n_more} more, named in the full review" if n_more > 0 else ""
    return f"{named}{more}. Nothing on this page takes them into account."
