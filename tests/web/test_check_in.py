"""A check-in over HTTP: few taps, kept once, refused kindly, told back."""

import uuid
from datetime import date, datetime

import pytest

from secondline.store import records
from secondline.web.diary import changing, choosing, views
from secondline.web.shown import EXAMPLE
from tests.pages import Read
from tests.web.noting import days_ago, only, sent, told


def at(monkeypatch, text):
    """Set the clock of the pages."""
    now = datetime.fromisoformat(text).astimezone()
    for module in (views, changing, choosing):
        if hasattr(module, "local_now"):
            monkeypatch.setattr(module, "local_now", lambda: now)


def test_a_check_in_is_kept_and_told_back(browser):
    answer = sent(browser, note="after the walk")

    assert answer.status_code == 302
    assert only().values == {"pain": 6.0}
    page = browser.get(answer.headers["Location"]).content.decode()
    assert "Pain: 6 of 10" in page
    assert "after the walk" in page


def test_the_same_form_sent_twice_is_one_check_in(browser):
    key = str(uuid.uuid4())
    sent(browser, key=key)
    sent(browser, key=key)

    assert len(records.lines()) == 1


@pytest.mark.parametrize(
    "told",
    [
        {"pain": ""}, {"pain": "11"}, {"pain": "six"}, {"pain": "-1"}, {"key": "x"},
        {"flare": "2"}, {"note": "my words" + "x" * 2000}, {"new_effect": "itch"},
        {"new_effect_how": "2"},
    ],
)  # fmt: skip
def test_what_is_no_check_in_is_asked_for_again_and_keeps_what_was_written(browser, told):
    answer = sent(browser, **{"note": "my words", **told})

    assert answer.status_code == 422
    assert "my words" in answer.content.decode()
    assert 'role="alert"' in answer.content.decode()
    assert records.lines() == []


def test_a_note_is_shown_as_text_and_never_run(browser):
    sent(browser, note="<script>alert(1)</script>")

    assert "<script>alert" not in browser.get("/diary").content.decode()


def test_an_empty_diary_says_that_a_gap_is_no_mistake(browser):
    assert "a gap is never a mistake" in browser.get("/diary").content.decode()


@pytest.mark.usefixtures("recorded")
def test_ratings_that_matter_to_the_person_are_asked_and_no_others(browser):
    fields = Read(browser.get("/check-in").content.decode()).forms[0].fields

    assert {"pain", "sleep", "fog"} <= set(fields)
    assert "mood" not in fields
    assert [len(fields[name].values) for name in ("pain", "sleep")] == [11, 11]
    assert {fields[name].kind for name in ("pain", "sleep", "fog")} == {"radio"}


@pytest.mark.usefixtures("recorded")
def test_what_else_is_noted_can_be_chosen(browser):
    assert browser.post("/check-in/what", {"rating": ["mood", "nonsense"]}).status_code == 302

    fields = Read(browser.get("/check-in").content.decode()).forms[0].fields
    assert "mood" in fields
    assert "sleep" not in fields


@pytest.mark.usefixtures("recorded")
def test_one_tap_stands_for_all_that_is_taken_regularly(browser):
    sent(browser, as_planned="on")

    assert only().values == {"pain": 6.0, "taken:Cymbalta": 2.0}


@pytest.mark.usefixtures("recorded")
@pytest.mark.parametrize(
    ("told", "doses"),
    [
        ({"taken:Cymbalta": "planned"}, {"taken:Cymbalta": 2.0}),
        ({"taken:Cymbalta": "late"}, {"taken:Cymbalta": 2.0, "late:Cymbalta": 1.0}),
        ({"taken:Cymbalta": "none"}, {"taken:Cymbalta": 0.0}),
        ({"taken:Cymbalta": "other", "taken:Cymbalta#doses": "1"}, {"taken:Cymbalta": 1.0}),
        ({"taken:Cymbalta#doses": "1.5"}, {"taken:Cymbalta": 1.5}),
        ({"as_planned": "on", "taken:Cymbalta": "none"}, {"taken:Cymbalta": 0.0}),
        ({"taken:Tylenol#doses": "3"}, {"taken:Tylenol": 3.0}),
        ({"taken:ibuprofen#doses": "0"}, {"taken:ibuprofen": 0.0}),
        ({"did:walking": "1", "flare": "0"}, {"did:walking": 1.0, "flare": 0.0}),
        ({"side_effect:nausea": "2"}, {"side_effect:nausea": 2.0}),
        ({"new_effect": " dry  mouth ", "new_effect_how": "1"}, {"side_effect:dry mouth": 1.0}),
        ({"sleep": "0", "fog": "10"}, {"sleep": 0.0, "fog": 10.0}),
    ],
)
def test_what_is_told_stands_in_the_columns_of_a_diary(browser, told, doses):
    assert sent(browser, **told).status_code == 302

    assert only().values == {"pain": 6.0, **doses}
    diary = records.diary()
    assert diary is not None
    assert set(doses) <= set(diary.columns)


@pytest.mark.usefixtures("recorded")
@pytest.mark.parametrize(
    "told",
    [
        {"taken:Cymbalta": "other"},
        {"taken:Cymbalta#doses": "49"},
        {"taken:Tylenol#doses": "-1"},
        {"taken:Tylenol#doses": "many"},
        {"taken:Cymbalta": "all of it"},
    ],
)
def test_doses_that_are_none_are_asked_for_again_beside_their_medicine(browser, told):
    answer = sent(browser, **told)

    assert answer.status_code == 422
    assert 'class="problem"' in answer.content.decode()
    assert records.lines() == []


