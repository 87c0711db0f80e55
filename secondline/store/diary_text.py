"""Check-ins as the CSV of a diary, so that one reader checks them all."""

import csv
import io
import json
from collections.abc import Mapping, Sequence
from datetime import date, time
from decimal import Decimal
from typing import Protocol

from secondline.store.spacing import spaced


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
    """Give lines as a diary's CSV, in the order of time, each of a date at a time of its own."""
    columns = sorted({name for one in held for name in one.values})
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(["date", "time", *columns, "note"])
    for one, at in spaced(held):
        said = at.isoformat("seconds" if at.second else "minutes") if at else ""
        cells = (_cell(one.values, column) for column in columns)
        rows.writerow([one.on.isoformat(), said, *cells, one.note])
    return out.getvalue()


def _cell(values: Mapping[str, float], column: str) -> str:
    return f"{Decimal(repr(values[column])).normalize():f}" if column in values else ""
