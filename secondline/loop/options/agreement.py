"""The agreement: goal, smallest change, review day and stop rule, set down before the data come.

Reads    ``[agreement]``; when each thing of its plan began
Asks     for what is left out of it
Never    judges by anything that was not agreed before; a plan is at most three things, begun one at
         a time, as else nobody can tell them apart
"""

from datetime import date, timedelta

from secondline.knowledge.library import Library, quantity
from secondline.knowledge.names import match, plain
from secondline.loop.answer import Finding, Verdict
from secondline.loop.words import cites
from secondline.record.agreement import Agreement
from secondline.record.record import Record
from secondline.record.when import When

ID = "agreement"
_APART = "days_between_starts"
_PARTS = ("goal", "smallest_change", "review_on", "stop_if")


def agreement(record: Record, library: Library, on: date) -> Finding:
    """Give what was agreed, what of it is still open, and whether its day has come.

    Returns
    -------
    Finding
        Facts: ``goal``, ``smallest_change``, ``review_on``, ``stop_if`` and ``plan`` as they were
        written; ``is_due``; ``together``, what of the plan began too close to tell apart; ``next``,
        what of it has not begun, and ``next_from``, the first day on which it can.
    """
    held = record.agreement or Agreement()
    began = _began(held, record, library)
    together, later = _together(began, library), _next(held, began, library)
    is_due = held.review_on is not None and held.review_on <= on
    missing = [part for part in _PARTS if not getattr(held, part)]
    return Finding(
        id=ID,
        verdict=Verdict.CANNOT_TELL if missing else Verdict.SUPPORTED,
        facts={
            "goal": held.goal,
            "smallest_change": str(held.smallest_change) if held.smallest_change else None,
            "review_on": held.review_on.isoformat() if held.review_on else None,
            "stop_if": held.stop_if,
            "plan": held.plan,
            "is_due": is_due,
            "together": together,
            **later,
        },
        cites=cites((library.limits[_APART].value,)),
        words=tuple(_words(held, is_due=is_due, together=together, later=later["next"])),
        asks=tuple(f"agreement.asks.{part}" for part in missing),
    )


def _words(
    held: Agreement, *, is_due: bool, together: tuple[str, ...], later: str | None
) -> list[str]:
    if held == Agreement():
        return ["agreement.none"]
    told = [f"agreement.{part}" for part in _PARTS if getattr(held, part)]
    return [
        *told,
        *(["agreement.plan"] if held.plan else []),
        *(["agreement.due"] if is_due else []),
        *(["agreement.together"] if together else []),
        *(["agreement.next"] if later else []),
    ]


def _began(held: Agreement, record: Record, library: Library) -> dict[str, When | None]:
    """Give when each thing of the plan began first; None where it began on a day nobody knows.

    What has not begun is not there.
    """
    begun: dict[str, list[When | None]] = {}
    starts = [(one.name, one.started_on) for one in record.medicines]
    starts += [(one.name, one.started_on) for one in record.therapies]
    for name, day in starts:
        begun.setdefault(_key(name, library), []).append(day)
    keys = {name: _key(name, library) for name in held.plan}
    return {name: _first(begun[key]) for name, key in keys.items() if key in begun}


def _key(name: str, library: Library) -> str:
    """Give one key for all names of one thing."""
    found = match(library, name)
    if found.ingredients:
        return " ".join(found.ingredients)
    return library.option_names.get(plain(name), plain(name))


def _first(days: list[When | None]) -> When | None:
    known = [day for day in days if day is not None]
    return min(known, key=lambda day: day.earliest) if len(known) == len(days) else None


def _together(began: dict[str, When | None], library: Library) -> tuple[str, ...]:
    """Give what certainly began within so few days of another that nobody can tell them apart."""
    apart = library.limit(_APART)
    known = [(name, day) for name, day in began.items() if day is not None]
    return tuple(
        name
        for name, day in known
        if any(_most_between(day, other) < apart for also, other in known if also != name)
    )


def _most_between(one: When, other: When) -> int:
    return max((one.latest - other.earliest).days, (other.latest - one.earliest).days)


def _next(
    held: Agreement, began: dict[str, When | None], library: Library
) -> dict[str, str | None]:
    """Give what comes next, and from which day the last one can be told apart from it."""
    left = [name for name in held.plan if name not in began]
    days = [day for day in began.values() if day is not None]
    if not left:
        return {"next": None, "next_from": None}
    newest = max((day.latest for day in days), default=None)
    apart = timedelta(days=quantity(library.limits[_APART].value).value)
    return {"next": left[0], "next_from": (newest + apart).isoformat() if newest else None}
