"""Pictures and sheets are made beside the server: by processes that come, go, and may break."""

import time

import pytest

import secondline
from secondline.charts.drawing import svg
from secondline.exchange.pdf.paper import paper_pdf, printed, sheet_of
from secondline.exchange.pdf.picture import Picture
from secondline.exchange.pdf.visit import visit_pdf
from secondline.exchange.plain_json import plain_review
from secondline.loop.shown import Shown
from secondline.record.examples import example
from secondline.web.beside import Beside
from tests.clinical import ON

POINT = {"data": {"values": [{"a": 1}]}, "mark": "point", "encoding": {}}


@pytest.fixture
def beside():
    made = Beside(idle=60)
    yield made
    made.rest()


@pytest.fixture
def held():
    return Shown(example("three_months"), secondline.library(), ON)


def test_it_is_there_only_while_somebody_wants_something(beside):
    assert not beside.is_there
    assert beside.ask(svg, POINT).startswith("<svg")
    assert beside.is_there
    beside.rest()
    assert not beside.is_there


def test_it_answers_on_after_it_was_ended(beside):
    beside.ask(svg, POINT)
    beside._process.kill()
    beside._process.wait()

    assert beside.ask(svg, POINT).startswith("<svg")


def test_what_cannot_be_drawn_costs_one_picture(beside):
    with pytest.raises(RuntimeError, match="svg gave no answer"):
        beside.ask(svg, {"mark": 7})

    assert beside.ask(svg, POINT).startswith("<svg")


def test_one_that_hangs_costs_one_answer_and_no_page():
    hanging = Beside(longest=0.2)

    with pytest.raises(RuntimeError, match="sleep gave no answer"):
        hanging.ask(time.sleep, 60)
    assert not hanging.is_there


def test_it_goes_by_itself():
    beside = Beside(idle=0.05)
    beside.ask(svg, POINT)
    ends = time.monotonic() + 5
    while beside.is_there and time.monotonic() < ends:
        time.sleep(0.02)

    assert not beside.is_there


def test_the_sheets_that_it_prints_are_those_of_the_terminal(beside, held):
    review, drawn = plain_review(held), Picture("<svg xmlns='http://www.w3.org/2000/svg'/>", "Pain")
    here = visit_pdf(review, paper="a4", by="carer", picture=drawn)

    assert beside.ask(visit_pdf, review, paper="a4", by="carer", picture=drawn) == here


def test_so_is_the_check_in_sheet(beside, held):
    sheet = sheet_of(held.record, held.library, ON)
    here = paper_pdf(held.record, held.library, ON, paper="us-letter")

    assert beside.ask(printed, sheet, "us-letter") == here


def test_a_file_that_cannot_be_printed_costs_one_file(beside, held):
    with pytest.raises(RuntimeError, match="printed gave no answer"):
        beside.ask(printed, ({}, 0), "a4")

    sheet = sheet_of(held.record, held.library, ON)
    assert beside.ask(printed, sheet, "a4").data.startswith(b"%PDF")
