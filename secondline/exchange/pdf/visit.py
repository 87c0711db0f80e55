"""visit.pdf: one sheet for a doctor who has a minute, and one for the person to keep."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from secondline.exchange.pdf.picture import Picture
    from secondline.exchange.pdf.typesetting import Paper


@dataclass(frozen=True, slots=True)
class Pdf:
    """Sheets that can be written to a file.

    Parameters
    ----------
    data : bytes
        The file: PDF/UA-1, the same bytes for the same review.
    n_pages : int
        The first sheet is one page; of an urgent review there is no other.
    n_replaced : int
        How many characters no font could show; the sheets say so too.
    """

    data: bytes
    n_pages: int
    n_replaced: int


def visit_pdf(
    review: Mapping[str, Any],
    *,
    paper: "Paper" = "a4",
    by: str | None = None,
    picture: "Picture | None" = None,
) -> Pdf:
    """Give the sheets for the visit; of an urgent review, the page that says what to do now.

    Parameters
    ----------
    review : mapping
        The object of ``review --json``: see `secondline.exchange.plain_json.plain_review`.
    paper : {"a4", "us-letter"}
        The size of the sheets.
    by : str, optional
        Who keeps the record: the person in pain, or ``carer``, who then speaks on the sheets.
    picture : Picture, optional
        The diary: on the first sheet where it has room as it is, else on the second.

    Raises
    ------
    ValueError
        If the day of the review is not an ISO date.
    """
    # Imported here: most commands know these sheets and print none.
    from secondline.exchange.pdf.sheets import urgent_pdf, visit_and_own_pdf
    from secondline.exchange.pdf.voice import voice_of

    if review["safety"]["urgent"]:
        return Pdf(*urgent_pdf(review, paper))
    return Pdf(*visit_and_own_pdf(review, paper, voice_of(by), picture))
