"""From a cell to a day: dates as trackers write them, and what order their numbers stand in."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time
from typing import Literal

from secondline.record.when import FIRST_YEAR

Order = Literal["dmy", "mdy"]
_Shape = Literal["ymd", "dmy", "either", "short"]

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAY = re.compile(r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+", re.IGNORECASE)
_YEAR_FIRST = re.compile(r"([0-9]{4})([-/.])([0-9]{1,2})\2([0-9]{1,2})(?![0-9])")
_YEAR_LAST = re.compile(r"([0-9]{1,2})([-/.])([0-9]{1,2})\2([0-9]{4}|[0-9]{2})(?![0-9])")
_COMPACT = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})\Z")
_DAY_MONTH = re.compile(r"([0-9]{1,2})(?:st|nd|rd|th)?\.?[ -]([a-z]{3,9})\.?,?[ -]([0-9]{4})", re.I)
_MONTH_DAY = re.compile(r"([a-z]{3,9})\.? ([0-9]{1,2})(?:st|nd|rd|th)?,? ([0-9]{4})", re.I)
_TIME = re.compile(
    r"(?:[T,\s]\s*)?([0-9]{1,2}):([0-9]{2})(?::([0-9]{2})(?:[.,][0-9]{1,9})?)?"
    r"\s*([ap]\.?m\.?)?\s*(Z|UTC|GMT|[+-][0-9]{2}:?[0-9]{2})?\Z",
    re.IGNORECASE,
)
_NOT_LOCAL = ("z", "utc", "gmt", "+00:00", "+0000")


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date as written, before it is settled in what order its numbers stand.

    Parameters
    ----------
    numbers : tuple of int
        Year, month and day where `shape` is ``ymd``; else in the order written.
    shape : str
        ``either`` is day or month first; ``short`` is that with a year of two digits.
    at : time, optional
        The time behind the date, as the clock on the wall showed it.
    is_utc : bool
        Whether the time is said to be that of Greenwich, so perhaps not the person's own.
    """

    numbers: tuple[int, int, int]
    shape: _Shape
    at: time | None = None
    is_utc: bool = False

    def day(self, order: Order | None) -> date | None:
        """Give the day; None where it cannot be one, or the order of its numbers is not settled."""
        one, two, three = self.numbers
        if self.shape == "ymd":
            return _date(one, two, three)
        order = "dmy" if self.shape == "dmy" else order
        year = three + 2000 if self.shape == "short" else three
        if order is None:
            return None
        return _date(year, two, one) if order == "dmy" else _date(year, one, two)

    @property
    def may_be_a_day(self) -> bool:
        """Whether there is any order in which it is a day of the calendar."""
        return self.day("dmy") is not None or self.day("mdy") is not None


def stamp(cell: str) -> Stamp | None:
    """Give the date that a cell holds, or None where it holds something else.

    Examples
    --------
    >>> stamp("2026-08-01 07:30").at
    datetime.time(7, 30)
    >>> stamp("3 Apr 2025").day(None)
    datetime.date(2025, 4, 3)
    >>> stamp("03/04/2025").day(None) is None
    True
    """
    cell = _WEEKDAY.sub("", cell.strip(), count=1)
    found = _numbers(cell)
    if found is None:
        return None
    numbers, shape, rest = found
    if not rest:
        made = Stamp(numbers, shape)
    else:
        clock, is_utc = _clock(rest)
        if clock is None:
            return None
        made = Stamp(numbers, shape, clock, is_utc)
    return made if made.may_be_a_day else None


def clock_time(cell: str) -> time | None:
    """Give the time of day that a cell holds, or None.

    Examples
    --------
    >>> clock_time("7:05 pm")
    datetime.time(19, 5)
    """
    return _clock(cell.strip())[0]


def settled(stamps: Iterable[Stamp]) -> Order | Literal["mixed"] | None:
    """Give the one order in which all dates with day or month first are days.

    Returns
    -------
    str or None
        None where no number above 12 tells; ``mixed`` where some tell one order, some the other.
    """
    orders: set[Order] = set()
    for one in stamps:
        if one.shape == "either":
            first, second, _ = one.numbers
            if first > 12:
                orders.add("dmy")
            if second > 12:
                orders.add("mdy")
    if len(orders) > 1:
        return "mixed"
    return orders.pop() if orders else None


def _numbers(cell: str) -> tuple[tuple[int, int, int], _Shape, str] | None:
    if match := _YEAR_FIRST.match(cell):
        return (int(match[1]), int(match[3]), int(match[4])), "ymd", cell[match.end() :]
    if match := _YEAR_LAST.match(cell):
        numbers = (int(match[1]), int(match[3]), int(match[4]))
        # Where dots are written, the day stands first; slashes and hyphens are written both ways.
        shape: _Shape = "dmy" if match[2] == "." else "either"
        return numbers, "short" if len(match[4]) == 2 else shape, cell[match.end() :]
    if match := _COMPACT.match(cell):
        return (int(match[1]), int(match[2]), int(match[3])), "ymd", ""
    if match := _DAY_MONTH.match(cell):
        return _named(match[3], match[2], match[1], cell[match.end() :])
    if match := _MONTH_DAY.match(cell):
        return _named(match[3], match[1], match[2], cell[match.end() :])
    return None


def _named(
    year: str, month: str, day: str, rest: str
) -> tuple[tuple[int, int, int], _Shape, str] | None:
    start = month[:3].lower()
    if start not in _MONTHS:
        return None
    return (int(year), _MONTHS.index(start) + 1, int(day)), "ymd", rest


def _clock(text: str) -> tuple[time | None, bool]:
    match = _TIME.match(text)
    if not match:
        return None, False
    hour, minute, second = int(match[1]), int(match[2]), int(match[3] or 0)
    if match[4]:
        if not 1 <= hour <= 12:
            return None, False
        hour = hour % 12 + (12 if match[4].lower().startswith("p") else 0)
    if hour > 23 or minute > 59 or second > 59:
        return None, False
    return time(hour, minute, second), (match[5] or "").lower() in _NOT_LOCAL


def _date(year: int, month: int, day: int) -> date | None:
    if year < FIRST_YEAR:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
