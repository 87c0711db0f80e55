"""The one tap of a bad day: what it notes of medicines is read before it, and can be left out."""

import pytest

from secondline.store import records
from tests.pages import Read
from tests.web.noting import only, sent, told

TO = "/check-in/bad-day"
PLANNED = "Taken as in the plan: Cymbalta (2 doses)"


def fields(browser):
    return Read(browser.get(TO).content.decode()).forms[0].as_it_stands()


def words(browser):
    return Read(browser.get(TO).content.decode()).words


@pytest.mark.usefixtures("recorded")
def test_what_one_tap_notes_of_medicines_is_said_before_it(browser):
    page = words(browser)
    browser.post(TO, {**fields(browser), "pain": "9"})

    assert PLANNED in page and "Tylenol" not in page and "ibuprofen" not in page
    assert "as usual" not in page
    assert only().values == {"pain": 9.0, "taken:Cymbalta": 2.0}


@pytest.mark.usefixtures("recorded")
def test_what_was_taken_is_left_out_by_taking_the_mark_away(browser):
    held = fields(browser)
    assert held.pop("as_planned")
    browser.post(TO, {**held, "pain": "9"})

    assert only().values == {"pain": 9.0}


@pytest.mark.usefixtures("recorded")
def test_a_mark_that_was_taken_away_stays_away_where_the_number_is_asked_again(browser):
    held = fields(browser)
    del held["as_planned"]
    again = browser.post(TO, {**held, "pain": "12"})

    assert again.status_code == 422 and PLANNED in Read(again.content.decode()).words
    assert Read(again.content.decode()).forms[0].as_it_stands()["as_planned"] == []


@pytest.mark.usefixtures("recorded")
def test_what_was_noted_for_the_day_is_not_noted_twice(browser):
    sent(browser, as_planned="on")
    page = words(browser)
    browser.post(TO, {**fields(browser), "pain": "9"})

    assert "Taken as in the plan" not in page
    assert "Nothing is noted of medicines" in page
    diary = records.diary()
    assert diary is not None
    assert list(diary.daily("taken:Cymbalta").values()) == [2.0]


@pytest.mark.usefixtures("recorded")
def test_nothing_is_noted_of_a_plan_that_was_not_read(browser):
    held = fields(browser)
    told('schema = 1\n[[medicines]]\nname = "Lyrica"\ntimes_a_day = 3\n')
    browser.post(TO, {**held, "pain": "9"})

    assert only().values == {"pain": 9.0}


@pytest.mark.usefixtures("recorded")
def test_a_danger_sign_notes_nothing_of_medicines(browser):
    browser.post(TO, {**fields(browser), "danger": "yes"})

    assert records.lines() == []


def test_of_what_is_taken_only_in_part_nothing_is_noted(browser):
    told('schema = 1\n[[medicines]]\nname = "Lyrica"\ntimes_a_day = 3\ntaken = "about half"\n')

    assert "Lyrica (" not in words(browser)
    browser.post(TO, {**fields(browser), "pain": "9"})
    assert only().values == {"pain": 9.0}


def test_where_no_medicine_is_told_none_is_spoken_of(browser):
    told("schema = 1\n")

    assert "medicines" not in Read(browser.get(TO).content.decode()).words.split("Anything new")[0]
