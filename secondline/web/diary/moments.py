"""Which moment a check-in is kept for: now, or one of the last seven days."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Protocol

from secondline.record.diary import NEW_DAY_AT
from secondline.store.days import diary_day

BACK = 7
Moment = tuple[date, time]
_NOON = time(12)
_ONE = timedelta(days=1)


class _Noted(Protocol):
    @property
    def day(self) -> date: ...


@dataclass(frozen=True, slots=True)
class Day:
    """One of the last days, and what was noted for it."""

    on: date
    lines: tuple[_Noted, ...]


def open_day(said: str, now: datetime) -> date | None:
    """Give the day that a check-in may be kept for; None where it lies ahead or too far back.

    Examples
    --------
    >>> now = datetime(2026, 11, 21, 20)
    >>> open_day("", now), open_day("2026-11-14", now)
    (datetime.date(2026, 11, 21), datetime.date(2026, 11, 14))
    >>> open_day("2026-11-13", now), open_day("2026-11-22", now), open_day("soon", now)
    (None, None, None)
    """
    today = diary_day(now)
    if not said:
        return today
    try:
        day = date.fromisoformat(said)
    except ValueError:
        return None
    return day if earliest(today) <= day <= today else None


def earliest(today: date) -> date:
    """Give the first of the last days."""
    return today - BACK * _ONE


def moment(day: date, at: time | None, now: datetime) -> Moment:
    """Give the date and the time of a check-in for a day; without a time, a past one is of noon.

    Examples
    --------
    >>> moment(date(2026, 11, 20), time(2, 30), datetime(2026, 11, 21, 20))
    (datetime.date(2026, 11, 21), datetime.time(2, 30))
    """
    if day == diary_day(now):
        return now.date(), now.time().replace(second=0, microsecond=0)
    at = at or _NOON
    return (day + _ONE if at < NEW_DAY_AT else day), at


def last_days(lines: Sequence[_Noted], today: date) -> tuple[Day, ...]:
    """Give today and the seven days before it, the newest first; a day may have no line."""
    days = (today - n * _ONE for n in range(BACK + 1))
    return tuple(Day(day, tuple(one for one in lines if one.day == day)) for day in days)
