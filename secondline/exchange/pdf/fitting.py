"""Finds the largest letters and the most lines that still make one page.

No letter is smaller than one can read: where 9 points are too large, lines move elsewhere.
"""

from collections.abc import Callable, Sequence
from typing import Final, TypeVar

from secondline.exchange.pdf.line import Line

T = TypeVar("T")

SMALLEST: Final = 9.0
VISIT: Final = (11.0, 10.5, 10.0, 9.5, SMALLEST)
URGENT: Final = (20.0, 16.0, 13.0, 10.5, SMALLEST)

# A page in the smallest letters never holds more of them, where each line takes some at least.
MOST_LETTERS, _LEAST_OF_A_LINE = 15_000, 80
# How often a line that has no room may be left out for smaller ones behind it.
_MOST_SKIPPED = 4


def largest(attempt: Callable[[float], T | None], sizes: Sequence[float]) -> T | None:
    """Give the page in the largest letters that fit; None where not even the smallest do.

    Examples
    --------
    >>> largest(lambda size: size if size <= 10 else None, VISIT)
    10.0
    """
    found, low, high = None, 0, len(sizes) - 1
    while low <= high:
        middle = (low + high) // 2
        if (held := attempt(sizes[middle])) is not None:
            found, high = held, middle - 1
        else:
            low = middle + 1
    return found


def most(fits: Callable[[int], bool], n: int) -> int:
    """Give how many of the first of `n` fit, found by halves; none of them always fits.

    Examples
    --------
    >>> most(lambda k: k <= 7, 40)
    7
    """
    n_fitting, n_too_many = 0, n + 1
    while n_too_many - n_fitting > 1:
        middle = (n_fitting + n_too_many) // 2
        if fits(middle):
            n_fitting = middle
        else:
            n_too_many = middle
    return n_fitting


def held_by(fits: Callable[[Sequence[Line]], bool], lines: Sequence[Line]) -> list[Line]:
    """Give the lines that fit, the most important first.

    A line that is too long for what is left is passed over, so that it takes no smaller one with
    it, a few times at most.
    """
    kept: list[Line] = []
    rest = worth_trying(lines)
    for _ in range(_MOST_SKIPPED):
        held, left = tuple(kept), rest
        n = most(lambda k: fits([*held, *left[:k]]), len(left))  # noqa: B023  used at once
        kept += rest[:n]
        rest = rest[n + 1 :]
        if not rest:
            break
    return kept


def worth_trying(lines: Sequence[Line], letters: int = MOST_LETTERS) -> Sequence[Line]:
    """Give the lines before the one that certainly has no room, so that time stays bounded."""
    total = 0
    for n, line in enumerate(lines):
        total += max(_LEAST_OF_A_LINE, line.n_letters)
        if total > letters:
            return lines[:n]
    return lines
