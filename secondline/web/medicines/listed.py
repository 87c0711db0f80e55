"""The rows of the list of medicines: what is taken, what was, and what could not be checked."""

from typing import Any

from secondline.knowledge.library import Library
from secondline.knowledge.names import match
from secondline.loop.shown import Shown
from secondline.record.medicines import MedicationStatement
from secondline.web.dated import in_words

_NOT_COVERED = (
    "We know what it is, but not what it does with other things. Where nothing is said of it, "
    "that means nothing. Ask a pharmacist."
)
_NOT_KNOWN = "We do not know it, so nothing here speaks of it. Ask a pharmacist."


def rows(held: Shown) -> dict[str, Any]:
    """Give the medicines that are taken and those that were, and the names not checked."""
    all_ = [_row(n, one, held) for n, one in enumerate(held.record.medicines, 1)]
    return {
        "now": [row for row in all_ if not row["one"].is_stopped],
        "past": [row for row in all_ if row["one"].is_stopped],
        "not_checked": not_checked(held),
    }


def _row(n: int, one: MedicationStatement, held: Shown) -> dict[str, Any]:
    found = match(held.library, one.name)
    return {
        "n": n,
        "one": one,
        "said": _said(one),
        "not_checked": named(one.name, held),
        "known_as": found.product or next(iter(found.ingredients), ""),
    }


def not_checked(held: Shown) -> list[dict[str, Any]]:
    """Give each name that could not be checked, with why, and what it may have meant."""
    library = held.library
    near = {
        one.given: [library.name_of(id) for id in one.suggestions] for one in held.names.confirm
    }
    names = dict.fromkeys((*held.names.unknown, *near))
    return [
        {"given": name, "why": _why(library, name), "near": near.get(name, [])} for name in names
    ]


def named(name: str, held: Shown) -> str:
    """Say why a medicine is not checked; empty where it is."""
    near = [one.given for one in held.names.confirm]
    return _why(held.library, name) if name in (*held.names.unknown, *near) else ""


def _why(library: Library, name: str) -> str:
    held = [library.medicine(id) for id in match(library, name).ingredients]
    return _NOT_COVERED if any(not one.roles for one in held) else _NOT_KNOWN


def _said(one: MedicationStatement) -> str:
    """Give what is known of it in one line; what is not known is left out.

    Examples
    --------
    >>> from secondline.record.record import Record
    >>> _said(MedicationStatement(name="x", times_a_day=2.0, reason="back pain"))
    '2 times a day, for back pain'
    """
    often = ""
    if one.as_needed:
        often = f"as needed, at most {one.at_most:g} a day" if one.at_most else "as needed"
    elif one.times_a_day is not None:
        often = "once a day" if one.times_a_day == 1 else f"{one.times_a_day:g} times a day"
    parts = (
        one.dose.text if one.dose else "",
        often,
        f"for {one.reason}" if one.reason else "",
        f"since {in_words(one.started_on)}" if one.started_on and not one.is_stopped else "",
        f"from {in_words(one.started_on)}" if one.started_on and one.is_stopped else "",
        f"until {in_words(one.stopped_on)}" if one.stopped_on else "",
        f"stopped: {one.stopped_because}" if one.stopped_because else "",
    )
    return ", ".join(part for part in parts if part)
