"""A danger sign at a check-in: nothing keeps it waiting."""

import pytest
from django.db import OperationalError, connection

import secondline
from secondline.store import records
from tests.pages import Read
from tests.web.noting import sent


def test_every_check_in_asks_shortly_about_danger(browser):
    for page in ("/check-in", "/check-in/bad-day"):
        read = Read(browser.get(page).content.decode())
        assert "numbness between the legs" in read.words.casefold()
        assert ("danger", "yes") in read.forms[0].buttons


@pytest.mark.parametrize("page", ["/check-in", "/check-in/bad-day"])
@pytest.mark.parametrize("told", [{}, {"pain": ""}, {"pain": "12"}, {"key": "x"}, {"flare": "9"}])
def test_a_danger_sign_is_kept_waiting_by_nothing(browser, page, told):
    answer = sent(browser, page, danger="yes", **told)

    assert answer.status_code == 302
    assert answer.headers["Location"].startswith("/check-in/danger")


def test_a_danger_sign_on_a_page_left_open_for_weeks_leads_to_what_to_do(browser):
    answer = sent(browser, danger="yes", day="2020-01-01")

    assert answer.headers["Location"] == "/check-in/danger?kept=no"
    assert records.lines() == []


def test_a_danger_sign_is_not_kept_waiting_by_a_full_disk(browser, monkeypatch):
    def full(*_, **__):
        raise OperationalError("disk full")

    monkeypatch.setattr(records, "check_in", full)
    to = sent(browser, danger="yes").headers["Location"]

    assert to == "/check-in/danger?kept=no"
    assert "could not be kept" in browser.get(to).content.decode()


def test_a_danger_sign_is_not_kept_waiting_by_a_file_that_cannot_be_read(browser, recorded):
    with connection.cursor() as cursor:
        cursor.execute("UPDATE store_revision SET text = 'schema = 1'")

    page = browser.get(sent(browser, danger="yes").headers["Location"])
    assert page.status_code == 200
    assert "emergency department" in page.content.decode()


def test_what_was_written_beside_a_danger_sign_is_kept_as_far_as_it_fits(browser):
    sent(browser, danger="yes", pain="", note="my legs")
    sent(browser, danger="yes", flare="9")

    assert [(line.values, line.note) for line in records.lines()] == [
        ({}, "my legs"),
        ({"pain": 6.0}, ""),
    ]


def test_the_page_on_danger_says_where_to_go_and_asks_every_sign_anew(browser):
    page = browser.get("/check-in/danger").content.decode()

    assert "emergency department" in page
    looks = {link for link in Read(page).links if link.startswith("/safety/look/")}
    assert len(looks) == len(secondline.library().red_flags)


def test_a_note_that_may_tell_of_danger_is_answered_first(browser, recorded):
    answer = sent(browser, note="hard to pee today")
    page = browser.get(answer.headers["Location"])

    assert page.status_code == 200
    assert page.content.decode().index("look at this first") < page.content.decode().index("kept")


def test_a_note_that_tells_plainly_of_an_emergency_leads_to_what_to_do(browser, recorded):
    answer = sent(browser, note="numb between my legs since this morning and I cannot pee")

    assert browser.get(answer.headers["Location"]).headers["Location"] == "/safety"


def test_a_note_of_a_usual_day_is_followed_by_no_alarm(browser, recorded):
    answer = sent(browser, note="slept badly, my back is killing me")

    assert "look at this first" not in browser.get(answer.headers["Location"]).content.decode()


def test_nothing_is_kept_while_an_example_is_looked_around_in(browser):
    browser.post("/examples/unexplained")

    assert sent(browser).status_code == 409
    assert sent(browser, "/check-in/bad-day").status_code == 409
    for page in ("/check-in", "/check-in/bad-day"):
        assert sent(browser, page, danger="yes").headers["Location"] == "/check-in/danger"
    assert records.lines() == []
