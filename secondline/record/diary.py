"""CheckIn and Diary: what was noted on each day; a gap stays a gap."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from math import fsum

NEW_DAY_AT = time(4)


@dataclass(frozen=True, slots=True)
class CheckIn:
    """One line of the diary.

    Parameters
    ----------
    on : date
        The date of the line.
    at : time, optional
        Where a date has several lines.
    values : tuple of (str, float)
        Column and value; an empty cell is not there.
    note : str
        In the person's words; shown in no message.
    """

    on: date
    at: time | None = None
    values: tuple[tuple[str, float], ...] = ()
    note: str = ""

    @property
    def day(self) -> date:
        """The day it counts for: a day runs from 04:00 to 04:00."""
        before_dawn = self.at is not None and self.at < NEW_DAY_AT
        return self.on - timedelta(days=1) if before_dawn else self.on


@dataclass(frozen=True, slots=True)
class Diary:
    """All check-ins in the order of time.

    Parameters
    ----------
    columns : tuple of str
        The columns that hold numbers, in the order of the file.
    check_ins : tuple of CheckIn
        In the order of time.

    Examples
    --------
    >>> evening = CheckIn(date(2026, 8, 1), time(22), (("pain", 6.0),))
    >>> night = CheckIn(date(2026, 8, 2), time(2, 30), (("pain", 8.0),))
    >>> Diary(("pain",), (evening, night)).daily("pain")
    {datetime.date(2026, 8, 1): 7.0}
    """

    columns: tuple[str, ...] = ()
    check_ins: tuple[CheckIn, ...] = ()
    # Many questions ask for the same column, and ten years of it are not added up each time.
    _daily: dict[str, dict[date, float]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def daily(self, column: str) -> dict[date, float]:
        """Give one value for each day that has any: the mean of its lines.

        Doses (``taken:``) are added up; ``did:`` and ``flare`` are 1 where any line says so.
        A day without a value is not in the mapping, so nothing is mistaken for 0.
        """
        if column not in self._daily:
            self._daily[column] = self._of_each_day(column)
        return dict(self._daily[column])

    def _of_each_day(self, column: str) -> dict[date, float]:
        lines: dict[date, list[float]] = {}
        for check_in in self.check_ins:
            for name, value in check_in.values:
                if name == column:
                    lines.setdefault(check_in.day, []).append(value)
        of_a_day = _of_a_day(column)
        return {day: of_a_day(values) for day, values in lines.items()}

    @property
    def first_on(self) -> date | None:
        """The day of the first check-in."""
        return self.check_ins[0].day if self.check_ins else None

    @property
    def last_on(self) -> date | None:
        """The day of the last check-in."""
        return self.check_ins[-1].day if self.check_ins else None


def _of_a_day(column: str) -> Callable[[list[float]], float]:
    if column.startswith("taken:"):
        return fsum
    if column.startswith("did:") or column == "flare":
        return max
    return _mean


def _mean(values: list[float]) -> float:
    return fsum(values) / len(values)
