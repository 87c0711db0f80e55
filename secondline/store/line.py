"""A check-in as it is kept, and the diary that many of them make."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, time
from functools import lru_cache
from types import MappingProxyType

from secondline.errors import UnusableInput
from secondline.record.diary import CheckIn, Diary
from secondline.store.hashes import row_hash
from secondline.store.spacing import spaced

# Number, day, time, values, note, hash: as the table holds them.
Row = tuple[int, date, time | None, str, str, str]
COLUMNS = ("pk", "on", "at", "values", "note", "hash")
_KEPT = 1 << 15


@dataclass(frozen=True, slots=True)
class Line:
    """One check-in as it is kept, with the number by which it is changed or deleted."""

    number: int
    on: date
    at: time | None
    values: Mapping[str, float] = field(hash=False)
    note: str

    @property
    def day(self) -> date:
        """The day it counts for."""
        return CheckIn(self.on, self.at).day


def hash_of(on: date, at: time | None, values: str, note: str) -> str:
    """Give the hash that is kept beside a check-in."""
    return row_hash(on.isoformat(), at.isoformat() if at else "", values, note)


# After one more check-in, all that stood before it need not be understood anew.
@lru_cache(maxsize=_KEPT)
def line_of_row(row: Row) -> Line:
    """Give the check-in of a row of the table.

    Raises
    ------
    UnusableInput
        If it was changed by anything but us.
    """
    number, on, at, values, note, digest = row
    if hash_of(on, at, values, note) != digest:
        place = f"the check-in of {on}"
        raise UnusableInput(place, "values that we did not write", "a backup: restore it")
    return Line(number, on, at, MappingProxyType(json.loads(values)), note)


def diary_of(held: Sequence[Line]) -> Diary | None:
    """Give the diary of lines in the order of time: the one that their CSV holds.

    Examples
    --------
    >>> diary_of([Line(1, date(2026, 11, 20), None, {"pain": 6.0}, "")]).daily("pain")
    {datetime.date(2026, 11, 20): 6.0}
    """
    if not held:
        return None
    columns = tuple(sorted({name for one in held for name in one.values}))
    return Diary(columns, tuple(_check_in(one, at) for one, at in spaced(held)))


@lru_cache(maxsize=_KEPT)
def _check_in(one: Line, at: time | None) -> CheckIn:
    values = tuple((name, float(value)) for name, value in sorted(one.values.items()))
    return CheckIn(one.on, at, values, one.note)
