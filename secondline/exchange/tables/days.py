"""The day of each line of a table: every one understood, or the table is refused."""

from collections.abc import Mapping
from datetime import date, time
from typing import Literal

from secondline.errors import UnusableInput
from secondline.exchange.tables.dates import Order, Stamp, settled, stamp
from secondline.exchange.tables.splitting import Grid
from secondline.record.showing import quoted

Days = Mapping[int, tuple[date, Stamp]]

_MIDNIGHT = time(0)


def days_of(grid: Grid, column: int, order: Order | None, on: date | None) -> Days:
    """Give the day of each line, and the date as it is written, by the number of the line.

    Parameters
    ----------
    column : int
        Where the dates stand, from 0.
    order : str, optional
        ``dmy`` or ``mdy``, where the person said so; else the dates themselves must tell.
    on : date, optional
        Today.

    Raises
    ------
    UnusableInput
        If a line has no date, one that may mean two days, or one after `on`.
    """
    cells = {line.n: line.cells[column].strip() for line in grid.lines()}
    name = grid.header[column][:40] or "date"
    where = {n: f"{grid.where}: line {n}: {name}" for n in cells}
    written = {n: _stamp(cell, where[n]) for n, cell in cells.items()}
    if order is None:
        told = settled(written.values())
        order = None if told == "mixed" else told
        unsettled = next((n for n, one in written.items() if _is_open(one, order)), None)
        if unsettled is not None:
            raise _which_order(told, cells[unsettled], written[unsettled], where[unsettled])
    return {n: (_day(cells[n], one, order, on, where[n]), one) for n, one in written.items()}


def has_times(days: Days) -> bool:
    """Say whether times stand behind the dates; midnight in every line is only how it was saved."""
    return any(one.at not in (None, _MIDNIGHT) for _, one in days.values())


def is_utc(days: Days) -> bool:
    """Say whether any time is said to be that of Greenwich."""
    return any(one.is_utc for _, one in days.values())


def _stamp(cell: str, where: str) -> Stamp:
    found = stamp(cell)
    if found is None:
        what = quoted(cell) if cell else "no date"
        raise UnusableInput(where, what, "a date such as 2026-08-01 in every line")
    return found


def _is_open(written: Stamp, order: Order | None) -> bool:
    """Say whether a date may mean two days; a year of two digits may be the day as well."""
    return written.shape == "short" or written.day(order) is None


def _which_order(
    order: Order | Literal["mixed"] | None, cell: str, written: Stamp, where: str
) -> UnusableInput:
    if order == "mixed":
        found = f"{quoted(cell)}, and dates that are written the other way round"
        return UnusableInput(where, found, "one way of writing dates in the whole table")
    how = "to be told how it is meant: --dates dmy (day first) or --dates mdy (month first)"
    why = "a year of two digits" if written.shape == "short" else "which may mean two days"
    return UnusableInput(where, f"{quoted(cell)}, {why}", how)


def _day(cell: str, written: Stamp, order: Order | None, on: date | None, where: str) -> date:
    day = written.day(order)
    if day is None:
        expected = f"a day of the calendar where dates are {order}: is it the other way round?"
        raise UnusableInput(where, quoted(cell), expected)
    if on is not None and day > on:
        raise UnusableInput(where, f"{day}, in the future", f"a day up to {on}")
    return day
