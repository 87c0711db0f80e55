"""Document: sheets with a title and a day, and the PDF that the template makes of them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from secondline.exchange.pdf.typesetting import Paper, typeset

# The bytes, how many pages they are, and how many characters no font could show.
Made = tuple[bytes, int, int]
_PAGE = re.compile(rb"/Type\s*/Page(?!s)")


@dataclass(frozen=True, slots=True)
class Document:
    """One or two sheets.

    Parameters
    ----------
    on : str
        The day of the review, as ISO text.
    sheets : sequence of mapping
        What visit.typ reads of each.
    n_replaced : int
        How many characters no font could show.
    """

    title: str
    on: str
    paper: Paper
    sheets: Sequence[Mapping[str, Any]]
    n_replaced: int

    def then(self, other: "Document") -> "Document":
        """Give these sheets with those of another behind them."""
        n_replaced = self.n_replaced + other.n_replaced
        return replace(self, sheets=[*self.sheets, *other.sheets], n_replaced=n_replaced)

    def is_one_page(self) -> bool:
        """Whether all of it has room on one page."""
        return typeset(self._data(is_one_page=True), self.paper) is not None

    def printed(self) -> Made:
        """Give it as PDF, on as many pages as it takes."""
        made = typeset(self._data(is_one_page=False), self.paper)
        assert made is not None, "as many pages as it takes were asked for"
        return made, n_pages(made), self.n_replaced

    def _data(self, *, is_one_page: bool) -> dict[str, Any]:
        on = date.fromisoformat(self.on)
        return {
            "title": self.title,
            "on": {"year": on.year, "month": on.month, "day": on.day},
            "sheets": list(self.sheets),
            "is_one_page": is_one_page,
        }


def n_pages(pdf: bytes) -> int:
    """Count the pages of a file by their marks in it: Typst gives no count of its own."""
    return len(_PAGE.findall(pdf))
