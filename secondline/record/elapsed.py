"""How long ago something was, and how old somebody was then, where days may be months or years."""

from datetime import date, timedelta

from secondline.record.when import When

_MONTHS_A_YEAR = 12
_DAYS_A_WEEK = 7


def months_since(when: When, on: date) -> tuple[int, int]:
    """Give the fewest and the most whole months from `when` to a day.

    Examples
    --------
    >>> from secondline.record.when import read_when
    >>> months_since(read_when("2026-08-21"), date(2026, 11, 21))
    (3, 3)
    >>> months_since(read_when("2026-08"), date(2026, 11, 21))
    (2, 3)
    """
    return _months(when.latest, on), _months(when.earliest, on)


def weeks_since(when: When, on: date) -> tuple[float, float]:
    """Give the fewest and the most weeks from `when` to a day.

    Examples
    --------
    >>> from secondline.record.when import read_when
    >>> weeks_since(read_when("2026-10-10"), date(2026, 11, 21))
    (6.0, 6.0)
    """
    first, last = ((on - day).days / _DAYS_A_WEEK for day in (when.latest, when.earliest))
    return max(0.0, first), max(0.0, last)


def age_at(born: When, when: When) -> tuple[int, int]:
    """Give the youngest and the oldest age, in whole years, that somebody may have had then.

    Examples
    --------
    >>> from secondline.record.when import read_when
    >>> age_at(read_when("1980"), read_when("2019-06"))
    (38, 39)
    """
    youngest = _months(born.latest, when.earliest) // _MONTHS_A_YEAR
    return youngest, _months(born.earliest, when.latest) // _MONTHS_A_YEAR


def _months(first: date, last: date) -> int:
    """Count whole months; the last day of a month completes one that began on a later day."""
    whole = (last.year - first.year) * _MONTHS_A_YEAR + last.month - first.month
    is_last_day = (last + timedelta(days=1)).day == 1
    is_complete = last.day >= first.day or is_last_day
    return max(0, whole if is_complete else whole - 1)
