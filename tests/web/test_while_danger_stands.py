"""While something cannot wait, a change that is sent is kept or said to wait, never just lost."""

import pytest

from secondline.store import records
from tests.pages import Read
from tests.web.noting import only, sent
from tests.web.way import began, form, text


def chest(browser, how="yes"):
    page = browser.get("/safety/signs")
    browser.post("/safety/signs", {**form(page), "sign-chest": how})


@pytest.fixture
def noted(browser):
    """Note a check-in, and give the addresses at which it is changed and deleted."""
    began(browser)
    sent(browser)
    way = f"/check-in/{only().number}"
    return f"{way}/change", f"{way}/delete"


def test_a_change_of_a_check_in_that_was_open_already_is_kept_and_that_is_said(browser, noted):
    fields = Read(text(browser.get(noted[0]))).forms[0].as_it_stands()
    chest(browser)
    answer = browser.post(noted[0], {**fields, "pain": "3", "note": "a long night"})

    assert (only().values["pain"], only().note) == (3.0, "a long night")
    page = Read(text(browser.get(answer["Location"]))).words
    assert "Call 911" in page and "change of the check-in is kept" in page


def test_a_change_that_does_not_fit_comes_back_with_what_was_written(browser, noted):
    fields = Read(text(browser.get(noted[0]))).forms[0].as_it_stands()
    chest(browser)
    answer = browser.post(noted[0], {**fields, "pain": "12", "note": "a long night"})

    assert answer.status_code == 422
    assert "a long night" in text(answer)
    assert only().values["pain"] == 6.0


def test_deleting_a_check_in_works_and_is_said(browser, noted):
    chest(browser)
    answer = browser.post(noted[1])

    assert records.lines() == []
    page = Read(text(browser.get(answer["Location"]))).words
    assert "Call 911" in page and "check-in is deleted" in page


@pytest.mark.parametrize("n", [0, 1])
def test_whoever_opens_such_a_page_reads_that_the_diary_waits(browser, noted, n):
    chest(browser)
    page = Read(text(browser.get(browser.get(noted[n])["Location"]))).words

    assert "Call 911" in page and "Nothing in it was changed" in page
    assert only().values["pain"] == 6.0


def test_the_danger_page_says_nothing_of_a_change_where_there_was_none(browser):
    began(browser)
    chest(browser)

    for path in ("/safety", "/safety?told=", "/safety?told=hacked"):
        assert 'role="status"' not in text(browser.get(path)), path
