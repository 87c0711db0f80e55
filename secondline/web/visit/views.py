"""What do I tell my doctor? As a page, as a sheet to print, and a check-in sheet for paper."""

from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from secondline.exchange.pdf.picture import diary_picture
from secondline.exchange.pdf.visit import visit_pdf
from secondline.exchange.plain_json import plain_review
from secondline.loop.shown import Shown
from secondline.web.beside import BESIDE, draw
from secondline.web.options.forms import PressForm
from secondline.web.options.saved import saved_of
from secondline.web.page import calm, page
from secondline.web.visit.contents import contents, with_saved

if TYPE_CHECKING:
    from secondline.exchange.pdf.typesetting import Paper

_US = "US"


@require_safe
@page
def visit(request: HttpRequest, held: Shown) -> HttpResponse:
    """Show what belongs into the visit: medicines, likely reasons, questions, what was agreed."""
    review = plain_review(held)
    shown = {
        "told": contents(review, saved_of(request)),
        "response": review["response"]["findings"],
        "unchecked": [*review["record"]["unknown"], *_unconfirmed(review)],
        "form": PressForm(),
    }
    return render(request, "visit/visit.html", {"shown": held} | shown)


@require_safe
@page
def visit_sheet(request: HttpRequest, held: Shown) -> HttpResponse:
    """Give the sheets for the visit as a file."""
    review = with_saved(plain_review(held), saved_of(request))
    picture = diary_picture(held.record, held.on, draw)
    by, paper = held.record.person.by, _paper(held)
    made = BESIDE.ask(visit_pdf, review, paper=paper, by=by, picture=picture)
    return _file(made.data, f"notes-{held.on}.pdf")


@require_safe
@calm
def check_in_sheet(request: HttpRequest, held: Shown) -> HttpResponse:
    """Give two weeks of check-ins to print and to fill in by hand, as a file."""
    from secondline.exchange.pdf.paper import printed, sheet_of

    sheet = sheet_of(held.record, held.library, held.on)
    return _file(BESIDE.ask(printed, sheet, _paper(held)).data, "two-weeks.pdf")


def _unconfirmed(review: dict[str, dict[str, list[dict[str, str]]]]) -> list[str]:
    return [one["given"] for one in review["record"]["confirm"]]


def _paper(held: Shown) -> "Paper":
    return "us-letter" if held.record.person.country == _US else "a4"


def _file(data: bytes, name: str) -> HttpResponse:
    # A name that tells nobody who looks over a shoulder what is in it.
    response = HttpResponse(data, content_type="application/pdf")
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
