"""The second sheet as data for the template: what the person does, and what had no room."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from secondline.exchange.pdf.contents import AGREED
from secondline.exchange.pdf.fitting import worth_trying
from secondline.exchange.pdf.line import Line
from secondline.exchange.pdf.notes import imprint, in_review, sources
from secondline.exchange.pdf.own_contents import own_lines, seek_care
from secondline.exchange.pdf.page import Sheet
from secondline.exchange.pdf.press import Press
from secondline.exchange.pdf.voice import Voice

_SECTIONS = "danger unchecked unused medicines reasons agreement questions".split()
_N_PLANNED = 3
# What no record brings is left to the full review, so that paper and time stay bounded.
_MOST_LETTERS = 30_000


def own_sheet(
    review: Mapping[str, Any],
    lines: Sequence[Line],
    over: Sequence[Line],
    size: float,
    voice: Voice,
    press: Press,
) -> Sheet:
    """Give the sheet for the person.

    Parameters
    ----------
    lines : sequence of Line
        All that the first sheet rests on, for its sources.
    over : sequence of Line
        What of it had no room there.
    """
    done, care = worth_trying(own_lines(review), _MOST_LETTERS), seek_care(review)
    held = worth_trying(over, _MOST_LETTERS)
    agreed = next((line for line in lines if line.section == "agreement"), None)
    plan = press.line(agreed) if agreed else {}
    return {
        "kind": "own",
        "size": size,
        "voice": asdict(voice),
        "seek_care": press.line(care) if care else {},
        "tonight": [press.line(line) for line in done if line.section == "tonight"],
        "weeks": [press.line(line) for line in done if line.section == "weeks"],
        "plan": [[voice.agreed_parts[part], plan.get(part, "")] for part in AGREED[:-1]],
        "planned": [press.name(one) for one in _planned(review)],
        "over": {
            name: [press.line(line) for line in held if line.section == name]
            for name in _SECTIONS
            if name != "agreement"
        },
        "more_in_review": in_review(len(over) - len(held)),
        "sources": sources([*lines, *done], press),
        "notes": [imprint(review, press), *_lost(press)],
    }


def _lost(press: Press) -> list[str]:
    return [one for one in (press.losses(),) if one]


def _planned(review: Mapping[str, Any]) -> list[str]:
    """Give what was agreed to do, and room for what will be."""
    found = (one for one in review["visit"]["findings"] if one["id"] == "agreement")
    held = [name for one in found for name in one["facts"].get("plan") or ()]
    return [*held, *[""] * (_N_PLANNED - len(held))]
