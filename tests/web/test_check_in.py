"""A check-in over HTTP: kept once, refused kindly, shown on the first page."""

import uuid

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone

from secondline.store import records
from secondline.web.door import COOKIE, Door
from tests.stored import store_in

HOST = "secondline.localhost:8321"


@pytest.fixture(autouse=True)
def file(tmp_path):
    with store_in(tmp_path) as made:
        yield made


@pytest.fixture
def browser(monkeypatch):
    door = Door(f"http://{HOST}")
    monkeypatch.setattr(settings, "DOOR", door)
    client = Client(headers={"Host": HOST, "Sec-Fetch-Site": "same-origin"})
    key = door.key_for(door.link(timezone.now()).rpartition("/")[2], timezone.now())
    client.cookies[COOKIE] = str(key)
    return client


def sent(browser, **told):
    return browser.post("/check-in", {"key": str(uuid.uuid4()), "pain": "6"} | told)


def test_a_check_in_is_kept_and_shown(browser):
    assert sent(browser, note="after the walk").status_code == 302

    (line,) = records.lines()
    assert line.values == {"pain": 6.0}
    assert "after the walk" in browser.get("/").content.decode()


def test_the_same_form_sent_twice_is_one_check_in(browser):
    key = str(uuid.uuid4())
    sent(browser, key=key)
    sent(browser, key=key)

    assert len(records.lines()) == 1


@pytest.mark.parametrize("told", [{"pain": ""}, {"pain": "11"}, {"pain": "six"}, {"key": "x"}])
def test_what_is_no_check_in_is_asked_for_again_and_keeps_what_was_written(browser, told):
    answer = sent(browser, note="my words", **told)

    assert answer.status_code == 422
    assert "my words" in answer.content.decode()
    assert records.lines() == []


def test_a_note_is_shown_as_text_and_never_run(browser):
    sent(browser, note="<script>alert(1)</script>")

    assert "<script>" not in browser.get("/").content.decode()


def test_an_empty_diary_says_that_a_gap_is_no_mistake(browser):
    assert "a gap is never a mistake" in browser.get("/").content.decode()


def test_the_link_gives_the_cookie_and_goes_on(monkeypatch):
    door = Door(f"http://{HOST}")
    monkeypatch.setattr(settings, "DOOR", door)
    link = door.link(timezone.now())
    client = Client(headers={"Host": HOST})

    assert client.get("/open/guessed").status_code == 403
    answer = client.get(link.partition(HOST)[2])
    assert (answer.status_code, answer["Location"]) == (302, "/")
    assert answer.cookies[COOKIE]["httponly"]
    assert answer.cookies[COOKIE]["samesite"] == "Strict"
    assert client.get("/").status_code == 200
    assert Client(headers={"Host": HOST}).get(link.partition(HOST)[2]).status_code == 403


def test_health_tells_nothing_of_anybody(monkeypatch):
    monkeypatch.setattr(settings, "DOOR", Door(f"http://{HOST}"))

    assert Client(headers={"Host": HOST}).get("/healthz").json() == {"status": "ok"}
