"""Why not? It ended before it was really tried.

Where side effects, the cost, an empty pack or advice ended a medicine before an adequate trial, it
has not failed. What was given up too soon for no help is also a trial that was too short: the two
are shown as one, ask one question, and blame nobody.
"""

import pytest

from secondline.loop.answer import Verdict
from secondline.loop.reasons.stopped_early import stopped_early
from secondline.loop.reasons.trial_too_short import trial_too_short

NOT_ITS_EFFECT = ("side effects", "ran out", "cost", "told to")
GIVEN_UP = ("no help", "?")


def stopped(because, day="2025-03-22", dose="60 mg/d"):
    return f"""
    medicine   | for          | dose   | started    | stopped | stopped because
    duloxetine | fibromyalgia | {dose} | 2025-03-01 | {day}   | {because}
    """


@pytest.mark.parametrize("because", NOT_ITS_EFFECT)
def test_three_weeks_that_something_else_ended_are_stopped_early(judge, because):
    """Rows: B4."""
    finding = judge(stopped_early, stopped(because))

    assert finding.verdict is Verdict.SUPPORTED
    assert finding.facts["weeks_at_most"] == 3
    assert any("2025-03-22" in said for said in finding.facts["for"])


@pytest.mark.parametrize(
    ("day", "verdict"),
    [
        ("2025-03-28", Verdict.SUPPORTED),  # a day less than four weeks
        ("2025-03-29", Verdict.NOT_SUPPORTED),  # four weeks
        ("2025-03-30", Verdict.NOT_SUPPORTED),
    ],
)
def test_four_weeks_at_a_studied_dose_were_a_fair_trial(judge, day, verdict):
    assert judge(stopped_early, stopped("cost", day)).verdict is verdict


def test_months_below_the_studied_dose_were_no_fair_trial(judge):
    finding = judge(stopped_early, stopped("cost", "2025-09-01", "30 mg/d"))

    assert finding.verdict is Verdict.SUPPORTED
    assert "no day at a dose that was studied" in finding.facts["for"]


@pytest.mark.parametrize("because", [*NOT_ITS_EFFECT, "better"])
def test_what_its_effect_did_not_end_is_no_trial_that_was_too_short(judge, because):
    assert judge(trial_too_short, stopped(because)) is None


def test_what_was_stopped_because_things_were_better_was_not_stopped_early(judge):
    assert judge(stopped_early, stopped("better")) is None


@pytest.mark.parametrize("because", GIVEN_UP)
@pytest.mark.parametrize(
    ("day", "is_early"),
    [("2025-03-28", True), ("2025-03-29", False), ("2025-03-30", False)],
)
def test_what_was_given_up_before_four_weeks_is_both(judge, because, day, is_early):
    """Four weeks at a studied dose are an adequate trial, whatever ended it."""
    early, short = (judge(rule, stopped(because, day)) for rule in (stopped_early, trial_too_short))

    assert (early is not None and early.verdict is Verdict.SUPPORTED) is is_early
    assert short.verdict is (Verdict.SUPPORTED if is_early else Verdict.NOT_SUPPORTED)


@pytest.mark.parametrize("because", GIVEN_UP)
@pytest.mark.parametrize(
    ("day", "dose"), [("unknown", "60 mg/d"), ("2025-03-08", "?"), ("2025-03", "60 mg/d")]
)
def test_what_was_given_up_is_early_only_where_that_is_certain(judge, because, day, dose):
    """What is open is asked once, by trial_too_short."""
    assert judge(stopped_early, stopped(because, day, dose)) is None
    assert judge(trial_too_short, stopped(because, day, dose)).verdict is Verdict.CANNOT_TELL


@pytest.mark.parametrize("because", GIVEN_UP)
@pytest.mark.parametrize(
    ("day", "is_early"),
    [("2025-03-28", True), ("2025-03-29", False), ("2025-06-01", False)],
)
def test_what_lasted_and_was_only_too_low_was_not_given_up_early(judge, because, day, is_early):
    early, short = (
        judge(rule, stopped(because, day, "30 mg/d")) for rule in (stopped_early, trial_too_short)
    )

    assert (early is not None) is is_early
    assert short.verdict is (Verdict.SUPPORTED if is_early else Verdict.CANNOT_TELL)


@pytest.mark.parametrize(
    ("change", "is_early"),
    [("no change", True), ("much worse", True), ("?", True), ("much improved", False)],
)
def test_what_had_got_better_was_not_given_up_early(judge, change, is_early):
    table = f"""
    medicine   | for          | dose    | started    | stopped    | stopped because | change
    duloxetine | fibromyalgia | 60 mg/d | 2025-03-01 | 2025-03-08 | ?               | {change}
    """

    assert (judge(stopped_early, table) is not None) is is_early


