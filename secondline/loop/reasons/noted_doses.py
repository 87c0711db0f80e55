"""How many of the doses that were meant the diary shows: its ``taken:<medicine>`` columns.

Reads    the diary's doses, the days of each stretch, times a day
Never    counts a day without an entry, or a second dose on one day as making up for another day
"""

from dataclasses import dataclass
from datetime import date

from secondline.knowledge.library import Library
from secondline.knowledge.names import match
from secondline.record.diary import Diary
from secondline.record.exposures import Treatment
from secondline.record.medicines import MedicationStatement

_TAKEN = "taken:"


@dataclass(frozen=True, slots=True)
class Noted:
    """What the diary holds: the days with an entry, and the share of the doses that were meant.

    `is_most` says that the share may be less: how many doses a day were meant is not known.
    """

    days: int
    share: float
    is_most: bool


def noted_doses(taken: Treatment, diary: Diary | None, library: Library, on: date) -> Noted | None:
    """Give the share of the doses in the diary, day by day; None where it has no entry."""
    shares = [
        (min(1.0, doses / (meant or 1)), meant is None)
        for day, doses in _doses(taken, diary, library).items()
        if day <= on and (meant := _meant(taken, day)) != 0
    ]
    if not shares:
        return None
    share = sum(one for one, _ in shares) / len(shares)
    return Noted(len(shares), share, any(is_open for _, is_open in shares))


def _doses(taken: Treatment, diary: Diary | None, library: Library) -> dict[date, float]:
    """Give the doses of each day, of all columns that name the medicine or a product with it."""
    found: dict[date, float] = {}
    for column in diary.columns if diary else ():
        if diary and column.startswith(_TAKEN) and _is_of(column, taken, library):
            for day, doses in diary.daily(column).items():
                found[day] = found.get(day, 0) + doses
    return found


def _is_of(column: str, taken: Treatment, library: Library) -> bool:
    found = match(library, column.removeprefix(_TAKEN))
    held = [one for one in taken.exposures if one.statement and not one.statement.as_needed]
    products = {one.product for one in held}
    if found.product is not None and None not in products:
        return found.product in products
    return taken.medicine in found.ingredients


def _meant(taken: Treatment, day: date) -> float | None:
    """Give how many doses were meant on a day: none outside the stretches; None is not known."""
    held = [s for one in taken.exposures if (s := one.statement) and _covers(s, day)]
    times = [one.times_a_day for one in held]
    return None if None in times else sum(one for one in times if one)


def _covers(one: MedicationStatement, day: date) -> bool:
    """Whether a stretch certainly goes on that day; as needed, nothing is meant."""
    starts, stops = one.started_on, one.stopped_on
    is_after = starts is not None and starts.latest <= day
    is_before = not one.is_stopped or (stops is not None and day < stops.earliest)
    return is_after and is_before and not one.as_needed
