"""visit.pdf: one page for a doctor who has a minute and a person in pain who reads it aloud."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from secondline.exchange.pdf.press import Style
    from secondline.exchange.pdf.typesetting import Paper


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


def visit_pdf(review: Mapping[str, Any], *, paper: "Paper" = "a4", by: str | None = None) -> Pdf:
    """Give the page for the visit; of an urgent review, the page that says what to do now.

    Parameters
    ----------
    review : mapping
        The object of ``review --json``: see `secondline.exchange.plain_json.plain_review`.
    paper : {"a4", "us-letter"}
        The size of the sheet.
    by : str, optional
        Who keeps the record: the person in pain, or ``carer``, who then speaks on the page.

    Raises
    ------
    ValueError
        If the day of the review is not an ISO date.
    """
    # Imported here: most commands know this page and print none.
    from secondline.exchange.pdf import contents, giving_way, page
    from secondline.exchange.pdf.fitting import URGENT, VISIT, fitted, worth_trying
    from secondline.exchange.pdf.typesetting import typeset
    from secondline.exchange.pdf.voice import voice_of

    voice = voice_of(by)
    is_urgent = review["safety"]["urgent"]
    lines = contents.urgent_lines(review) if is_urgent else contents.lines_of(review, voice)
    kept = worth_trying(lines if is_urgent else giving_way.by_importance(lines))
    compose = page.urgent_page if is_urgent else partial(page.visit_page, voice=voice)

    def attempt(n_kept: int, style: "Style") -> Pdf | None:
        data, n_replaced = compose(review, lines, kept[:n_kept], style)
        found = typeset(data, paper)
        return None if found is None else Pdf(found, 1, n_replaced)

    must = (giving_way.n_dangers(kept), giving_way.n_essential(kept))
    return fitted(attempt, len(kept), must, URGENT if is_urgent else VISIT)
