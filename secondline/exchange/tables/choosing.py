"""Which column of a stranger's table is what: by its name, or because the person says so."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from secondline.errors import UnusableInput
from secondline.exchange.tables.cells import Column
from secondline.exchange.tables.dates import clock_time, stamp
from secondline.exchange.tables.headers import date_rank, is_time, meaning_of
from secondline.exchange.tables.splitting import Grid
from secondline.record.diary_columns import check_columns
from secondline.record.showing import listed, nearest, quoted

_MOST_DATES = 0.95
_SHOWN = 6


@dataclass(frozen=True, slots=True)
class Choice:
    """What each column is.

    Parameters
    ----------
    date, time, note : int or None
        Where they stand, from 0.
    columns : tuple of Column
        Those that hold numbers we use, in the order of the table.
    not_used : tuple of str
        The names of the others.
    warnings : tuple of str
        What the person should know about the choice.
    """

    date: int
    time: int | None
    note: int | None
    columns: tuple[Column, ...]
    not_used: tuple[str, ...]
    warnings: tuple[str, ...]


def choose(grid: Grid, maps: Mapping[str, str]) -> Choice:
    """Say which column is what.

    Parameters
    ----------
    grid : Grid
        The table.
    maps : mapping of str to str
        From the name of a column to the measure that the person says it is; ``date``, ``time`` and
        ``note`` too.

    Raises
    ------
    UnusableInput
        If there is no header, no column holds dates, or `maps` names a column that is not there.
    """
    _must_have_a_header(grid)
    asked = _asked(grid, maps)
    sample = grid.sample()
    date = asked["date"] if "date" in asked else _date(grid, sample, set(asked.values()))
    time = asked["time"] if "time" in asked else _time(grid, sample, set(asked.values()))
    note = asked.get("note")
    taken = {index for index in (date, time, note) if index is not None}
    by_order = {index: measure for measure, index in asked.items() if index not in taken}
    columns, warnings = _columns(grid, by_order, taken)
    _check_measures(columns)
    used = taken | {column.index for column in columns}
    not_used = tuple(name for n, name in enumerate(grid.header) if n not in used and name)
    return Choice(date, time, note, columns, not_used, warnings)


def _must_have_a_header(grid: Grid) -> None:
    dated = next((name for name in grid.header if stamp(name)), None)
    if dated is not None:
        expected = 'the names of the columns in the first line, such as "date,pain"'
        raise UnusableInput(grid.where, f"{quoted(dated)} in the first line", expected)


def _asked(grid: Grid, maps: Mapping[str, str]) -> dict[str, int]:
    """Give where each measure that the person named stands."""
    asked: dict[str, int] = {}
    for header, measure in maps.items():
        if measure in asked:
            first = grid.header[asked[measure]]
            found = f"both {quoted(first)} and {quoted(header)} as {quoted(measure)}"
            raise UnusableInput("--map", found, "one column for each measure")
        asked[measure] = _index(grid, header)
    return asked


def _index(grid: Grid, header: str) -> int:
    wanted = " ".join(header.split())
    held = [n for n, name in enumerate(grid.header) if name == wanted]
    if not held:
        near = nearest(wanted, [name for name in grid.header if name], 3)
        names = near or [name for name in grid.header if name][:_SHOWN]
        expected = f"a column of the table, such as {listed([quoted(one) for one in names])}"
        raise UnusableInput("--map", f"{quoted(header)}, which is no column of it", expected)
    if len(held) > 1:
        found = f"the column {quoted(header)} {len(held)} times"
        raise UnusableInput(grid.where, found, "a name of its own for each column")
    return held[0]


def _date(grid: Grid, sample: Sequence[Sequence[str]], taken: set[int]) -> int:
    held = [n for n in range(len(grid.header)) if n not in taken and _holds(sample, n, "date")]
    # Of two that say "date" the one with the time tells the lines of a day apart.
    rank = {n: (date_rank(grid.header[n]), _n_times(sample, n), -n) for n in held}
    if not held:
        expected = 'one with dates such as 2026-08-01; name it with --map "COLUMN=date"'
        raise UnusableInput(grid.where, "no column with dates", expected)
    return max(held, key=lambda n: rank[n])


def _time(grid: Grid, sample: Sequence[Sequence[str]], taken: set[int]) -> int | None:
    held = [n for n, name in enumerate(grid.header) if n not in taken and is_time(name)]
    return next((n for n in held if _holds(sample, n, "time")), None)


def _holds(sample: Sequence[Sequence[str]], n: int, what: str) -> bool:
    cells = [cells[n] for cells in sample if cells[n].strip()]
    read = stamp if what == "date" else clock_time
    return bool(cells) and sum(read(cell) is not None for cell in cells) >= _MOST_DATES * len(cells)


def _n_times(sample: Sequence[Sequence[str]], n: int) -> int:
    stamps = (stamp(cells[n]) for cells in sample)
    return len({one.at for one in stamps if one and one.at})


def _columns(
    grid: Grid, asked: Mapping[int, str], taken: set[int]
) -> tuple[tuple[Column, ...], tuple[str, ...]]:
    pain = _pain(grid, taken)
    is_asked = "pain" in asked.values()
    found = []
    for n, name in enumerate(grid.header):
        if n in asked:
            found.append(Column(n, name, asked[n], is_asked=True))
        elif n in pain and len(pain) == 1 and not is_asked:
            found.append(Column(n, name, "pain", is_asked=False))
        elif n not in taken and meaning_of(name) == "pain of one place" and _may_keep(grid, n):
            found.append(Column(n, name, name, is_asked=False))
    return tuple(found), _two_pains(grid, pain) if len(pain) > 1 and not is_asked else ()


def _pain(grid: Grid, taken: set[int]) -> list[int]:
    """Give the columns whose names say pain; the one that says nothing else goes before all."""
    held = [n for n, name in enumerate(grid.header) if n not in taken]
    exact = [n for n in held if grid.header[n].casefold() == "pain"]
    return exact or [n for n in held if meaning_of(grid.header[n]) == "pain"]


def _two_pains(grid: Grid, pain: Sequence[int]) -> tuple[str, ...]:
    names = listed([quoted(grid.header[n]) for n in pain], "and")
    return (f'{names} all say pain. Say which one it is: --map "{grid.header[pain[0]]}=pain"',)


def _may_keep(grid: Grid, n: int) -> bool:
    """Say whether a measure may keep its own name: it is there once and is no near miss."""
    name = grid.header[n]
    if grid.header.count(name) > 1:
        return False
    try:
        check_columns(["date", name], grid.where)
    except UnusableInput:
        return False
    return True


def _check_measures(columns: Sequence[Column]) -> None:
    for column in columns:
        check_columns(["date", column.measure], "--map")
    names = [column.measure for column in columns]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice is not None:
        expected = f"another measure for {quoted(twice)}: a column of that name is kept too"
        raise UnusableInput("--map", f"{quoted(twice)} twice", expected)
