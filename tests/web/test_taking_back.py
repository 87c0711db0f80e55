"""Taking back while something cannot wait: no danger falls unseen, nothing is refused unsaid."""

import uuid

from secondline.record.changes import Change
from secondline.store import records
from secondline.web.safety.places import place_of
from secondline.web.telling import tell
from tests.pages import Read
from tests.web.way import LIBRARY, began, form, now, text

PLAINLY = "I have crushing pressure in my chest right now and my left arm hurts"


def told(*changes):
    tell(now(), changes, what="told", key=str(uuid.uuid4()))


def chest(browser, how="yes"):
    page = browser.get("/safety/signs")
    browser.post("/safety/signs", {**form(page), "sign-chest": how})


def look(flag):
    return f"/safety/look/{place_of(flag, LIBRARY)}"


def take_back(browser):
    last = records.last()
    assert last is not None
    return browser.post("/take-back", {"number": last.number})


def test_an_answer_that_raised_the_danger_is_taken_back_by_a_second_look(browser):
    began(browser)
    chest(browser)
    assert "Take it back" in text(browser.get("/you"))
    answer = take_back(browser)

    assert answer["Location"] == look("chest")
    page = browser.get(answer["Location"])
    assert "It changes only after its question was read again" in text(page)
    assert now().is_stopped
    browser.post(look("chest"), {**form(page), "answer": "no"})
    assert not now().is_stopped


def test_words_that_raised_the_danger_are_taken_back_by_a_second_look(browser):
    began(browser)
    told(Change(("story",), PLAINLY))
    assert now().is_stopped
    answer = take_back(browser)

    assert answer["Location"] == look("chest")
    assert now().record.person.story == PLAINLY


def test_each_danger_leads_from_its_own_page_to_its_own_question(browser):
    began(browser)
    chest(browser, "not sure")
    assert look("chest") in text(browser.get("/safety"))

    told(Change(("red_flags", "chest"), "no"), Change(("red_flags", "ces_saddle"), "yes"))
    page = text(browser.get("/safety"))
    assert look("ces_saddle") in page and look("chest") not in page


def test_a_change_that_raised_no_danger_is_taken_back_and_that_is_said(browser):
    began(browser)
    chest(browser)
    told(Change(("born",), 1979))
    answer = take_back(browser)

    assert now().record.person.born is None
    assert now().record.flag("chest") == "yes"
    page = Read(text(browser.get(answer["Location"]))).words
    assert "Call 911" in page and "last change was taken back" in page
