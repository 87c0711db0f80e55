"""What acts on a day: what is taken, and what was stopped so lately that it still works.

Reads    the stretches of the record, the day, and `washout` of each medicine
Never    leaves out what was stopped on a day that nobody knows, where it works for long
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from secondline.knowledge.library import Library, quantity
from secondline.record.exposures import ALCOHOL, Exposure, exposures

if TYPE_CHECKING:
    from secondline.record.record import Record

SMOKE = "tobacco_smoke"


def acting(record: Record, library: Library, on: date | None) -> tuple[Exposure, ...]:
    """Give what acts on a day, smoke too; without a day, all that was ever taken."""
    held = [*exposures(record, library), *_smoke(record)]
    return tuple(one for one in held if acts(one, library, on))


def _smoke(record: Record) -> tuple[Exposure, ...]:
    is_smoked = record.person.smokes == "yes"
    return (Exposure(ingredient=SMOKE, given="smoking"),) if is_smoked else ()


def lately(record: Record, library: Library, on: date | None) -> tuple[Exposure, ...]:
    """Give what no longer acts, and was stopped so lately that a rule may still mean it."""
    longest = _longest(library)
    held = exposures(record, library)
    return tuple(
        one for one in held if not acts(one, library, on) and acts(one, library, on, longest)
    )


@lru_cache(maxsize=4)
def _longest(library: Library) -> float:
    """Give the most days after the last dose in which any rule still means a medicine."""
    rules = (rule for family in library.combinations.values() for rule in family.rules)
    return max((rule.stopped_within or 0 for rule in rules), default=0)


def acts(one: Exposure, library: Library, on: date | None, within: float = 0) -> bool:
    """Whether it is taken, or was stopped inside its washout, or within so many days."""
    if on is None or one.statement is None or one.is_current(on):
        return True
    stopped = one.statement.stopped_on
    washout = library.medicine(one.ingredient).washout
    days = max(within, quantity(washout).value if washout else 0)
    if not days or one.ingredient == ALCOHOL:
        return False
    return stopped is None or on < stopped.latest + timedelta(days=days)


def days_since(one: Exposure, on: date | None) -> int | None:
    """Give how many days ago it was stopped at the least; None where it is taken, or not known."""
    stopped = one.statement.stopped_on if one.statement else None
    if on is None or stopped is None or one.is_current(on):
        return None
    return (on - stopped.latest).days
