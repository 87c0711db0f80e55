"""Danger signs at a check-in: those that a note may tell of, and where to go with a new one."""

from dataclasses import dataclass, replace
from datetime import date

import secondline
from secondline.loop.answer import Answer, Finding
from secondline.loop.safety.red_flags import numbers
from secondline.loop.safety.screens import open_screens
from secondline.loop.words import phrase
from secondline.record.record import Record
from secondline.store.line import Line
from secondline.web.safety.places import place_of


@dataclass(frozen=True, slots=True)
class Sign:
    """A danger sign, and the number in the address of its question."""

    place: int
    question: str


def signs_in(line: Line, safety: Answer) -> list[Finding]:
    """Give the findings that the note of a check-in led to."""
    day = line.on.isoformat()
    held = (one for one in safety.findings if one.id.startswith("story:"))
    return [one for one in held if str(one.facts["where"]).endswith(day)]


def seek_care(record: Record) -> str:
    """Give in one text what to do now, for each of the signs that cannot wait."""
    library = secondline.library()
    facts = numbers(library, record.person.country)
    return phrase(library, "visit.seek_care.do", facts, record.person.by)


def every_sign(record: Record, on: date) -> list[tuple[str, list[Sign]]]:
    """Give each screen with all its signs, whatever was answered: an answer can be given anew."""
    library = secondline.library()
    screens = open_screens(replace(record, red_flags=()), library, on)
    return [
        (one.title, [Sign(place_of(sign.id, library), sign.question) for sign in one.signs])
        for one in screens
    ]
