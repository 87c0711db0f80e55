"""Which part of a diary is drawn: three months, a year, or all of it."""

from collections.abc import Collection
from datetime import date, timedelta

from secondline.charts.days import Span

RANGES = {"3-months": ("Three months", 91), "year": ("A year", 365), "all": ("All of it", None)}


def span_of(name: str, days: Collection[date], on: date) -> Span:
    """Give the span of a range up to a day, no longer than the diary.

    Raises
    ------
    KeyError
        If there is no such range.

    Examples
    --------
    >>> span_of("year", [date(2026, 11, 1)], date(2026, 11, 21)).first
    datetime.date(2026, 11, 1)
    """
    _, n_days = RANGES[name]
    begun = min((day for day in days if day <= on), default=on)
    first = begun if n_days is None else max(begun, on - timedelta(days=n_days - 1))
    return Span(first, on)
