"""How long, and how much at once: days at a dose, the highest dose, days since the start.

Dates may be months, doses ranges, and stretches may overlap. So everything is told twice: what is
certain, and what is possible. Amounts of stretches that overlap are added up day by day.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from secondline.record.exposures import Exposure
from secondline.units import Quantity

_DAYS_A_WEEK = 7
# Two stretches with no more than this between them are one: a refill, a month written as such.
_GAP_DAYS = 7


@dataclass(frozen=True, slots=True)
class _Span:
    """Days [first, end) by ordinal, and the amount of a day [mg/d]; None is not known."""

    first: int
    end: int
    amount: float | None


def highest_dose(taken: Sequence[Exposure], on: date) -> tuple[float, float | None]:
    """Give the highest amount a day [mg/d] that was certainly reached, and the highest possible.

    Stretches without dates may lie anywhere: they count alone for what is certain, and on top of
    everything for what is possible. The second is None where an amount is not known.
    """
    alone = [one.least.value for one in taken if one.least is not None]
    certain = max([*alone, *_totals(_spans(taken, on, is_possible=False))], default=0.0)
    if any(one.most is None for one in taken):
        return certain, None
    spans = _spans(taken, on, is_possible=True)
    undated = sum(
        one.most.value
        for one in taken
        if one.most and not (one.statement and one.statement.started_on)
    )
    dated = max(_totals(spans), default=0.0)
    return certain, dated + undated


def _totals(spans: Sequence[_Span]) -> list[float]:
    starts = {span.first for span in spans if span.first < span.end}
    return [
        sum(span.amount or 0 for span in spans if span.first <= day < span.end) for day in starts
    ]


def days_at(taken: Sequence[Exposure], low: Quantity, on: date) -> tuple[int, int | None]:
    """Give the fewest and the most days in a row on which at least `low` a day was taken.

    A gap of up to a week, as before a refill, does not end a row.

    Returns
    -------
    tuple of int
        The second is None where a date or a dose is missing, so that no upper bound can be told.
    """
    fewest = _days_with(_spans(taken, on, is_possible=False), low.value)
    small = [one for one in taken if one.most is not None and not _is_dated(one)]
    could_reach = sum(one.most.value for one in small if one.most) >= low.value
    if could_reach or any(one.most is None for one in taken):
        return fewest, None
    return fewest, _days_with(_spans(taken, on, is_possible=True), low.value)


def _days_with(spans: Sequence[_Span], low: float) -> int:
    """Give the days of the longest run: what was taken years apart is no longer trial."""
    edges = sorted({edge for span in spans for edge in (span.first, span.end)})
    longest = days = left_off = 0
    for first, end in pairwise(edges):
        if sum(span.amount or 0 for span in spans if span.first <= first < span.end) < low:
            continue
        days = end - first + (days if first - left_off <= _GAP_DAYS else 0)
        longest, left_off = max(longest, days), end
    return longest


def _is_dated(one: Exposure) -> bool:
    statement = one.statement
    has_stop = statement and (not statement.is_stopped or statement.stopped_on)
    return bool(statement and statement.started_on and has_stop)


def _spans(taken: Sequence[Exposure], on: date, *, is_possible: bool) -> list[_Span]:
    spans = [_span(one, on, is_possible=is_possible) for one in taken]
    return [span for span in spans if span is not None]


def _span(one: Exposure, on: date, *, is_possible: bool) -> _Span | None:
    statement, amount = one.statement, one.most if is_possible else one.least
    if statement is None or statement.started_on is None:
        return None
    start, stop = statement.started_on, statement.stopped_on
    first, end = (start.earliest if is_possible else start.latest), on
    if statement.is_stopped:
        if stop is not None:
            end = min(on, stop.latest if is_possible else stop.earliest)
        elif not is_possible:
            end = first
    return _Span(first.toordinal(), end.toordinal(), amount.value if amount else None)


def days_since_start(taken: Sequence[Exposure], on: date) -> tuple[int, int] | None:
    """Give the fewest and the most days of the unbroken stretch that still goes on.

    None where nothing of it is taken now, or the start of what is taken now is not known.
    """
    now = [one for one in taken if one.is_taken]
    if not now or any(one.statement is None or one.statement.started_on is None for one in now):
        return None
    fewest = _unbroken(_spans(now, on, is_possible=False), _spans(taken, on, is_possible=False), on)
    return fewest, _unbroken(
        _spans(now, on, is_possible=True), _spans(taken, on, is_possible=True), on
    )


def _unbroken(now: Sequence[_Span], spans: Sequence[_Span], on: date) -> int:
    first = min(span.first for span in now)
    for span in sorted(spans, key=lambda one: one.end, reverse=True):
        if span.first < span.end and first - span.end <= _GAP_DAYS:
            first = min(first, span.first)
    return max(0, on.toordinal() - first)


def weeks(days: float) -> float:
    """Give days as weeks, to one decimal.

    Examples
    --------
    >>> weeks(21)
    3
    """
    return round(days / _DAYS_A_WEEK, 1) if days % _DAYS_A_WEEK else days // _DAYS_A_WEEK
