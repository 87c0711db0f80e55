"""Which danger signs were asked, and when to seek care whatever was answered.

A "no" is never turned into an all-clear: what was asked is said, what was not is said, and the
signs that need care at once stand beside it.
"""

from datetime import date

from secondline.knowledge.library import Library
from secondline.loop.answer import Finding, Verdict
from secondline.loop.safety.red_flags import numbers, open_flags
from secondline.loop.safety.urgency import place
from secondline.loop.words import cites
from secondline.record.record import Record


def danger_signs(record: Record, library: Library, on: date) -> Finding:
    """Give the groups of danger signs that were asked, as one finding with its sources."""
    held = sorted(library.red_flags.values(), key=lambda flag: place(flag.id, flag.urgency))
    asked = [flag for flag in held if record.flag(flag.id) is not None]
    left = open_flags(record, library, on)
    not_no = tuple(dict.fromkeys(f.group for f in asked if record.flag(f.id) != "no"))
    return Finding(
        id="danger_signs",
        about=tuple(flag.id for flag in asked),
        verdict=Verdict.CANNOT_TELL,
        facts={
            **numbers(library, record.person.country),
            "n_asked": len(asked),
            "n_left": len(left),
            "groups": tuple(dict.fromkeys(flag.group for flag in asked)),
            "answered": not_no,
        },
        cites=cites(value for flag in asked for value in flag.basis),
        words=(_words(len(asked), bool(left), bool(not_no)), "visit.seek_care"),
    )


def _words(n_asked: int, is_left: bool, is_any: bool) -> str:
    if not n_asked:
        return "visit.signs_not_asked"
    if is_any:
        return "visit.signs_some_yes"
    return "visit.signs_some_asked" if is_left else "visit.signs_all_asked"
