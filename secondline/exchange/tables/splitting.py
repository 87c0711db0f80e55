"""From a text to lines of cells: which character stands between the cells, and the header."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice

from secondline.errors import UnusableInput

_DELIMITERS = (",", ";", "\t", "|")
_SAMPLE = 200
_MOST_COLUMNS = 2000
_EXCEL_SAYS = re.compile(r"sep=([,;\t|])\r?\n")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a table: its number in the file, and as many cells as the header."""

    n: int
    cells: list[str]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table as text: its header, and its lines one after the other.

    Parameters
    ----------
    text : str
        The lines after any ``sep=`` line.
    where : str
        The file, for messages.
    delimiter : str
        What stands between the cells.
    header : tuple of str
        The names of the columns, without the spaces around them.
    n_before : int
        How many lines of the file come before `text`.
    """

    text: str
    where: str
    delimiter: str
    header: tuple[str, ...]
    n_before: int = 0

    def lines(self) -> Iterator[Line]:
        """Give the lines after the header, each as wide as the header; empty lines are left out.

        Raises
        ------
        UnusableInput
            If a line has more cells than the header, or its quotes do not close.
        """
        width = len(self.header)
        for n, cells in islice(self._parsed(), 1, None):
            while len(cells) > width and not cells[-1].strip():
                cells.pop()
            if len(cells) > width:
                found = f"{len(cells)} cells where the header has {width}"
                expected = "one for each column; put quotes around a text that holds the separator"
                raise UnusableInput(f"{self.where}: line {n}", found, expected)
            yield Line(n, cells + [""] * (width - len(cells)))

    def sample(self) -> list[list[str]]:
        """Give the cells of the first lines, enough to see what each column is."""
        return [line.cells for line in islice(self.lines(), _SAMPLE)]

    def _parsed(self) -> Iterator[tuple[int, list[str]]]:
        return _parsed(self.text, self.delimiter, self.where, self.n_before)


def split(text: str, where: str) -> Grid:
    r"""Give the table that a text holds.

    Raises
    ------
    UnusableInput
        If it is empty, has no table in it, or far too many columns.

    Examples
    --------
    >>> split("day;pain\n2026-08-01;3,5\n", "d.csv").delimiter
    ';'
    """
    stated = _EXCEL_SAYS.match(text)
    n_before = 1 if stated else 0
    body = text[stated.end() :] if stated else text
    delimiter = stated[1] if stated else _delimiter(body, where)
    first = next(_parsed(body, delimiter, where, n_before), None)
    if first is None:
        raise UnusableInput(where, "nothing", "a table with a header line, or FHIR R4 in JSON")
    header = tuple(" ".join(cell.split()) for cell in first[1])
    if len(header) > _MOST_COLUMNS:
        expected = f"a table of at most {_MOST_COLUMNS:,}"
        raise UnusableInput(where, f"{len(header):,} columns", expected)
    return Grid(body, where, delimiter, header, n_before)


def _delimiter(text: str, where: str) -> str:
    """Give the character that cuts the first lines most evenly into most cells."""
    sample = "".join(islice(io.StringIO(text, newline=""), _SAMPLE))
    scored = [(_evenness(sample, one, where), one) for one in _DELIMITERS]
    best = max(scored, key=lambda pair: pair[0])
    return best[1] if best[0] > (0.0, 1) else ","


def _evenness(sample: str, delimiter: str, where: str) -> tuple[float, int]:
    widths: Counter[int] = Counter()
    # The sample may end inside a quoted text: what came before it counts.
    with suppress(UnusableInput):
        for _, cells in _parsed(sample, delimiter, where, 0):
            widths[len(cells)] += 1
    if not widths:
        return (0.0, 0)
    width, n = widths.most_common(1)[0]
    return (n / widths.total(), width) if width > 1 else (0.0, 0)


def _parsed(
    text: str, delimiter: str, where: str, n_before: int
) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield reader.line_num + n_before, cells
    except csv.Error:
        place = f"{where}: line {reader.line_num + n_before}"
        found = "quotes that do not close, or one very long cell"
        raise UnusableInput(place, found, "a table with quotes in pairs") from None
