"""Finds the largest letters and the most lines that still make one page."""

from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import Final, TypeVar

from secondline.exchange.pdf.contents import Line
from secondline.exchange.pdf.press import Style

T = TypeVar("T")

# First the letters grow smaller, then the least important lines give way. Where a line that must
# stay has no room else, the letters grow smaller still, and then the words of all but the dangers
# are cut: the end of a warning can be what saves a life.
VISIT: Final = tuple(Style(size, 1000) for size in (11, 10.5, 10, 9.5, 9))
URGENT: Final = tuple(Style(size, 1000) for size in (20, 16, 13, 10.5, 9))
_CUT = 350
_TIGHT: Final = (Style(8.5, 1000), Style(8, 1000), Style(8, _CUT), Style(7.5, _CUT))
_LAST: Final = Style(7.5, _CUT, _CUT)

# A page of the smallest style never holds more letters, where each line takes some at least.
_MOST_LETTERS, _LEAST_OF_A_LINE = 15_000, 80


def fitted(
    attempt: Callable[[int, Style], T | None],
    n_lines: int,
    must: tuple[int, int],
    styles: Sequence[Style],
) -> T:
    """Give the page with the most lines, in the largest style that holds them.

    Parameters
    ----------
    attempt : callable
        Makes the page of the first lines in a style, or None if it needs more than one sheet.
    n_lines : int
        How many lines there are, the most important first.
    must : (int, int)
        How many of them are dangers, whose words are cut only where nothing else helps; and how
        many must stay, even if the words of the others have to be cut for that.
    styles : sequence of Style
        From the largest to the smallest.
    """
    for style in styles:
        if (whole := attempt(n_lines, style)) is not None:
            return whole
    n_dangers, n_essential = must
    tightest = _TIGHT[-1]
    roomy = next((one for one in (styles[-1], *_TIGHT) if attempt(n_essential, one)), tightest)
    if roomy is tightest and attempt(n_dangers, tightest) is None:
        roomy = _LAST
    fewer = _with_fewer(attempt, n_lines + 1, roomy)
    assert fewer is not None, "the frame of the page always fits"
    return fewer


def _with_fewer(
    attempt: Callable[[int, Style], T | None], n_too_many: int, style: Style
) -> T | None:
    """Give the page of as many lines as fit, found by halves."""
    best, n_fitting = attempt(0, style), 0
    while n_too_many - n_fitting > 1:
        middle = (n_fitting + n_too_many) // 2
        if (found := attempt(middle, style)) is not None:
            best, n_fitting = found, middle
        else:
            n_too_many = middle
    return best


def worth_trying(lines: Sequence[Line]) -> Sequence[Line]:
    """Give the lines before the one that certainly has no room, so that time stays bounded."""
    letters = (sum(min(len(text), _CUT) for text in line.texts.values()) for line in lines)
    totals = accumulate(max(_LEAST_OF_A_LINE, n) for n in letters)
    return lines[: sum(total <= _MOST_LETTERS for total in totals)]
