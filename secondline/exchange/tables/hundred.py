"""Ratings from 0 to 100, as many trackers keep them: a tenth of each is a rating of ours."""

from dataclasses import replace

from secondline.errors import UnusableInput
from secondline.exchange.tables.cells import Column
from secondline.exchange.tables.choosing import Choice
from secondline.exchange.tables.splitting import Grid
from secondline.record.showing import quoted

_TEN, _LEAST = 10.0, 7
_OFTEN_TURNED_ROUND = ("sleep", "mood")


def in_tenths(grid: Grid, choice: Choice) -> tuple[Choice, tuple[str, ...]]:
    """Divide by ten what is rated from 0 to 100, and say so.

    It is where more than half of at least a week's numbers are above 10 and none is above 100: a
    single 55 between ratings up to 10 is a slip, and stays an error. Of sleep and mood most
    programs count up to what is good: those are left to the person, as a measure of one's own.
    """
    columns, said = [], []
    for column in choice.columns:
        tenths = replace(column, divided_by=_TEN, understood={})
        is_ours = column.range.high == _TEN and column.measure not in _OFTEN_TURNED_ROUND
        is_divided = is_ours and _is_of_a_hundred(grid, tenths)
        columns.append(tenths if is_divided else column)
        if is_divided:
            said.append(
                f"Your column {quoted(column.header)} runs from 0 to 100: each number was divided "
                "by ten, as our diary runs from 0 to 10."
            )
    return replace(choice, columns=tuple(columns)), tuple(said)


def _is_of_a_hundred(grid: Grid, tenths: Column) -> bool:
    has_commas = grid.delimiter != ","
    try:
        found = [
            tenths.value(line.cells[tenths.index], grid.where, has_commas=has_commas)
            for line in grid.lines()
        ]
    except UnusableInput:
        return False
    held = [value for value in found if value is not None]
    return len(held) >= _LEAST and sum(value > 1 for value in held) > len(held) / 2
