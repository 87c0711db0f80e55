"""Read the diary of another tracker: a table of a stranger's columns."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, time

from secondline.errors import UnusableInput
from secondline.exchange.tables.cells import Column
from secondline.exchange.tables.choosing import Choice, choose
from secondline.exchange.tables.dates import Order, Stamp, clock_time
from secondline.exchange.tables.days import Days, days_of, has_times, is_utc
from secondline.exchange.tables.headers import is_person
from secondline.exchange.tables.hundred import in_tenths
from secondline.exchange.tables.same_day import in_order
from secondline.exchange.tables.splitting import Grid, Line, split
from secondline.record.diary import CheckIn, Diary
from secondline.record.showing import quoted

_CLOCK = "a time such as 07:30"
# Most trackers count these from bad to good; a diary of ours from good to bad.
_OFTEN_TURNED_ROUND = ("sleep", "mood")


@dataclass(frozen=True, slots=True)
class FoundTable:
    """What a table holds.

    Parameters
    ----------
    diary : Diary
        In the order of time; without lines where no column is used.
    used : tuple of (str, str)
        The name of each column that is used, and what it measures.
    not_used : tuple of str
        The names of the others.
    warnings : tuple of str
        What the person should know.
    """

    diary: Diary
    used: tuple[tuple[str, str], ...]
    not_used: tuple[str, ...]
    warnings: tuple[str, ...]


def read_table(
    text: str,
    where: str,
    maps: Mapping[str, str],
    order: Order | None = None,
    on: date | None = None,
) -> FoundTable:
    r"""Give the diary that a table holds.

    Parameters
    ----------
    text : str
        A header line, then one line for each entry; commas, semicolons, tabs or bars between.
    where : str
        The file, for messages.
    maps : mapping of str to str
        From the name of a column to the measure that the person says it is.
    order : str, optional
        ``dmy`` or ``mdy``: what the dates mean, where nothing in them tells.
    on : date, optional
        Today: a diary that goes beyond it is refused.

    Raises
    ------
    UnusableInput
        If there is no column with dates, a date may mean two days, a rating is none, or the lines
        are those of several people.

    Examples
    --------
    >>> found = read_table("Datum;Schmerz\n2.8.2026;3,5\n1.8.2026;4\n", "d.csv", {})
    >>> found.diary.daily("pain")
    {datetime.date(2026, 8, 1): 4.0, datetime.date(2026, 8, 2): 3.5}
    """
    grid = split(text, where)
    choice = choose(grid, maps)
    _check_one_person(grid)
    days = days_of(grid, choice.date, order, on)
    choice, divided = in_tenths(grid, choice)
    choice, failed = _without_texts(grid, choice)
    has_note = choice.note is not None
    if not choice.columns and not has_note:
        return FoundTable(Diary(), (), choice.not_used, choice.warnings + failed)
    reader = _Reader(grid, choice, has_times(days))
    lines = (reader.check_in(line, *days[line.n]) for line in grid.lines())
    measures = [column.measure for column in choice.columns]
    diary, n_joined = in_order((one for one in lines if one.values or one.note), measures)
    said = (*divided, *_on_direction(choice), *_on_times(days, n_joined))
    warnings = (*choice.warnings, *failed, *said)
    used = tuple((column.header, column.measure) for column in choice.columns)
    if choice.note is not None:
        used += ((grid.header[choice.note], "note"),)
    return FoundTable(diary, used, choice.not_used, warnings)


@dataclass(frozen=True, slots=True)
class _Reader:
    grid: Grid
    choice: Choice
    has_times: bool

    def check_in(self, line: Line, on: date, written: Stamp) -> CheckIn:
        """Give what one line says."""
        where = f"{self.grid.where}: line {line.n}"
        values = []
        for column in self.choice.columns:
            value = _value(column, line, where, self.grid)
            if value is not None:
                values.append((column.measure, value))
        note = "" if self.choice.note is None else " ".join(line.cells[self.choice.note].split())
        at = written.at if self.has_times else self._clock(line, where)
        return CheckIn(on, at, tuple(values), note)

    def _clock(self, line: Line, where: str) -> time | None:
        cell = "" if self.choice.time is None else line.cells[self.choice.time].strip()
        clock = clock_time(cell)
        if cell and clock is None:
            raise UnusableInput(f"{where}: time", quoted(cell), _CLOCK)
        return clock


def _value(column: Column, line: Line, where: str, grid: Grid) -> float | None:
    has_commas = grid.delimiter != ","
    return column.value(line.cells[column.index], where, has_commas=has_commas)


def _check_one_person(grid: Grid) -> None:
    for n, name in enumerate(grid.header):
        if is_person(name):
            people = {line.cells[n].strip() for line in grid.lines()} - {""}
            if len(people) > 1:
                found = f"the lines of {len(people):,} people (column {quoted(name)})"
                expected = "the diary of one person: keep that person's lines and try again"
                raise UnusableInput(grid.where, found, expected)


def _without_texts(grid: Grid, choice: Choice) -> tuple[Choice, tuple[str, ...]]:
    """Leave out columns that nobody asked for and that hold something else than numbers."""
    kept, left = [], []
    for column in choice.columns:
        is_own = not column.is_asked and column.measure != "pain"
        if is_own and not _is_numbers(grid, column):
            left.append(column.header)
        else:
            kept.append(column)
    if not left:
        return choice, ()
    warnings = tuple(f"{quoted(name)} is not used: it holds more than numbers." for name in left)
    return replace(choice, columns=tuple(kept), not_used=(*choice.not_used, *left)), warnings


def _is_numbers(grid: Grid, column: Column) -> bool:
    try:
        for line in grid.lines():
            _value(column, line, grid.where, grid)
    except UnusableInput:
        return False
    return True


def _on_direction(choice: Choice) -> tuple[str, ...]:
    turned = [one for one in choice.columns if one.measure in _OFTEN_TURNED_ROUND]
    return tuple(
        f"In our diary 10 is the worst, for {one.measure} too. Where 10 is the best in your "
        f'column {quoted(one.header)}, map it to a name of your own: "own_{one.measure}".'
        for one in turned
    )


def _on_times(days: Days, n_joined: int) -> tuple[str, ...]:
    warnings: tuple[str, ...] = ()
    if n_joined:
        many = f"{n_joined:,} dates have" if n_joined > 1 else "1 date has"
        warnings += (
            f"{many} several lines that no time tells apart: their ratings were averaged, "
            "doses added up.",
        )
    if has_times(days) and is_utc(days):
        warnings += (
            "The times are those of Greenwich (UTC), not of your own clock: an entry late in the "
            "evening may count for the day beside it.",
        )
    return warnings
