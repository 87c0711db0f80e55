"""A diary as points to draw: days, or weeks where it is long; a gap stays a gap."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

# Up to how many days of a diary each point stands for one day, for seven, and beyond for 28.
_STEPS = ((200, 1), (1300, 7))
_LONGEST_STEP = 28


@dataclass(frozen=True, slots=True)
class Point:
    """The mean of one day, or of the few that a point of a long diary stands for.

    Parameters
    ----------
    on : date
        The day, or the first of them.
    run : int
        Points of the same run follow each other without a gap.
    """

    on: date
    value: float
    run: int


@dataclass(frozen=True, slots=True)
class Span:
    """The days from `first` to `last`, both included."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many days it holds."""
        return (self.last - self.first).days + 1

    @property
    def step(self) -> int:
        """How many days a point stands for, so that points can be told apart."""
        return next((step for most, step in _STEPS if self.days <= most), _LONGEST_STEP)


def points(daily: Mapping[date, float], span: Span) -> list[Point]:
    """Give the points of a span, in the order of time.

    Examples
    --------
    >>> first, third = date(2026, 11, 1), date(2026, 11, 3)
    >>> [one.run for one in points({first: 6.0, third: 5.0}, Span(first, third))]
    [0, 1]
    """
    step = timedelta(days=span.step)
    found: list[Point] = []
    run, on, is_gap = 0, span.first, False
    while on <= span.last:
        mean = _mean(daily, on, min(on + step, span.last + timedelta(days=1)))
        if mean is not None:
            run += is_gap and bool(found)
            found.append(Point(on, mean, run))
        is_gap, on = mean is None, on + step
    return found


def _mean(daily: Mapping[date, float], first: date, end: date) -> float | None:
    days = (first + timedelta(days=n) for n in range((end - first).days))
    held = [daily[day] for day in days if day in daily]
    return sum(held) / len(held) if held else None


# A week in each half, so fourteen days at least: every day of the week counts on both sides, and no
# single bad night makes a half. One or two days against one or two are no change that one can see.
_FEWEST_OF_A_HALF = 7


@dataclass(frozen=True, slots=True)
class Told:
    """What a picture of a diary shows, as numbers for a sentence.

    The means of the first and the last half are None where one half has too few noted days.
    """

    n_noted: int
    lowest: float
    highest: float
    first_mean: float | None
    last_mean: float | None


def told(daily: Mapping[date, float], span: Span) -> Told | None:
    """Give the numbers of a span: its ends, and the means of its first and its last half.

    Examples
    --------
    >>> days = [date(2026, 11, 1 + n) for n in range(14)]
    >>> daily = {day: 6.0 if n < 7 else 4.0 for n, day in enumerate(days)}
    >>> held = told(daily, Span(days[0], days[-1]))
    >>> held.first_mean, held.last_mean
    (6.0, 4.0)
    >>> told({days[0]: 6.0, days[-1]: 4.0}, Span(days[0], days[-1])).first_mean is None
    True
    """
    days = sorted(day for day in daily if span.first <= day <= span.last)
    if not days:
        return None
    values = [daily[day] for day in days]
    middle = span.first + timedelta(days=span.days // 2)
    halves = [daily[d] for d in days if d < middle], [daily[d] for d in days if d >= middle]
    is_enough = min(map(len, halves)) >= _FEWEST_OF_A_HALF
    first, last = (_of(half) if is_enough else None for half in halves)
    return Told(len(days), min(values), max(values), first, last)


def _of(values: Sequence[float]) -> float:
    return sum(values) / len(values)
