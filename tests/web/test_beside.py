"""Pictures and sheets are made beside the server: by processes that come, go, and may break."""

import os
import pickle
import re
import signal
import subprocess
import sys
import time
from threading import Thread

import psutil  # type: ignore[import-untyped]
import pytest

import secondline
from secondline.charts.drawing import svg
from secondline.exchange.pdf.paper import paper_pdf, printed, sheet_of
from secondline.exchange.pdf.picture import Picture
from secondline.exchange.pdf.visit import visit_pdf
from secondline.exchange.plain_json import plain_review
from secondline.loop.shown import Shown
from secondline.record.examples import example
from secondline.web.beside import Beside, NoAnswer
from secondline.web.blame import fault_of
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


class Garbled:
    """A pipe that gives an error other than the usual ones, before the answer was read."""

    def __init__(self, pipe):
        self.close = pipe.close

    def read(self, *_):
        raise ValueError

    readline = readinto = read


def comes(is_so):
    """Whether something is so within five seconds."""
    ends = time.monotonic() + 5
    while not is_so() and time.monotonic() < ends:
        time.sleep(0.02)
    return is_so()


def runs(number):
    """Whether a process runs; one that ended and waits to be noticed does not."""
    try:
        return psutil.Process(number).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


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

    assert comes(lambda: not beside.is_there)


def test_it_goes_by_itself_after_a_question_that_cannot_be_sent():
    beside = Beside(idle=0.3)
    beside.ask(abs, -1)
    with pytest.raises((pickle.PicklingError, AttributeError)):
        beside.ask(lambda: 1)

    assert comes(lambda: not beside.is_there)


def test_much_goes_through_both_ways(beside):
    much = b"much" * 1_000_000

    assert beside.ask(bytes.upper, much) == much.upper()


def test_what_a_library_prints_is_no_part_of_an_answer(beside):
    assert beside.ask(os.write, 1, b"a warning") == 9
    assert beside.ask(print, "a warning", flush=True) is None
    assert beside.ask(abs, -2) == 2


def test_an_answer_that_cannot_be_read_is_not_left_for_the_next_question(beside):
    first = beside.ask(os.getpid)
    beside._process.stdout = Garbled(beside._process.stdout)
    with pytest.raises(RuntimeError, match="abs gave no answer"):
        beside.ask(abs, -1)

    assert beside.ask(os.getpid) != first


def test_a_fault_is_known_by_its_kind_and_place_over_there_and_by_none_of_its_words(beside):
    with pytest.raises(NoAnswer) as caught:
        beside.ask(svg, {"mark": "what somebody wrote"})
    assert re.fullmatch(r"ValueError at drawing\.py:\d+", fault_of(caught.value))
    assert "somebody" not in str(caught.value)


def test_a_value_that_cannot_be_handed_back_is_a_fault(beside):
    with pytest.raises(NoAnswer):
        beside.ask(eval, "lambda: 1")
    assert beside.ask(abs, -1) == 1


def test_where_it_cannot_be_started_only_the_answer_is_missing(beside, monkeypatch):
    with monkeypatch.context() as changed:
        changed.setattr(sys, "executable", "/nowhere/python")
        with pytest.raises(RuntimeError, match="abs gave no answer"):
            beside.ask(abs, -1)

    assert beside.ask(abs, -1) == 1


def test_each_of_many_who_ask_at_once_gets_its_own_answer():
    beside = Beside(idle=0.001)
    wrong: list[int] = []

    def ask(n):
        wrong.extend(m for m in range(n, n + 10) if beside.ask(abs, -m) != m)

    threads = [Thread(target=ask, args=(10 * n,)) for n in range(4)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    beside.rest()

    assert wrong == []


def test_it_takes_no_code_from_the_folder_it_is_started_in(beside, tmp_path, monkeypatch):
    (tmp_path / "colorsys.py").write_text("raise SystemExit")
    monkeypatch.chdir(tmp_path)

    assert beside.ask(eval, "__import__('colorsys').rgb_to_hsv(0, 0, 0)") == (0, 0, 0)


def test_control_and_c_in_the_terminal_reach_the_server_alone(beside):
    assert os.getpgid(beside.ask(os.getpid)) != os.getpgid(0)


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT, signal.SIGKILL])
@pytest.mark.parametrize("then", ["", "; beside.ask(time.sleep, 60)"])
def test_it_ends_with_the_server_however_that_ends(how, then):
    code = (
        "import os, time; from secondline.web.beside import Beside; beside = Beside(longest=1);"
        f"print(beside.ask(os.getpid), flush=True){then}; time.sleep(60)"
    )
    server = subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    with server:
        assert server.stdout is not None
        beside = int(server.stdout.readline())
        time.sleep(0.1)
        server.send_signal(how)

    assert comes(lambda: not runs(beside))


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