@pytest.mark.usefixtures("recorded")
def test_what_was_noted_for_a_day_is_not_counted_twice(browser):
    sent(browser, as_planned="on")
    page = browser.get("/check-in").content.decode()
    sent(browser, as_planned="on", pain="4")

    assert "Noted for this day: 2" in page
    assert "All regular medicines" not in page
    diary = records.diary()
    assert diary is not None
    assert list(diary.daily("taken:Cymbalta").values()) == [2.0]
    assert list(diary.daily("pain").values()) == [5.0]


def test_a_bad_day_is_one_button_of_eleven(browser):
    page = Read(browser.get("/check-in/bad-day").content.decode())
    numbers = [value for name, value in page.forms[0].buttons if name == "pain"]

    answer = sent(browser, "/check-in/bad-day", pain="9")

    assert numbers == [str(n) for n in range(11)]
    assert answer.status_code == 302
    assert only().values == {"pain": 9.0}


@pytest.mark.parametrize("pain", ["", "11", "nine"])
def test_a_bad_day_takes_no_other_number(browser, pain):
    assert sent(browser, "/check-in/bad-day", pain=pain).status_code == 422
    assert records.lines() == []


def test_a_day_of_the_last_week_can_be_filled_in(browser):
    day = days_ago(7)
    page = browser.get(f"/check-in?day={day}").content.decode()
    sent(browser, day=day.isoformat())

    assert f"{day.day} {day:%B}" in page
    assert (only().day, only().at.hour) == (day, 12)


def test_a_time_in_the_night_of_a_day_belongs_to_it(browser):
    sent(browser, day=days_ago(2).isoformat(), at="02:30")

    assert only().day == days_ago(2)
    assert only().on == days_ago(1)


@pytest.mark.parametrize("n", [-1, -400, 8, 4000])
def test_a_day_to_come_and_one_too_far_back_are_refused(browser, n):
    day = days_ago(n).isoformat()

    assert browser.get(f"/check-in?day={day}").status_code == 422
    assert sent(browser, day=day).status_code == 422
    assert records.lines() == []


@pytest.mark.parametrize("day", ["yesterday", "2026-02-30", "2026-13-01", "<b>"])
def test_a_day_that_is_none_is_refused_without_being_repeated(browser, day):
    answer = browser.get("/check-in", {"day": day})

    assert answer.status_code == 422
    assert day not in answer.content.decode()


def test_after_midnight_it_still_belongs_to_the_day_before_and_the_page_says_so(
    browser, monkeypatch
):
    at(monkeypatch, "2026-11-21T02:30:00")
    page = browser.get("/check-in").content.decode()
    sent(browser)

    assert "Save for Friday 20 November" in page
    assert (only().on, only().day) == (date(2026, 11, 21), date(2026, 11, 20))


@pytest.mark.parametrize("page", ["/check-in/{}", "/diary", "/check-in/{}/change"])
def test_a_time_in_the_night_is_told_as_the_night_after_its_day(browser, monkeypatch, page):
    at(monkeypatch, "2026-11-21T02:30:00")
    sent(browser)

    assert "02:30 in the night after" in browser.get(page.format(only().number)).content.decode()


def test_a_form_that_was_opened_before_four_stays_with_the_day_it_named(browser, monkeypatch):
    at(monkeypatch, "2026-11-21T03:58:00")
    fields = Read(browser.get("/check-in").content.decode()).forms[0].as_it_stands()
    at(monkeypatch, "2026-11-21T04:02:00")
    browser.post("/check-in", {**fields, "pain": "6"})

    assert only().day == date(2026, 11, 20)


def test_the_last_days_are_shown_with_their_gaps_and_without_blame(browser):
    sent(browser, day=days_ago(1).isoformat(), pain="3")
    words = Read(browser.get("/check-in").content.decode()).words.casefold()

    assert "nothing noted" in words
    assert not any(one in words for one in ("streak", "missed", "forgot", "in a row"))


def test_ones_own_days_are_not_shown_within_an_example(browser):
    sent(browser, pain="3")
    browser.cookies[EXAMPLE] = "three_months"

    assert "The last days" not in Read(browser.get("/check-in").content.decode()).words


def test_ones_own_side_effects_are_not_asked_within_an_example(browser):
    sent(browser, new_effect="green ears", new_effect_how="1")
    own = Read(browser.get("/check-in").content.decode()).words
    browser.cookies[EXAMPLE] = "three_months"
    words = Read(browser.get("/check-in").content.decode()).words

    assert "reen ears" in own
    assert "reen ears" not in words


def test_what_was_done_is_named_as_it_was_written(browser):
    told('schema = 1\n[[therapies]]\nname = "the pool on Thursdays"\n')

    words = Read(browser.get("/check-in").content.decode()).words
    assert "The pool on Thursdays: done?" in words


def test_several_in_one_minute_are_all_kept_and_the_diary_can_be_read(browser):
    for _ in range(3):
        sent(browser)

    diary = records.diary()
    assert diary is not None
    assert len(diary.check_ins) == 3


def test_a_carer_is_asked_about_somebody_else(browser):
    told('schema = 1\nby = "carer"\n')

    for page in ("/check-in", "/check-in/bad-day"):
        words = Read(browser.get(page).content.decode()).words
        assert "How is their pain now?" in words
        assert "your pain" not in words.casefold()
