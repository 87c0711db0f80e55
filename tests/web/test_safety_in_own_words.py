"""What a person writes in own words: a danger in it is asked about, and silence clears none."""

import uuid

from django.db import OperationalError

from secondline.store import records
from tests.web.way import began, look, looked, now, signs_on, text


def told_in_words(browser, words):
    return browser.post("/story", {"key": str(uuid.uuid4()), "story": words})


def test_own_words_that_nobody_could_mean_otherwise_are_alone_at_once(browser):
    began(browser)
    told_in_words(browser, "I want to kill myself.")

    page = text(browser.get("/safety"))
    assert now().is_stopped and look("suicidality") in page
    assert browser.get("/story")["Location"] == "/safety"


def test_own_words_of_an_emergency_are_answered_even_where_they_cannot_be_kept(
    browser, monkeypatch
):
    began(browser)

    def full(*_, **__):
        raise OperationalError("disk full")

    monkeypatch.setattr(records, "change", full)
    answer = told_in_words(browser, "I want to kill myself.")

    assert answer.status_code == 200
    assert "could not be written down" in text(answer)


def test_a_sign_that_only_the_words_named_is_simply_asked(browser):
    began(browser)
    told_in_words(browser, "I want to kill myself.")
    page = text(browser.get(look("suicidality")))

    assert "A danger sign" in page and "A second look" not in page
    looked(browser, "suicidality", "no")
    assert not now().is_stopped
    assert now().record.corrections is None


def test_what_own_words_may_be_about_is_asked_first(browser):
    began(browser)
    answer = told_in_words(browser, "My leg is swollen and warm.")

    assert answer["Location"] == "/safety/signs"
    assert signs_on(browser.get("/safety/signs"))[0] == "limb_dvt"


def test_own_words_that_say_nothing_of_danger_are_kept_and_promise_nothing(browser):
    began(browser)
    sent = {"key": str(uuid.uuid4()), "story": "My cat is called Möhre.\nShe is 3."}
    assert browser.post("/story", sent)["Location"] == "/safety"

    assert now().record.person.story == sent["story"]
    assert "Möhre" in text(browser.get("/story"))
    assert "no all-clear" in text(browser.get("/safety")) or "not asked" in text(
        browser.get("/safety")
    )
    browser.post("/story", {"key": str(uuid.uuid4()), "story": ""})
    assert now().record.person.story == ""


def test_a_story_that_is_too_long_stays_on_the_page(browser):
    answer = browser.post("/story", {"key": str(uuid.uuid4()), "story": "ache " * 5000})

    assert answer.status_code == 422
    assert "shorter" in text(answer)
