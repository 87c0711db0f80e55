"""A check-in that was kept can be changed and deleted, kindly and once."""

from datetime import timedelta

import pytest

from secondline.store import records
from secondline.store.days import local_now
from tests.pages import Read
from tests.web.noting import days_ago, only, sent, told


@pytest.mark.usefixtures("recorded")
def test_a_check_in_can_be_changed_and_keeps_what_is_not_asked_any_more(browser):
    now = local_now()
    number = records.check_in(
        now.date() - timedelta(days=1), None,
        {"pain": 6.5, "taken:Cymbalta": 2.0, "late:Cymbalta": 1.0, "taken:old one": 3.0, "mood": 2},
        "a note", key="k", now=now,
    )  # fmt: skip
    to = f"/check-in/{number}/change"
    fields = Read(browser.get(to).content.decode()).forms[0].as_it_stands()
    assert (fields["pain"], fields["taken:Cymbalta"], fields["mood"]) == (["6.5"], ["late"], ["2"])

    browser.post(to, {**fields, "pain": "3", "taken:Cymbalta": "none"})

    assert only().values == {
        "pain": 3.0, "taken:Cymbalta": 0.0, "taken:old one": 3.0, "mood": 2.0,
    }  # fmt: skip
    assert only().note == "a note"


def test_a_past_day_is_asked_only_what_was_taken_then(browser):
    begun, ended = days_ago(3), days_ago(5)
    told(
        f'schema = 1\n[[medicines]]\nname = "new"\nstarted_on = {begun}\n'
        f'[[medicines]]\nname = "old"\nstopped_on = {ended}\n'
    )

    def asked(n):
        page = browser.get(f"/check-in?day={days_ago(n)}")
        fields = Read(page.content.decode()).forms[0].fields
        return [name for name in fields if name.startswith("taken:")]

    assert asked(2) == asked(3) == ["taken:new#doses"]
    assert asked(4) == asked(5) == []
    assert asked(6) == ["taken:old#doses"]


def test_a_number_of_doses_is_shown_as_it_was_written(browser, recorded):
    sent(browser, **{"taken:Tylenol#doses": "3"})
    page = browser.get(f"/check-in/{only().number}/change").content.decode()

    assert Read(page).forms[0].as_it_stands()["taken:Tylenol#doses"] == ["3"]


def test_a_change_that_does_not_fit_changes_nothing(browser):
    sent(browser)
    number = only().number

    assert sent(browser, f"/check-in/{number}/change", pain="12").status_code == 422
    assert only().values == {"pain": 6.0}


def test_a_check_in_is_deleted_after_one_question_and_twice_is_as_good_as_once(browser):
    sent(browser)
    to = f"/check-in/{only().number}/delete"

    assert "Delete this check-in?" in browser.get(to).content.decode()
    assert browser.post(to).status_code == 302
    assert browser.post(to).status_code == 302
    assert records.lines() == []


@pytest.mark.parametrize("way", ["", "/change", "/delete"])
def test_a_check_in_that_is_not_there_is_not_found(browser, way):
    assert browser.get(f"/check-in/99{way}").status_code == 404
