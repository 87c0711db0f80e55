"""visit.pdf: one page for a doctor who has a minute and a person in pain who reads it aloud."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from secondline.exchange.pdf.contents import Line, lines_of, urgent_lines
from secondline.exchange.pdf.giving_way import by_importance, n_essential
from secondline.exchange.pdf.page import urgent_page, visit_page
from secondline.exchange.pdf.press import Style
from secondline.exchange.pdf.typesetting import Paper, typeset

# First the letters grow smaller, then the least important lines give way. Words are cut only where
# the most important lines have no room else: the end of a warning can be what saves a life.
_VISIT = tuple(Style(size, 1000) for size in (11, 10.5, 10, 9.5, 9))
_URGENT = tuple(Style(size, 1000) for size in (20, 16, 13, 10.5))
_CUT = 350

# A page of the smallest style never holds more letters, where each line takes some at least.
_MOST_LETTERS, _LEAST_OF_A_LINE = 15_000, 80


@dataclass(frozen=True, slots=True)
class Pdf:
    """A page that can be written to a file.

    Parameters
    ----------
    data : bytes
        The file: PDF/UA-1, the same bytes for the same review.
    n_pages : int
        Always 1.
    n_replaced : int
        How many characters no font could show; the page says so too.
    """

    data: bytes
    n_pages: int
    n_replaced: int


def visit_pdf(review: Mapping[str, Any], *, paper: Paper = "a4") -> Pdf:
    """Give the page for the visit; of an urgent review, the page that says what to do now.

    Parameters
    ----------
    review : mapping
        The object of ``review --json``: see `secondline.exchange.plain_json.plain_review`.
    paper : {"a4", "us-letter"}
        The size of the sheet.

    Raises
    ------
    ValueError
        If the day of the review is not an ISO date.
    """
    is_urgent = review["safety"]["urgent"]
    lines = urgent_lines(review) if is_urgent else lines_of(review)
    compose, styles = (urgent_page, _URGENT) if is_urgent else (visit_page, _VISIT)
    kept = _worth_trying(lines if is_urgent else by_importance(lines))

    def attempt(n_kept: int, style: Style) -> Pdf | None:
        page, n_replaced = compose(review, lines, kept[:n_kept], style)
        data = typeset(page, paper)
        return None if data is None else Pdf(data, 1, n_replaced)

    for style in styles:
        if (whole := attempt(len(kept), style)) is not None:
            return whole
    smallest = styles[-1]
    n_held, fewer = _with_fewer(attempt, len(kept), smallest)
    if fewer is None or n_held < n_essential(kept):
        _, fewer = _with_fewer(attempt, len(kept), smallest._replace(longest=_CUT))
    assert fewer is not None, "the frame of the page always fits"
    return fewer


def _worth_trying(lines: Sequence[Line]) -> Sequence[Line]:
    """Give the lines before the one that certainly has no room, so that time stays bounded."""
    letters = (sum(min(len(text), _CUT) for text in line.texts.values()) for line in lines)
    totals = accumulate(max(_LEAST_OF_A_LINE, n) for n in letters)
    return lines[: sum(total <= _MOST_LETTERS for total in totals)]


def _with_fewer(
    attempt: Callable[[int, Style], Pdf | None], n_lines: int, style: Style
) -> tuple[int, Pdf | None]:
    """Find by halves how many lines fit, and the page of them."""
    best, n_fitting, n_too_many = attempt(0, style), 0, n_lines
    while n_too_many - n_fitting > 1:
        middle = (n_fitting + n_too_many) // 2
        if (found := attempt(middle, style)) is not None:
            best, n_fitting = found, middle
        else:
            n_too_many = middle
    return n_fitting, best
