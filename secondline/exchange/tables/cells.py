"""From a cell to a number: points and commas, gaps, yes and no."""

import math
import re
from dataclasses import dataclass, field

from secondline.errors import UnusableInput
from secondline.record.diary_columns import Range, range_of
from secondline.record.showing import quoted

GAPS = frozenset(("", "na", "n/a", "nan", "null", "-", "–", "—", "unknown"))
_YES_NO = {"yes": 1.0, "true": 1.0, "no": 0.0, "false": 0.0}
_NUMBER = re.compile(r"[-+]?[0-9]{1,15}(?:\.[0-9]{1,60})?\Z")
_DECIMAL_COMMA = re.compile(r"[-+]?[0-9]{1,15},[0-9]{1,60}\Z")
_THOUSANDS_OR_DECIMAL = re.compile(r"[-+]?[0-9]{1,3}(?:,[0-9]{3})+\Z")
# As many digits as a diary may hold, with room to spare; more come only from computing.
_DECIMALS = 12


@dataclass(frozen=True, slots=True)
class Column:
    """A column that is used: where it stands, what it is called, and what it measures.

    Parameters
    ----------
    index : int
        Where it stands in the table, from 0.
    header : str
        Its name in the table.
    measure : str
        Its name in our diary.
    is_asked : bool
        Whether the person said so; else its own name did.
    divided_by : float
        10 where it is rated from 0 to 100.
    """

    index: int
    header: str
    measure: str
    is_asked: bool
    divided_by: float = 1.0
    # The same few ratings stand in thousands of cells: each is understood once.
    understood: dict[str, float | None] = field(default_factory=dict, compare=False, repr=False)

    @property
    def range(self) -> Range:
        """Which numbers may stand in it."""
        return range_of(self.measure)

    def value(self, cell: str, where: str, *, has_commas: bool) -> float | None:
        """Give the number in a cell, or None where it is a gap.

        Parameters
        ----------
        where : str
            The file and the line, for the message.
        has_commas : bool
            Whether a comma may stand for the decimal point.

        Raises
        ------
        UnusableInput
            If it is no number, or one that may not stand in this column.
        """
        if cell not in self.understood:
            place = f"{where}: {self.header[:40] if self.header.isprintable() else 'one column'}"
            self.understood[cell] = _number(cell.strip(), self, place, has_commas=has_commas)
        return self.understood[cell]


def _number(cell: str, column: Column, where: str, *, has_commas: bool) -> float | None:
    word = cell.lower()
    if word in GAPS:
        return None
    if column.range.is_yes_or_no and word in _YES_NO:
        return _YES_NO[word]
    if has_commas and _DECIMAL_COMMA.match(cell):
        if _THOUSANDS_OR_DECIMAL.match(cell):
            expected = "a number without that comma: it may mean thousands, or a decimal point"
            raise UnusableInput(where, quoted(cell), expected)
        cell = cell.replace(",", ".")
    value = rounded(float(cell) / column.divided_by) if _NUMBER.match(cell) else float("nan")
    if not column.range.allows(value):
        raise UnusableInput(where, quoted(cell), _right(column, value))
    return value


def rounded(value: float) -> float:
    """Give a number with no more digits than a diary may hold, and without a minus before 0.

    Examples
    --------
    >>> rounded(3.0793307699039727)
    3.079330769904
    """
    return round(value, _DECIMALS) + 0.0


def written(value: float) -> str:
    """Give a number as a diary holds it: digits and a point, never an exponent.

    Examples
    --------
    >>> written(6.0), written(3.5), written(1e-7)
    ('6', '3.5', '0.0000001')
    """
    text = f"{value:.{_DECIMALS}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _right(column: Column, value: float) -> str:
    range = column.range
    if math.isnan(value):
        return f"{range.meaning}; leave the cell empty where nothing was noted"
    if range.high == 10:
        own = f'--map "{column.header[:40]}=own_{column.measure}"'
        return (
            f"{range.meaning}, as every rating in a diary of ours; "
            f"to keep it as a measure of your own, add {own}"
        )
    return range.meaning
