"""How long something was taken: days at a dose, days since the unbroken start, and weeks."""

from collections.abc import Sequence
from datetime import date

from secondline.record.exposures import Exposure
from secondline.units import Quantity

_DAYS_A_WEEK = 7
# Two stretches with no more than this between them are one: a refill, a month written as such.
_GAP_DAYS = 7


def days_at(taken: Sequence[Exposure], low: Quantity, on: date) -> tuple[int, int | None]:
    """Give the fewest and the most days on which at least `low` was taken until a day.

    Returns
    -------
    tuple of int
        The two differ where a date is only a month, or a dose a range; the second is None where a
        date or a dose is missing, so that no upper bound can be told.
    """
    fewest: set[int] = set()
    most: set[int] = set()
    is_bounded = True
    for one in taken:
        fewest |= _days(one, low, on, is_most=False)
        most |= _days(one, low, on, is_most=True)
        is_bounded = is_bounded and _is_bounded(one, low)
    return len(fewest), len(most) if is_bounded else None


def _is_bounded(one: Exposure, low: Quantity) -> bool:
    if one.most is not None and one.most.value < low.value:
        return True
    statement = one.statement
    if statement is None or one.most is None or statement.started_on is None:
        return False
    return not statement.is_stopped or statement.stopped_on is not None


def _days(one: Exposure, low: Quantity, on: date, *, is_most: bool) -> set[int]:
    amount, statement = one.most if is_most else one.least, one.statement
    if amount is None or amount.value < low.to(amount.unit).value:
        return set()
    if statement is None or statement.started_on is None:
        return set()
    start, stop = statement.started_on, statement.stopped_on
    first = start.earliest if is_most else start.latest
    last = on
    if statement.is_stopped:
        if stop is None:
            return set()
        last = min(on, stop.latest if is_most else stop.earliest)
    return set(range(first.toordinal(), last.toordinal()))


def days_since_start(taken: Sequence[Exposure], on: date) -> tuple[int, int] | None:
    """Give the fewest and most days of the unbroken stretch that still goes on, or None.

    None where nothing of it is taken on the day, or the start is not known.
    """
    spans = [_span(one, on) for one in taken if one.statement and one.statement.started_on]
    if len(spans) < len(taken) or not any(one.is_current(on) for one in taken):
        return None
    earliest, latest = date.max, date.max
    for first, first_latest, last in sorted(spans, key=lambda span: span[2], reverse=True):
        if last == on or (earliest - last).days <= _GAP_DAYS:
            earliest, latest = min(earliest, first), min(latest, first_latest)
    return max(0, (on - latest).days), (on - earliest).days


def _span(one: Exposure, on: date) -> tuple[date, date, date]:
    statement = one.statement
    assert statement is not None and statement.started_on is not None
    stopped = statement.stopped_on
    last = on if one.is_current(on) else (stopped.latest if stopped else on)
    return statement.started_on.earliest, statement.started_on.latest, min(last, on)


def weeks(days: float) -> float:
    """Give days as weeks, to one decimal.

    Examples
    --------
    >>> weeks(21)
    3
    """
    return round(days / _DAYS_A_WEEK, 1) if days % _DAYS_A_WEEK else days // _DAYS_A_WEEK
