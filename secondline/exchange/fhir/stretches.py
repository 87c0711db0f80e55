"""Renewals of the same order are one stretch, not many medicines."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from secondline.exchange.fhir.taken import Entry
from secondline.record.when import When

# An order is renewed once a year at the latest. The same order after a longer time is another
# stretch: nobody knows that it was taken in between.
_RENEWED_WITHIN_DAYS = 400
# Where the end of the one is known, the next goes on from there or is another stretch.
_GAP_DAYS = 31


@dataclass(frozen=True, slots=True)
class Stretch:
    """One medicine, taken in one way without a break that we know of.

    Parameters
    ----------
    entry : Entry
        The whole stretch.
    n : int
        How many entries of the file it is made of.
    """

    entry: Entry
    n: int = 1


def stretches(entries: Iterable[Entry]) -> tuple[Stretch, ...]:
    """Give the stretches in the order in which they began; those without a day come last."""
    alike: dict[object, list[Entry]] = {}
    for entry in entries:
        alike.setdefault(_what(entry), []).append(entry)
    found = [stretch for held in alike.values() for stretch in _of_one(sorted(held, key=_start))]
    return tuple(sorted(found, key=lambda stretch: _start(stretch.entry)))


def _what(entry: Entry) -> object:
    return entry.naming.match.given.casefold(), entry.reason, entry.dosing


def _start(entry: Entry) -> date:
    return entry.started.earliest if entry.started else date.max


def _of_one(entries: list[Entry]) -> list[Stretch]:
    made: list[Stretch] = []
    newest: Entry | None = None
    for entry in entries:
        if newest is not None and _goes_on(made[-1].entry, newest, entry):
            made[-1] = Stretch(_together(made[-1].entry, entry), made[-1].n + 1)
        else:
            made.append(Stretch(entry))
        newest = entry
    return made


def _goes_on(whole: Entry, newest: Entry, entry: Entry) -> bool:
    """Say whether an entry renews the one before it."""
    if newest.started is None or entry.started is None:
        return newest.started is None and entry.started is None
    if whole.fate == "taken":
        return True
    if whole.fate == "stopped" and whole.stopped is not None:
        return (entry.started.earliest - whole.stopped.latest).days <= _GAP_DAYS
    return (entry.started.earliest - newest.started.latest).days <= _RENEWED_WITHIN_DAYS


def _together(whole: Entry, entry: Entry) -> Entry:
    """Give the stretch with an entry more: it goes on if any goes on, and ends with the last."""
    if "taken" in (whole.fate, entry.fate):
        newer = entry if entry.fate == "taken" else whole
        return replace(whole, fate="taken", stopped=None, ends=newer.ends)
    if "not sure" in (whole.fate, entry.fate):
        return replace(whole, fate="not sure", stopped=None, ends=None)
    return replace(whole, stopped=_later(whole.stopped, entry.stopped))


def _later(one: When | None, other: When | None) -> When | None:
    """Give the later of two days; unknown where either is."""
    if one is None or other is None:
        return None
    return max(one, other, key=lambda day: day.latest)
