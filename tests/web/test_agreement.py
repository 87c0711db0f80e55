"""The agreement: set down in plain words, kept in the record, refused kindly."""

import html
from datetime import date

import pytest

from secondline.store import records
from tests.web.told import RECORD, held, pressed, tell

TOLD = {
    "goal": "walk the dog twice a day",
    "amount": "30",
    "unit": "%",
    "review_on": "2027-01-15",
    "stop_if": "any danger sign\n\nmore than two bad nights\n",
    "plan_1": "walking",
    "plan_2": "heat",
    "plan_3": "",
}


def page(browser):
    return html.unescape(browser.get("/agreement").content.decode())


def test_what_was_agreed_is_kept_in_the_record_and_shown(browser):
    tell()

    assert pressed(browser, "/agreement", **TOLD).status_code == 302

    agreed = held().agreement
    assert agreed.goal == "walk the dog twice a day"
    assert str(agreed.smallest_change) == "30 %"
    assert agreed.review_on == date(2027, 1, 15)
    assert agreed.stop_if == ("any danger sign", "more than two bad nights")
    assert agreed.plan == ("walking", "heat")
    assert "Your goal: walk the dog twice a day." in page(browser)


def test_a_part_may_be_left_out_and_a_part_may_be_taken_out_again(browser):
    tell()
    pressed(browser, "/agreement", **TOLD)
    pressed(browser, "/agreement", goal="sit through a film", unit="%")

    agreed = held().agreement
    assert agreed.goal == "sit through a film"
    assert agreed.smallest_change is None
    assert agreed.review_on is None
    assert agreed.plan == ()


def test_the_same_again_writes_nothing(browser):
    tell()
    pressed(browser, "/agreement", **TOLD)
    before = records.done()
    pressed(browser, "/agreement", **TOLD)

    assert records.done() == before


def test_an_agreement_with_a_unit_of_its_own_keeps_it(browser):
    tell(RECORD + '\n[agreement]\nsmallest_change = "2 steps"\n')

    assert '<option value="steps" selected>' in page(browser)
    pressed(browser, "/agreement", amount="3", unit="steps")
    assert str(held().agreement.smallest_change) == "3 steps"


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"amount": "-1"}, "amount-problem"),
        ({"amount": "0"}, "above 0"),
        ({"amount": "101"}, "amount-problem"),
        ({"amount": "nan"}, "amount-problem"),
        ({"review_on": "soon"}, "review_on-problem"),
        ({"plan_2": "walking"}, "stands in the plan twice"),
        ({"stop_if": "\n".join(map(str, range(30)))}, "short lines"),
        ({"unit": "miles"}, "Not kept yet"),
        ({"key": "x"}, "Not kept yet"),
        ({"amount": "0.0000001"}, "This cannot be kept"),
    ],
)
def test_what_is_wrong_is_asked_for_again_and_what_was_written_stays(browser, wrong, says):
    tell()

    answer = pressed(browser, "/agreement", **TOLD | wrong)

    text = html.unescape(answer.content.decode())
    assert answer.status_code == 422
    assert says in text
    assert "walk the dog twice a day" in text
    assert held().agreement is None


def test_what_the_record_cannot_hold_is_refused_without_a_trace(browser):
    tell()

    answer = pressed(browser, "/agreement", **TOLD | {"goal": "a\x00b"})

    assert answer.status_code == 422
    assert held().agreement is None


def test_what_stands_in_the_plan_and_is_not_offered_says_why(browser):
    tell(RECORD.replace('name = "Cymbalta"', 'name = "phenelzine"').replace("30 mg", "15 mg"))
    pressed(browser, "/agreement", plan_1="duloxetine", unit="%")

    assert "this record speaks against it" in page(browser)


def test_a_plan_that_fits_is_not_held_against_anybody(browser):
    tell()
    pressed(browser, "/agreement", plan_1="walking", unit="%")

    assert "this record speaks against it" not in page(browser)


def test_a_goal_that_may_speak_of_a_danger_leads_to_its_question_first(browser):
    tell()

    answer = pressed(browser, "/agreement", goal="I want to kill myself", unit="%")

    assert answer.headers["Location"] == "/safety"
    assert "the goal of the agreement" in browser.get("/safety").content.decode()


def test_an_everyday_goal_leads_back_to_the_agreement(browser):
    tell()

    answer = pressed(browser, "/agreement", goal="walk the dog", unit="%")

    assert answer.headers["Location"] == "/agreement"
