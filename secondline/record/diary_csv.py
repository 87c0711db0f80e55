"""Read a diary: CSV in UTF-8, a header line, then one line for each check-in."""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import time

from secondline.errors import UnusableInput
from secondline.record.diary import CheckIn, Diary
from secondline.record.diary_columns import Range, check_columns, range_of
from secondline.record.files import DIARY_BYTES, too_large
from secondline.record.showing import quoted
from secondline.record.when import read_day

_MOST_LINES = 100_000
_NOT_NUMBERS = ("date", "time", "note")
_NUMBER = re.compile(r"-?[0-9]{1,15}(?:\.[0-9]{1,15})?\Z")
_DECIMAL_COMMA = re.compile(r"-?[0-9]+,[0-9]+\Z")
_TIME = re.compile(r"([01][0-9]|2[0-3]):([0-5][0-9])(?::([0-5][0-9]))?\Z")
_ANY_DATE = re.compile(r"\s*[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4}")
_OTHER_SEPARATORS = {";": "semicolons", "\t": "tabs", "|": "bars"}
_IMPORT = "`secondline import` reads other tables"


def read_diary(text: str, where: str = "diary.csv") -> Diary:
    r"""Give the diary that a text in CSV holds.

    Parameters
    ----------
    text : str
        A header line with ``date`` first, then one line for each check-in.
    where : str
        The file, for messages.

    Raises
    ------
    UnusableInput
        With the line and the column that cannot be used; a note is never repeated.

    Examples
    --------
    >>> read_diary("date,pain\n2026-08-01,6\n2026-08-02,\n").daily("pain")
    {datetime.date(2026, 8, 1): 6.0}
    """
    if len(text) > DIARY_BYTES:
        raise too_large(where, DIARY_BYTES, "a diary")
    rows = _rows(text, where)
    header = next(rows, None)
    if header is None:
        raise UnusableInput(where, "nothing", 'a header line such as "date,pain,sleep"')
    _check_header(header.cells, f"{where}: line 1")
    columns = tuple(_Column(name, range_of(name)) for name in header.cells)
    check_ins = _in_order((row, _check_in(row, columns)) for row in rows)
    numbers = tuple(name for name in header.cells if name not in _NOT_NUMBERS)
    return Diary(numbers, check_ins)


@dataclass(frozen=True, slots=True)
class _Row:
    where: str
    cells: list[str]


@dataclass(frozen=True, slots=True)
class _Column:
    name: str
    range: Range
    # The same few ratings stand in thousands of cells: each is understood once.
    understood: dict[str, float | None] = field(default_factory=dict)


def _rows(text: str, where: str) -> Iterator[_Row]:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    width = 0
    try:
        for cells in reader:
            if any(cells):
                width = width or len(cells)
                row = _Row(f"{where}: line {reader.line_num}", cells)
                _check_width(row, width)
                yield row
    except csv.Error:
        place = f"{where}: line {reader.line_num}"
        found = "quotes that do not close, or one very long cell"
        raise UnusableInput(place, found, "CSV with quotes in pairs") from None


def _check_width(row: _Row, width: int) -> None:
    if len(row.cells) != width:
        n_cells = f"{len(row.cells)} cell" + "s" * (len(row.cells) != 1)
        found = f"{n_cells} where the header has {width}"
        expected = "one for each column; put quotes around a note that holds a comma"
        raise UnusableInput(row.where, found, expected)


def _check_header(cells: list[str], where: str) -> None:
    if len(cells) == 1:
        for separator, name in _OTHER_SEPARATORS.items():
            if separator in cells[0]:
                raise UnusableInput(where, f"{name} between the cells", f"commas; {_IMPORT}")
    if _ANY_DATE.match(cells[0]):
        raise UnusableInput(where, "no header", 'a first line such as "date,pain,sleep"')
    check_columns(cells, where)


def _check_in(row: _Row, columns: tuple[_Column, ...]) -> CheckIn:
    on, at, note = read_day(row.cells[0].strip(), f"{row.where}: date"), None, ""
    values = []
    for column, cell in zip(columns, row.cells, strict=True):
        if column.name == "note":
            note = cell
        elif column.name == "time":
            at = _time(cell.strip(), row)
        elif column.name != "date" and (value := _value(cell, column, row)) is not None:
            values.append((column.name, value))
    return CheckIn(on, at, tuple(values), note)


def _value(cell: str, column: _Column, row: _Row) -> float | None:
    if cell not in column.understood:
        column.understood[cell] = _number(cell.strip(), column, row)
    return column.understood[cell]


def _number(cell: str, column: _Column, row: _Row) -> float | None:
    if cell in ("", "unknown"):
        return None
    value = float(cell) + 0.0 if _NUMBER.match(cell) else float("nan")
    if not column.range.allows(value):
        place = f"{row.where}: {column.name if column.name.isprintable() else 'one column'}"
        raise UnusableInput(place, quoted(cell), _right_number(cell, column.range))
    return value


def _right_number(cell: str, range: Range) -> str:
    if _DECIMAL_COMMA.match(cell):
        return f"a point in a number: {quoted(cell.replace(',', '.'))}"
    return f"{range.meaning}; leave the cell empty where nothing was noted"


def _time(cell: str, row: _Row) -> time | None:
    match = _TIME.match(cell)
    if match:
        return time(int(match[1]), int(match[2]), int(match[3] or 0))
    if cell in ("", "unknown"):
        return None
    raise UnusableInput(f"{row.where}: time", quoted(cell), "hours and minutes such as 21:30")


def _in_order(lines: Iterator[tuple[_Row, CheckIn]]) -> tuple[CheckIn, ...]:
    check_ins: list[CheckIn] = []
    for row, line in lines:
        if check_ins:
            _check_order(row, check_ins[-1], line)
        if len(check_ins) == _MOST_LINES:
            raise UnusableInput(row.where, "one line more", f"at most {_MOST_LINES:,} check-ins")
        check_ins.append(line)
    return tuple(check_ins)


def _check_order(row: _Row, before: CheckIn, line: CheckIn) -> None:
    if line.on > before.on:
        return
    if line.on < before.on:
        found = f"{line.on} after {before.on}"
        expected = "the days in order; `secondline import` sorts them"
        raise UnusableInput(f"{row.where}: date", found, expected)
    if line.at is None or before.at is None:
        expected = "each date once, or a time on each of its lines"
        raise UnusableInput(f"{row.where}: date", f"{line.on} twice", expected)
    if line.at <= before.at:
        found = f"{line.at:%H:%M} after {before.at:%H:%M} on {line.on}"
        expected = "the times of a day in order, each once; `secondline import` sorts them"
        raise UnusableInput(f"{row.where}: time", found, expected)