@pytest.mark.parametrize("because", GIVEN_UP)
def test_what_was_given_up_early_is_said_once_and_asked_once(reviewed, because):
    review = reviewed(stopped(because))
    found = {one.id: one for one in review.reasons.findings}
    asked = [one for one in review.visit.findings if one.id == "question"]

    assert not found["trial_too_short"].facts["folded"]
    assert found["stopped_early"].verdict is Verdict.SUPPORTED
    assert found["stopped_early"].facts["folded"]
    assert sum("duloxetine" in one.says.casefold() and "tried" in one.says for one in asked) == 1


def test_what_the_cost_ended_is_not_folded_behind_another_medicine(reviewed):
    table = stopped("cost") + "pregabalin | fibromyalgia | 300 mg/d | 2025-06-01 | 2025-06-08 | ?"
    review = reviewed(table)
    held = {
        one.about[0]: one.facts["folded"]
        for one in review.reasons.findings
        if one.id == "stopped_early"
    }

    assert held == {"duloxetine": False, "pregabalin": True}


@pytest.mark.parametrize("because", GIVEN_UP)
@pytest.mark.parametrize(
    ("table", "how_long"),
    [
        (stopped("{}"), "for 3 weeks"),
        (stopped("{}").replace("2025-03-01", "2025-03   "), "for at most 3 weeks"),
        (stopped("{}", "2025-03-01"), "on the day it came to a dose that was studied"),
        (stopped("{}", "2025-03-22", "30 mg/d"), "No day of it was at a dose that was studied"),
    ],
)
def test_nobody_is_blamed_for_giving_up(reviewed, because, table, how_long):
    review = reviewed(table.format(because))
    finding = next(one for one in review.reasons.findings if one.id == "stopped_early")

    assert "before anybody could know whether it helps" in finding.says
    assert how_long in finding.says
    assert "has not failed" in finding.why
    assert ("nobody's fault" in finding.why) is (because == "no help")
    assert "Please do not begin it again alone" in finding.do


def test_what_was_begun_again_is_not_stopped(judge):
    table = """
    medicine   | for          | dose    | started    | stopped    | stopped because
    duloxetine | fibromyalgia | 60 mg/d | 2025-03-01 | 2025-03-08 | cost
    duloxetine | fibromyalgia | 60 mg/d | 2026-11-14 |            |
    """

    assert judge(stopped_early, table) is None
    assert judge(trial_too_short, table).verdict is Verdict.SUPPORTED


def test_the_last_stretch_says_why_it_ended(judge):
    finding = judge(
        stopped_early,
        """
        medicine   | for          | dose    | started    | stopped    | stopped because
        duloxetine | fibromyalgia | 30 mg/d | 2025-03-01 | 2025-03-08 | told to
        duloxetine | fibromyalgia | 60 mg/d | 2025-03-08 | 2025-03-15 | side effects
        """,
    )

    assert finding.facts["because"] == "because of side effects"


def test_a_stop_on_a_day_that_nobody_knows_leaves_it_open(judge):
    finding = judge(stopped_early, stopped("cost", "unknown"))

    assert finding.verdict is Verdict.CANNOT_TELL
    assert finding.asks == ("dose-and-dates",)


def test_without_a_purpose_it_is_asked_for(judge):
    table = "medicine | dose | started | stopped | stopped because\n"
    finding = judge(stopped_early, table + "duloxetine | 60 mg/d | 2025-03-01 | 2025-03-08 | cost")

    assert finding.verdict is Verdict.CANNOT_TELL
    assert finding.asks == ("what-is-it-for",)


def test_where_no_adequate_trial_is_known_nothing_is_said(judge):
    table = "medicine | for | dose | started | stopped | stopped because\n"
    row = "ibuprofen | back pain | 400 mg x 3 | 2025-03-01 | 2025-03-02 | cost"

    assert judge(stopped_early, table + row) is None


@pytest.mark.parametrize("because", NOT_ITS_EFFECT)
def test_nobody_is_told_to_begin_it_again(reviewed, because):
    review = reviewed(stopped(because))
    finding = next(one for one in review.reasons.findings if one.id == "stopped_early")

    assert "Please do not begin it again alone" in finding.do
    assert "Do not stop duloxetine suddenly" not in finding.do


def test_the_class_of_a_relaxer_is_told_with_it(reviewed):
    table = """
    medicine | for           | dose      | started    | stopped    | stopped because
    {name}   | {condition}   | 10 mg x 3 | 2025-03-01 | 2025-03-04 | side effects
    """
    for name, condition, said in (
        ("Flexeril", "muscle strain", "meant for short use"),
        ("baclofen", "multiple sclerosis", "comes from the brain or the spinal cord"),
    ):
        review = reviewed(table.format(name=name, condition=condition))
        finding = next(one for one in review.reasons.findings if one.id == "stopped_early")

        assert said in finding.why
