"""The answer that takes long is begun when something is written, and worked out once."""

import json
import uuid

import pytest
from django.db import connection

from secondline.loop import response
from secondline.loop.answer import Answer
from secondline.store.days import diary_day, local_now
from secondline.web import ahead
from tests.stored import of_example


@pytest.fixture
def judged(file, monkeypatch):
    """How often the long answer was worked out."""
    connection.close()
    file.write_bytes(of_example("three_months"))
    held: list[int] = []

    def judge(*_values):
        held.append(1)
        return Answer()

    monkeypatch.setattr(response, "judge", judge)
    ahead._WRITTEN.clear()
    return held


def check_in(browser, **changed):
    day = diary_day(local_now()).isoformat()
    told = {"key": str(uuid.uuid4()), "on": day, "values": {"pain": 6.0}} | changed
    return browser.post("/api/v1/check-in", json.dumps(told), content_type="application/json")


def test_what_was_written_is_noted(browser, judged):
    assert check_in(browser).status_code == 201

    assert ahead._WRITTEN.is_set()


def test_what_was_refused_or_read_is_not(browser, judged):
    check_in(browser, values={"pain": 11})
    browser.get("/")

    assert not ahead._WRITTEN.is_set()


def test_the_page_takes_the_answer_that_was_worked_out_ahead(browser, judged):
    check_in(browser)
    ahead.work()
    browser.get("/response")

    assert len(judged) == 1


def test_a_fault_is_left_to_the_page_that_asks(browser, judged, monkeypatch):
    def broken(*_values):
        raise RuntimeError("broken")

    check_in(browser)
    monkeypatch.setattr(response, "judge", broken)
    ahead.work()

    assert browser.get("/response").status_code == 500
