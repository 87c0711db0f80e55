"""When something goes wrong, a calm page says so, and shows nothing that may be wrong."""

import sqlite3

import pytest
from django.db import OperationalError

from secondline.store import records
from tests.web.test_you import WORD, tell


def text(answer):
    return answer.content.decode()


def test_an_address_that_leads_nowhere_says_so(browser):
    answer = browser.get("/nowhere/zanzibar")

    assert answer.status_code == 404
    assert "not here" in text(answer)
    assert "zanzibar" not in text(answer)


@pytest.mark.parametrize("table", ["store_revision", "store_checkin"])
def test_what_the_disk_changed_is_never_shown(browser, file, table):
    tell()
    column = "text" if table == "store_revision" else "note"
    with sqlite3.connect(file) as held:
        held.execute(f"UPDATE {table} SET {column} = replace({column}, '{WORD}', 'changed')")

    answer = browser.get("/safety")

    assert answer.status_code == 503
    assert "cannot read what is kept" in text(answer)
    assert "emergency number" in text(answer)


def test_a_full_disk_is_told_and_the_form_can_be_sent_again(browser, monkeypatch):
    def full(*_values, **_named):
        raise OperationalError("database or disk is full")

    monkeypatch.setattr(records, "take_back", full)

    tell()
    last = records.last()
    assert last
    answer = browser.post("/take-back", {"number": last.number})

    assert answer.status_code == 507
    assert "could not be saved" in text(answer)


def test_a_fault_of_ours_shows_no_detail(browser, monkeypatch):
    def broken(*_values, **_named):
        raise RuntimeError("zanzibar")

    monkeypatch.setattr(records, "last", broken)
    browser.raise_request_exception = False

    answer = browser.get("/you")

    assert answer.status_code == 500
    assert "fault of ours" in text(answer)
    assert "zanzibar" not in text(answer)
