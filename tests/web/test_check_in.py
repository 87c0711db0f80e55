"""A check-in over HTTP: kept once, refused kindly, shown on the first page."""

import uuid

import pytest

from secondline.store import records


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
    assert "a gap is never a mistake" in browser.get("/diary").content.decode()
