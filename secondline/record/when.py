"""When: a day, a month or a year, as people remember it."""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from secondline.errors import UnusableInput
from secondline.record.showing import quoted, shown

FIRST_YEAR = 1900
_ISO = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?\Z")


@dataclass(frozen=True, slots=True)
class When:
    """A day, or the first and last day that a month or a year may mean.

    Parameters
    ----------
    earliest, latest : date
        Equal where the day is known.
    text : str
        As it was given: ``2026-08-01``, ``2023-04`` or ``2023``.

    Examples
    --------
    >>> read_when("2023-04").latest
    datetime.date(2023, 4, 30)
    """

    earliest: date
    latest: date
    text: str

    @property
    def is_exact(self) -> bool:
        """Whether the day is known."""
        return self.earliest == self.latest

    def __str__(self) -> str:
        return self.text


def read_when(value: object, where: str = "date") -> When:
    """Give the day, month or year that a value states.

    Parameters
    ----------
    value : date or str
        A date without a time, or ``"2026-08-01"``, ``"2023-04"``, ``"2023"``.
    where : str
        The file and the key, for the message.

    Raises
    ------
    UnusableInput
        If it is no date, not of the calendar, has a time, or lies before 1900.
    """
    if isinstance(value, date) and not isinstance(value, datetime):
        value = value.isoformat()
    match = _ISO.match(value) if isinstance(value, str) else None
    if not match:
        expected = 'a date such as 2026-08-01, or in quotes a month "2026-08" or a year "2026"'
        raise UnusableInput(where, shown(value), expected)
    return _of_calendar(match, where)


def read_day(value: object, where: str = "date") -> date:
    """Give the day that a value states, where a month or a year would not do.

    Raises
    ------
    UnusableInput
        If it is not one day of the calendar, from 1900 on.
    """
    when = read_when(value, where)
    if len(when.text) < len("2026-08-01"):
        raise UnusableInput(where, quoted(when.text), "a whole date such as 2026-08-01")
    return when.earliest


def _of_calendar(match: re.Match[str], where: str) -> When:
    year, month, day = int(match[1]), match[2], match[3]
    try:
        earliest = date(year, int(month or 1), int(day or 1))
    except ValueError:
        found = f"{quoted(match[0])}, which is not in the calendar"
        raise UnusableInput(where, found, "a day that exists, such as 2026-08-01") from None
    if year < FIRST_YEAR:
        raise UnusableInput(where, quoted(match[0]), f"a year from {FIRST_YEAR} on")
    return When(earliest, _last_day(earliest, month, day), match[0])


def _last_day(first: date, month: str | None, day: str | None) -> date:
    if day:
        return first
    if month in (None, "12"):  # the month after the last December would be past what dates hold
        return first.replace(month=12, day=31)
    in_next_month = first + timedelta(days=31)
    return in_next_month - timedelta(days=in_next_month.day)
