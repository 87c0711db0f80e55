"""The danger signs on pages: silence is never a no, and what cannot wait is alone."""

import uuid
from datetime import datetime

import pytest
from django.db import OperationalError

from secondline.record.changes import Change
from secondline.store import records
from secondline.web.telling import tell
from tests.pages import Read
from tests.web.way import (
    LIBRARY,
    began,
    form,
    look,
    looked,
    none_of_all,
    now,
    signs_on,
    text,
)

ALONE = ("/", "/safety/signs", "/questions", "/taken", "/response", "/reasons", "/story",
         "/told", "/taken/new", "/check-in", "/check-in/bad-day", "/check-in/what", "/body",
         "/diary")  # fmt: skip


def told(*changes):
    tell(now(), changes, what="told", key=str(uuid.uuid4()))


def answered(browser, **signs):
    page = browser.get("/safety/signs")
    sent = {f"sign-{id}": how for id, how in signs.items()}
    return browser.post("/safety/signs", {**form(page), **sent})


def test_there_are_at_most_six_screens(browser):
    began(browser)

    assert none_of_all(browser) <= 6
    assert set(dict(now().record.red_flags).values()) == {"no"}


def test_they_can_be_asked_before_a_medicine_is_named(browser):
    assert browser.get("/safety/signs").status_code == 200


def test_a_sign_without_an_answer_stays_open(browser):
    began(browser)
    first, *others = signs_on(browser.get("/safety/signs"))
    answered(browser, **{first: "no"})

    page = browser.get("/safety/signs")
    assert signs_on(page) == others
    assert "Nothing that is left open counts as a no" in text(page)
    assert dict(now().record.red_flags) == {first: "no"}


def test_nothing_marked_is_said_kindly_and_nothing_is_written(browser):
    began(browser)
    answer = answered(browser)

    assert answer.status_code == 422
    assert "Nothing was marked" in text(answer)
    assert not now().record.flags_asked


def test_what_was_marked_stands_beside_none_of_these(browser):
    began(browser)
    page = browser.get("/safety/signs")
    first, second, *_ = signs_on(page)
    browser.post("/safety/signs", {**form(page), f"sign-{second}": "yes", "none": ""})

    assert now().record.flag(first) == "no"
    assert now().record.flag(second) == "yes"


@pytest.mark.parametrize("how", ["yes", "not sure"])
def test_what_cannot_wait_is_alone_at_once(browser, how):
    began(browser)
    answer = answered(browser, chest=how)

    assert browser.get(answer["Location"])["Location"] == "/safety"
    page = text(browser.get("/safety"))
    assert "Call 911" in Read(page).words
    assert "Check in" not in page and "The six questions" not in page
    assert "Leave quickly" in page and look("chest") in page
    for path in ALONE:
        assert browser.get(path)["Location"] == "/safety", path


WRITES: dict[str, dict[str, object]] = {
    "/told/again": {"place": "born"},
    "/taken/new": {"name": "ibuprofen", "still": "yes"},
    "/taken/1": {"name": "ibuprofen", "still": "yes"},
    "/taken/1/step": {"dose": "60 mg", "since": "2026-01-01"},
    "/taken/1/remove": {},
    "/story": {"story": "words"},
    "/questions": {"question": "alcohol", "none": ""},
    "/start": {"medicines": "ibuprofen", "by": "self"},
    "/whom": {"by": "carer", "country": "IE"},
    "/body": {"areas": ["neck"]},
}


@pytest.mark.parametrize("path", WRITES)
def test_while_something_cannot_wait_nothing_else_is_written(browser, path):
    began(browser)
    told(Change(("born",), 1979))
    answered(browser, chest="yes")
    before = records.text()
    sent = {**WRITES[path], "key": str(uuid.uuid4())}

    assert browser.post(path, sent)["Location"] in ("/safety", "/")
    assert records.text() == before


def test_a_check_in_that_was_open_already_is_kept_and_leads_to_what_to_do(browser):
    began(browser)
    page = browser.get("/check-in")
    answered(browser, chest="yes")
    kept = browser.post("/check-in", {**form(page), "pain": "6"})

    assert [dict(one.values) for one in records.lines()] == [{"pain": 6.0}]
    assert browser.get(kept["Location"])["Location"] == "/safety"


def test_signs_answered_in_the_night_are_of_the_day_before_as_everywhere(browser, monkeypatch):
    began(browser)
    night = datetime.fromisoformat("2026-11-21T02:30:00").astimezone()
    monkeypatch.setattr(records, "last_done", lambda _: night)

    assert "Last answered on 20 November 2026" in text(browser.get("/safety"))


def test_the_number_to_call_is_that_of_the_country(browser):
    began(browser, country="GB")
    answered(browser, chest="yes")

    assert "Call 999" in Read(text(browser.get("/safety"))).words


