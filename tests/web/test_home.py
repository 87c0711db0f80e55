"""The first page once something was told: danger first, the next step, the six questions."""

import uuid
from html import unescape

import pytest

from secondline.exchange.telling.sentences import first_and_rest
from secondline.record.changes import Change
from secondline.record.examples import EXAMPLES
from secondline.store import records
from secondline.web.safety.asked import signs_found
from secondline.web.shown import EXAMPLE
from secondline.web.telling import tell
from tests.web.way import LIBRARY, began, none_of_all, now, text

SIX = ("Is this dangerous?", "Is it really not working?", "Why not?", "What next?",
       "Can we find out?", "What do I tell my doctor?")  # fmt: skip


def test_danger_signs_that_were_not_asked_come_first(browser):
    began(browser)
    page = text(browser.get("/"))

    assert page.index("do this first") < page.index('class="button" href="/check-in"')
    none_of_all(browser)
    assert "do this first" not in text(browser.get("/"))


def stands_first(browser):
    """Whether the first that the page says is what was found of a danger sign."""
    page, found = unescape(text(browser.get("/"))), signs_found(now())
    return bool(found) and page.index(first_and_rest(found[0].says)[0]) < page.index(
        '<a class="button" href="/'
    )


def test_a_danger_that_a_note_may_tell_of_comes_first_where_no_medicine_is_named(browser):
    browser.post("/check-in", {"key": str(uuid.uuid4()), "pain": "6", "note": "hard to pee today"})

    assert stands_first(browser)
    assert browser.get("/safety").status_code == 200


def test_a_danger_sign_that_was_told_of_comes_first_where_no_medicine_is_named(browser):
    flag = next(one.id for one in LIBRARY.red_flags.values() if one.urgency == "same_day")
    tell(now(), [Change(("red_flags", flag), "yes")], what="told", key=str(uuid.uuid4()))

    assert not now().is_stopped
    assert stands_first(browser)


def test_the_six_questions_stand_in_their_order_each_with_what_was_found(browser):
    began(browser)
    none_of_all(browser)
    page = text(browser.get("/"))

    places = [page.index(f">{one}</a></h3>") for one in SIX]
    assert places == sorted(places)


@pytest.mark.parametrize("name", [one for one in EXAMPLES if one != "red_flag"])
def test_the_line_of_each_question_is_what_was_found_there(browser, name):
    browser.cookies[EXAMPLE] = name
    page = text(browser.get("/"))

    assert "What was noted, newest last" in page
    assert all(one in page for one in SIX)


def test_the_last_change_can_be_taken_back_and_says_what_it_was(browser):
    began(browser, "duloxetine")
    tell(now(), (Change(("born",), 1979),), what="Born in 1979", key=str(uuid.uuid4()))
    assert "Born in 1979" in text(browser.get("/"))
    last = records.last()
    assert last is not None

    browser.post("/take-back", {"number": last.number})

    assert now().record.person.born is None
    assert now().is_begun


@pytest.mark.parametrize("number", ["", "0", "x", "99"])
def test_another_change_than_the_one_that_was_shown_is_not_taken_back(browser, number):
    began(browser)
    browser.post("/take-back", {"number": number})

    assert now().is_begun


def test_taking_back_twice_takes_back_once(browser):
    began(browser, "duloxetine")
    tell(now(), (Change(("born",), 1979),), what="Born", key=str(uuid.uuid4()))
    last = records.last()
    assert last is not None
    browser.post("/take-back", {"number": last.number})
    browser.post("/take-back", {"number": last.number})

    assert now().is_begun


def test_a_carer_is_not_told_where_they_are_themselves(browser):
    began(browser, by="carer")

    assert "Where you are" not in text(browser.get("/"))


def test_no_page_of_an_example_offers_to_take_a_change_back(browser):
    browser.cookies[EXAMPLE] = "unexplained"

    assert "Take it back" not in text(browser.get("/"))
    assert browser.post("/take-back", {"number": "1"}).status_code == 409


def test_a_carer_is_asked_what_we_tell_the_doctor(browser):
    began(browser, by="carer")
    page = text(browser.get("/"))

    assert "What do we tell the doctor?" in page
    assert "What do I tell my doctor?" not in page
