"""Check-ins as the CSV of a diary, so that one reader checks them all."""

import csv
import io
import json
from collections.abc import Mapping, Sequence
from datetime import date, time
from typing import Protocol


class Noted(Protocol):
    """What a line of a diary holds."""

    @property
    def on(self) -> date:
        """The date."""

    @property
    def at(self) -> time | None:
        """The time, where it was noted."""

    @property
    def values(self) -> Mapping[str, float]:
        """Values by column."""

    @property
    def note(self) -> str:
        """In the person's words."""


def line_of(values: Mapping[str, float]) -> str:
    """Give values as they are kept: JSON, in the order of their names.

    Examples
    --------
    >>> line_of({"sleep": 4, "pain": 6.0})
    '{"pain": 6.0, "sleep": 4}'
    """
    return json.dumps(dict(sorted(values.items())), allow_nan=False)


def csv_of(held: Sequence[Noted]) -> str:
    """Give lines as a diary's CSV; lines stand in the order of time."""
    columns = sorted({name for one in held for name in one.values})
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(["date", "time", *columns, "note"])
    for one in sorted(held, key=lambda line: (line.on, line.at or time.min)):
        at = one.at.isoformat("minutes") if one.at else ""
        rows.writerow([one.on.isoformat(), at, *(_cell(one.values, c) for c in columns), one.note])
    return out.getvalue()


def _cell(values: Mapping[str, float], column: str) -> str:
    return f"{values[column]:g}" if column in values else ""
