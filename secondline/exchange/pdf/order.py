"""An order for one of our files, in plain values: whoever prints it may be another process."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from secondline.exchange.pdf.paper import sheet_of
from secondline.exchange.pdf.picture import Picture
from secondline.exchange.pdf.visit import visit_pdf

if TYPE_CHECKING:
    from datetime import date

    from secondline.exchange.pdf.typesetting import Paper
    from secondline.knowledge.library import Library
    from secondline.record.record import Record

Order = dict[str, Any]


def of_visit(
    review: Mapping[str, Any], paper: "Paper", by: str | None, picture: Picture | None
) -> Order:
    """Give the order for what `secondline.exchange.pdf.visit.visit_pdf` makes of the same."""
    drawn = asdict(picture) if picture else None
    return {"review": review, "paper": paper, "by": by, "picture": drawn}


def of_paper(record: "Record", library: "Library", on: "date", paper: "Paper") -> Order:
    """Give the order for what `secondline.exchange.pdf.paper.paper_pdf` makes of the same.

    Raises
    ------
    OverflowError
        If the two weeks end after the last day that there is.
    """
    return {"sheet": sheet_of(record, library, on)[0], "paper": paper}


def printed(order: Order) -> bytes:
    """Give the PDF of an order."""
    from secondline.exchange.pdf.typesetting import typeset

    if "sheet" in order:
        made = typeset(order["sheet"], order["paper"], "paper")
        assert made is not None, "as many pages as it takes were asked for"
        return made
    drawn = Picture(**order["picture"]) if order["picture"] else None
    return visit_pdf(order["review"], paper=order["paper"], by=order["by"], picture=drawn).data
