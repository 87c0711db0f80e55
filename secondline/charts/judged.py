"""What was judged of one medicine, as what a picture of it needs; the change first, then its part.

The same rules as in the sentences: no own part is drawn where nothing of the diary parts the
medicine from time and chance, and no change where nothing is known from before it.
"""

from collections.abc import Collection, Mapping
from datetime import date, timedelta
from typing import Any

from secondline.charts.days import Span
from secondline.charts.diary_chart import Level
from secondline.charts.effect_chart import Effect

Facts = Mapping[str, Any]
_PARTLESS = frozenset(("confounded", "irregular", "no_before"))
_BEFORE, _USUAL = timedelta(days=91), timedelta(days=90)
_ONE = timedelta(days=1)
CHANGE, OWN = "change", "own"
NAMES = {CHANGE: "How pain changed", OWN: "The medicine's own part"}


def has_change(facts: Facts) -> bool:
    """Whether it can be told how pain changed since it was started."""
    return facts.get("change_points_median") is not None and facts["before"] != "none"


def has_own(facts: Facts) -> bool:
    """Whether the diary tells anything of the medicine's own part."""
    return facts.get("own_points_median") is not None and not _PARTLESS & set(facts["flags"])


def span_of(facts: Facts, days: Collection[date], on: date) -> Span:
    """Give the days to draw: all on the medicine, and up to three months before it.

    Examples
    --------
    >>> day = date(2026, 11, 21)
    >>> span_of({"days_on": 10}, [date(2026, 11, 1)], day).first
    datetime.date(2026, 11, 1)
    """
    begun = min((day for day in days if day <= on), default=on)
    started = _started(facts, on)
    return Span(max(begun, started - _BEFORE if started else on - _USUAL), on)


def levels(facts: Facts, on: date) -> list[Level]:
    """Give what was usual before the medicine, and what is estimated with it."""
    started, before = _started(facts, on), facts.get("mean_before")
    if started is None or before is None or not has_change(facts):
        return []
    least, most = facts["change_points_interval_90"]
    middle = before - facts["change_points_median"]
    return [
        Level(date.min, started - _ONE, before, before, before),
        Level(started, on, before - most, middle, before - least),
    ]


def effects(facts: Facts, names: Mapping[str, str] = NAMES) -> list[Effect]:
    """Give the change, then the own part, each where it can be told.

    Parameters
    ----------
    names : mapping of str to str
        How the two, ``change`` and ``own``, are called in the picture.
    """
    can_tell = {CHANGE: has_change(facts), OWN: has_own(facts)}
    return [
        Effect(
            names[part],
            facts[f"{part}_points_median"],
            *facts[f"{part}_points_interval_90"],
        )
        for part in (CHANGE, OWN)
        if can_tell[part]
    ]


def _started(facts: Facts, on: date) -> date | None:
    days_on = facts.get("days_on")
    return None if days_on is None else on - timedelta(days=days_on)
