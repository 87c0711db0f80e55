"""What next? The agreement, written before the data come.

A goal, the smallest change worth having, the day to look, and when to stop before. A plan is at
most three things, begun one at a time: else nobody can tell what each of them does.
"""

import pytest

from secondline.errors import UnusableInput
from secondline.loop.answer import Verdict

WHOLE = """
[agreement]
goal = "walk the dog twice a day"
smallest_change = "30 %"
review_on = 2026-12-15
stop_if = ["any danger sign"]
"""


def agreement(review):
    (found,) = [one for one in review.visit.findings if one.id == "agreement"]
    return found


def test_without_one_it_says_what_to_set_down_and_asks_for_each_part(reviewed):
    """Rows: A25."""
    found = agreement(reviewed(""))

    assert found.verdict is Verdict.CANNOT_TELL
    assert "no agreement" in found.says
    assert len(found.asks) == 4
    assert "no more than three" in found.do


def test_each_part_is_told_as_it_was_written(reviewed):
    """Rows: A25."""
    found = agreement(reviewed("", WHOLE))

    assert found.verdict is Verdict.SUPPORTED
    for part in ("walk the dog twice a day", "30 %", "2026-12-15", "any danger sign"):
        assert part in found.says
    assert not found.asks


def test_a_part_that_was_left_out_is_asked_for(reviewed):
    found = agreement(reviewed("", '[agreement]\ngoal = "sleep"'))

    assert found.verdict is Verdict.CANNOT_TELL
    assert len(found.asks) == 3


def test_on_its_day_the_result_is_held_against_it(reviewed):
    today = agreement(reviewed("", WHOLE.replace("2026-12-15", "2026-11-21")))
    before = agreement(reviewed("", WHOLE.replace("2026-12-15", "2026-11-22")))

    assert today.facts["is_due"]
    assert "look at it together" in today.do
    assert not before.facts["is_due"]
    assert before.do is None


def begun(first, second):
    return f"""
[[therapies]]
name = "walking"
started_on = {first}

[[therapies]]
name = "pacing"
started_on = {second}

[agreement]
plan = ["going for walks", "pacing"]
"""


def test_two_things_that_began_within_two_weeks_cannot_be_told_apart(reviewed):
    """Rows: A25."""
    found = agreement(reviewed("", begun("2026-10-01", "2026-10-14")))

    assert found.facts["together"] == ("going for walks", "pacing")
    assert "Nobody will be able to tell" in found.why


def test_two_weeks_apart_is_enough(reviewed):
    found = agreement(reviewed("", begun("2026-10-01", "2026-10-15")))

    assert found.facts["together"] == ()


def test_a_start_that_nobody_knows_exactly_is_not_held_against_it(reviewed):
    found = agreement(reviewed("", begun('"2026-10"', "2026-10-15")))

    assert found.facts["together"] == ()


def test_what_has_not_begun_waits_for_two_weeks_after_the_last(reviewed):
    """Rows: A25."""
    plan = begun("2026-10-01", "2026-11-10").replace('"pacing"]', '"pacing", "CBT-I"]')
    found = agreement(reviewed("", plan))

    assert found.facts["next"] == "CBT-I"
    assert found.facts["next_from"] == "2026-11-24"


def test_a_medicine_of_the_plan_is_found_by_any_of_its_names(reviewed):
    found = agreement(
        reviewed(
            "medicine | started\nCymbalta | 2026-11-01",
            '[agreement]\nplan = ["duloxetine", "walking"]',
        )
    )

    assert found.facts["next"] == "walking"
    assert found.facts["next_from"] == "2026-11-15"


def test_a_plan_holds_at_most_three_things(person):
    """Rows: A25."""
    three = person("", '[agreement]\nplan = ["a", "b", "c"]')
    assert three.agreement.plan == ("a", "b", "c")

    with pytest.raises(UnusableInput, match="at most 3, begun one at a time"):
        person("", '[agreement]\nplan = ["a", "b", "c", "d"]')
