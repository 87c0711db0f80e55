"""Times that tell the lines of one date apart, as a diary needs them.

Two check-ins of one minute are kept as they are, and so is one without a time. Where a date has
several lines, a diary wants a time on each, and each later than the one before: here one without a
time stands at noon, and one of the same second a second later.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, time
from itertools import groupby
from typing import Protocol, TypeVar

_NOON = time(12)
_MINUTE, _HOUR = 60, 3600
_LAST = 24 * _HOUR - 1


class _Dated(Protocol):
    @property
    def on(self) -> date: ...

    @property
    def at(self) -> time | None: ...


One = TypeVar("One", bound=_Dated)


def spaced(lines: Iterable[One]) -> Iterator[tuple[One, time | None]]:
    """Give lines in the order of time, each with the time at which it stands in a diary."""
    ordered = sorted(lines, key=lambda one: (one.on, one.at or _NOON))
    for _, held in groupby(ordered, key=lambda one: one.on):
        of_a_day = list(held)
        yield from zip(of_a_day, _times(of_a_day), strict=True)


def _times(held: Sequence[One]) -> list[time | None]:
    if len(held) == 1:
        return [held[0].at]
    seconds = [_seconds(one.at or _NOON) for one in held]
    for n in range(1, len(seconds)):
        seconds[n] = max(seconds[n], seconds[n - 1] + 1)
    for back in range(1, len(seconds) + 1):  # the last second of a day is the last one there is
        seconds[-back] = min(seconds[-back], _LAST + 1 - back)
    return [time(s // _HOUR, s // _MINUTE % _MINUTE, s % _MINUTE) for s in seconds]


def _seconds(at: time) -> int:
    return at.hour * _HOUR + at.minute * _MINUTE + at.second
