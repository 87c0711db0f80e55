"""Pictures and sheets are made beside the server: by processes that come, go, and may break."""

import sys
import time

import pytest

import secondline
from secondline.exchange.pdf.order import of_paper, of_visit, printed
from secondline.exchange.pdf.paper import paper_pdf
from secondline.exchange.pdf.picture import Picture
from secondline.exchange.pdf.visit import visit_pdf
from secondline.exchange.plain_json import plain_review
from secondline.loop.shown import Shown
from secondline.record.examples import example
from secondline.web.beside import Beside
from secondline.web.printer import PRINTER
from secondline.web.printer import printed as printed_beside
from tests.clinical import ON

POINT = {"data": {"values": [{"a": 1}]}, "mark": "point", "encoding": {}}


@pytest.fixture
def artist():
    made = Beside("secondline.charts", idle=60)
    yield made
    made.rest()


@pytest.fixture(scope="module")
def held():
    yield Shown(example("three_months"), secondline.library(), ON)
    PRINTER.rest()


def test_it_is_there_only_while_somebody_wants_something(artist):
    assert not artist.is_there
    assert artist.ask(POINT).startswith("<svg")
    assert artist.is_there
    artist.rest()
    assert not artist.is_there


def test_it_answers_on_after_it_was_ended(artist):
    artist.ask(POINT)
    artist._process.kill()
    artist._process.wait()

    assert artist.ask(POINT).startswith("<svg")


def test_what_cannot_be_drawn_costs_one_picture(artist):
    with pytest.raises(RuntimeError, match="charts gave no answer"):
        artist.ask({"mark": 7})

    assert artist.ask(POINT).startswith("<svg")


def test_one_that_hangs_costs_one_answer_and_no_page():
    hanging = Beside("secondline.charts", longest=0.2)
    hanging._command = [sys.executable, "-c", "input();input()"]

    with pytest.raises(RuntimeError, match="gave no answer"):
        hanging.ask(POINT)
    assert not hanging.is_there


def test_it_goes_by_itself():
    artist = Beside("secondline.charts", idle=0.05)
    artist.ask(POINT)
    ends = time.monotonic() + 5
    while artist.is_there and time.monotonic() < ends:
        time.sleep(0.02)

    assert not artist.is_there


def test_the_sheets_that_it_prints_are_those_of_the_terminal(held):
    review, drawn = plain_review(held), Picture("<svg xmlns='http://www.w3.org/2000/svg'/>", "Pain")
    here = visit_pdf(review, paper="a4", by="carer", picture=drawn).data
    order = of_visit(review, "a4", "carer", drawn)

    assert printed_beside(order) == printed(order) == here


def test_so_is_the_check_in_sheet(held):
    order = of_paper(held.record, held.library, ON, "us-letter")
    here = paper_pdf(held.record, held.library, ON, paper="us-letter").data

    assert printed_beside(order) == printed(order) == here


def test_an_order_that_cannot_be_printed_costs_one_file(held):
    with pytest.raises(RuntimeError, match="pdf gave no answer"):
        printed_beside({"sheet": {}, "paper": "a4"})

    assert printed_beside(of_paper(held.record, held.library, ON, "a4")).startswith(b"%PDF")