def test_a_slip_is_mended_by_a_second_look_and_stays_in_the_record(browser):
    began(browser)
    answered(browser, chest="yes")
    page = text(browser.get(look("chest")))
    assert "A second look" in page and "Only if none of it is so" in page

    looked(browser, "chest", "no")

    assert now().record.flag("chest") == "no"
    (kept,) = now().record.corrections or ()
    assert (kept.flag, kept.was, kept.now) == ("chest", "yes", "no")
    assert browser.get("/taken").status_code == 200


def test_the_same_answer_in_a_second_look_changes_nothing(browser):
    began(browser)
    answered(browser, chest="yes")
    looked(browser, "chest", "yes")

    assert now().record.corrections is None
    assert now().is_stopped


def test_a_second_look_that_somebody_else_was_quicker_with_is_shown_again(browser):
    began(browser)
    answered(browser, chest="yes")
    old = form(browser.get(look("chest")))
    looked(browser, "chest", "not sure")
    answer = browser.post(look("chest"), {**old, "answer": "no"})

    assert answer.status_code == 422
    assert now().record.flag("chest") == "not sure"


def test_an_answer_never_falls_by_an_old_screen(browser):
    began(browser)
    old = form(browser.get("/safety/signs"))
    answered(browser, chest="yes")
    answer = browser.post("/safety/signs", {**old, "none": ""})

    assert answer["Location"] == look("chest")
    assert now().record.flag("chest") == "yes"


def test_an_answer_never_falls_by_taking_the_last_change_back(browser):
    began(browser)
    none_of_all(browser)
    looked(browser, "inflammatory", "yes")
    last = records.last()
    assert last is not None
    answer = browser.post("/take-back", {"number": last.number})

    assert answer["Location"] == look("inflammatory")
    assert now().record.flag("inflammatory") == "yes"


def test_one_goes_back_a_screen_where_nothing_was_there(browser):
    began(browser)
    first = signs_on(browser.get("/safety/signs"))
    browser.post("/safety/signs", {**form(browser.get("/safety/signs")), "none": ""})
    page = browser.get("/safety/signs")
    assert browser.post("/take-back", form(page, nth=1))["Location"] == "/safety/signs"

    assert signs_on(browser.get("/safety/signs")) == first


def test_a_sign_that_is_there_is_asked_at_once_whether_it_is_an_emergency(browser):
    began(browser)
    flag = next(one for one in LIBRARY.red_flags.values() if one.emergency_if)
    told(Change(("red_flags", flag.id), "yes"))

    page = browser.get("/safety/signs")
    assert signs_on(page) == [f"{flag.id}_emergency"]
    browser.post("/safety/signs", {**form(page), f"sign-{flag.id}_emergency": "yes"})
    assert now().is_stopped


def test_what_is_to_be_done_about_a_sign_is_said_before_the_next_one(browser):
    began(browser)
    told(*(Change(("red_flags", id), "no") for id in signs_on(browser.get("/safety/signs"))))
    flag = next(
        id
        for id in signs_on(browser.get("/safety/signs"))
        if LIBRARY.red_flags[id].urgency == "same_day"
    )
    answered(browser, **{flag: "yes"})

    assert "Please be seen today" in text(browser.get("/safety/signs"))


def test_what_to_do_now_is_shown_even_where_it_cannot_be_kept(browser, monkeypatch):
    began(browser)

    def full(*_, **__):
        raise OperationalError("disk full")

    monkeypatch.setattr(records, "change", full)
    answer = answered(browser, chest="yes")

    assert answer.status_code == 200
    assert "Call 911" in Read(text(answer)).words and "could not be written down" in text(answer)


def test_a_full_disk_is_not_hidden_where_nothing_is_urgent(browser, monkeypatch):
    began(browser)

    def full(*_, **__):
        raise OperationalError("disk full")

    monkeypatch.setattr(records, "change", full)
    browser.raise_request_exception = False

    assert answered(browser, chest="no").status_code >= 500


def test_somebody_under_eighteen_is_told_kindly_who_can_help(browser):
    began(browser)
    told(Change(("born",), 2015))

    page = text(browser.get("/safety"))
    assert "made for adults" in page and "911" in page
    for path in ("/", "/questions", "/reasons", "/safety/signs"):
        assert browser.get(path)["Location"] == "/safety", path

    browser.post("/told/again", {"place": "born"})
    assert browser.get("/questions").status_code == 200


@pytest.mark.parametrize("place", [0, 999])
def test_a_sign_that_is_not_there_leads_back(browser, place):
    assert browser.get(f"/safety/look/{place}")["Location"] == "/safety"


def test_the_address_of_a_second_look_does_not_name_the_sign():
    assert look("chest").rpartition("/")[2].isdigit()


def test_which_signs_were_asked_and_when_stands_beside_what_was_found(browser):
    began(browser)
    none_of_all(browser)
    page = text(browser.get("/safety"))

    assert "Which signs were asked" in page and "Last answered on" in page
    assert "When to seek care" in page
    assert "safe" not in page.lower().replace("/safety", "")
