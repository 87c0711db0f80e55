"""Danger signs at a check-in: those that a note may tell of, and where to go with a new one."""

import secondline
from secondline.loop.answer import Answer, Finding
from secondline.loop.safety.red_flags import numbers
from secondline.loop.words import phrase
from secondline.record.record import Record
from secondline.store.line import Line


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
