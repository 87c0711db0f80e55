"""Why not? What of the record speaks for each reason, and what against it.

Every piece is a short phrase of the person's own record. What is past is spoken of as past, in what
to do as well. The three most useful reasons open, and the others are folded.
"""

import pytest

from secondline.loop.answer import Verdict
from secondline.loop.reasons.dose_too_low import dose_too_low
from secondline.loop.reasons.side_effects_limit import side_effects_limit
from secondline.loop.reasons.too_long_or_tolerance import too_long_or_tolerance
from secondline.loop.reasons.trial_too_short import trial_too_short
from secondline.loop.reasons.wrong_class import wrong_class

OF_A_TREATMENT = (
    "dose_too_low", "trial_too_short", "stopped_early", "missed_doses", "wrong_class",
    "interaction_takes_effect_away", "side_effects_limit", "expected_result",
)  # fmt: skip


def row(stopped="", dose="30 mg/d", name="duloxetine", condition="fibromyalgia", because="?"):
    return f"""
    medicine | for         | dose   | started    | stopped   | stopped because | change
    {name}   | {condition} | {dose} | 2026-03-01 | {stopped} | {because}       | no change
    """


def find(review, id):
    return next(one for one in review.reasons.findings if one.id == id)


@pytest.mark.parametrize(
    ("rule", "table", "speaks_for"),
    [
        (dose_too_low, row(), ("at most 30 mg a day", "since 2026-03-01")),
        (
            trial_too_short,
            row("2026-03-15"),
            ("no day at a dose that was studied", "from 2026-03-01 to 2026-03-15"),
        ),
        (
            trial_too_short,
            row("2026-03-15", "60 mg/d", because="no help"),
            (
                "2 weeks in a row at a dose that was studied",
                "from 2026-03-01 to 2026-03-15",
                "given up because it did not help",
            ),
        ),
        (
            trial_too_short,
            row("2026-03-04", "60 mg/d"),
            ("3 days in a row at a dose that was studied", "from 2026-03-01 to 2026-03-04"),
        ),
        (
            wrong_class,
            row("", "10 mg x 3", "baclofen", "muscle strain"),
            ("taken for muscle strain",),
        ),
        (
            too_long_or_tolerance,
            row("", "10 mg x 3", "Flexeril", "back pain"),
            ("38 weeks without a break",),
        ),
        (
            side_effects_limit,
            row("2026-04-01", because="side effects"),
            ("stopped because of side effects (2026-04-01)",),
        ),
    ],
)
def test_what_speaks_for_a_reason_comes_from_the_record(judge, rule, table, speaks_for):
    finding = judge(rule, table)

    assert finding.verdict is Verdict.SUPPORTED
    assert finding.facts["for"] == speaks_for


@pytest.mark.parametrize(
    ("rule", "table", "speaks_against"),
    [
        (dose_too_low, row("", "60 mg/d"), ("60 mg a day reached on 2026-03-01",)),
        (
            trial_too_short,
            row("", "60 mg/d"),
            ("38 weeks in a row at a dose that was studied", "since 2026-03-01"),
        ),
        (wrong_class, row("", "10 mg x 3", "baclofen", "spasticity"), ("taken for spasticity",)),
        (
            too_long_or_tolerance,
            "medicine | for | dose | started\nFlexeril | back pain | 10 mg x 3 | 2026-11-14",
            ("1 week without a break",),
        ),
    ],
)
def test_what_speaks_against_a_reason_does_too(judge, rule, table, speaks_against):
    finding = judge(rule, table)

    assert finding.verdict is Verdict.NOT_SUPPORTED
    assert finding.facts["against"] == speaks_against


def test_a_condition_that_makes_it_the_right_class_speaks_against(judge):
    finding = judge(
        wrong_class,
        row("", "10 mg x 3", "baclofen", "muscle strain"),
        'conditions = ["multiple sclerosis"]',
    )

    assert finding.facts["for"] == ("taken for muscle strain",)
    assert finding.facts["against"] == ("multiple sclerosis among the conditions",)


@pytest.mark.parametrize("id", ["dose_too_low", "trial_too_short"])
def test_what_is_past_is_spoken_of_as_past(reviewed, id):
    finding = find(reviewed(row("2026-03-22")), id)

    assert "You have taken" not in finding.says
    assert "took" in f"{finding.says} {finding.do}"
    assert "Do not stop" not in finding.do
    assert "whether this dose" not in finding.do


def test_what_goes_on_again_is_not_past(reviewed):
    table = """
    medicine   | for          | dose    | started    | stopped
    duloxetine | fibromyalgia | 30 mg/d | 2026-01-01 | 2026-02-01
    duloxetine | fibromyalgia | 30 mg/d | 2026-06-01 |
    """
    finding = find(reviewed(table), "dose_too_low")

    assert finding.says.startswith("You have taken")
    assert "Do not stop duloxetine suddenly" in finding.do


def test_a_medicine_that_goes_on_for_something_else_is_still_not_stopped_suddenly(reviewed):
    table = """
    medicine   | for          | dose    | started    | stopped
    duloxetine | fibromyalgia | 30 mg/d | 2026-01-01 | 2026-02-01
    duloxetine | depression   | 60 mg/d | 2026-02-01 |
    """
    finding = find(reviewed(table), "dose_too_low")

    assert finding.says.startswith("When you took")
    assert "Do not stop duloxetine suddenly" in finding.do


def test_the_question_for_the_doctor_speaks_of_the_past_too(reviewed):
    review = reviewed(row("2026-06-01"))
    asked = [one.says for one in review.visit.findings if one.id == "question"]

    assert any(one.startswith("I took duloxetine at 30 mg a day at most") for one in asked)


@pytest.mark.parametrize("id", OF_A_TREATMENT)
def test_every_reason_about_a_medicine_has_words_for_the_past(library, id):
    words = library.words["reasons"]
    held = [key for key in words if key.startswith(id) and not key.endswith("_past")]
    is_only_past = id == "stopped_early"

    assert held
    for key in held:
        is_title = set(words[key]) <= {"question", "supported", "cannot tell"}
        assert is_only_past or is_title or f"{key}_past" in words, key


@pytest.mark.parametrize("rule", [dose_too_low, trial_too_short])
@pytest.mark.parametrize(("value", "verdict"), [(59, Verdict.CANNOT_TELL), (60, Verdict.SUPPORTED)])
def test_weak_kidneys_leave_open_what_a_low_dose_means(judge, rule, value, verdict):
    table = row("", "75 mg x 2", "pregabalin").replace("2026-03-01", "2026-11-07")

    assert judge(rule, table, f'kidney = "eGFR {value} mL/min"').verdict is verdict


def test_a_relaxer_for_pain_of_the_back_or_neck_has_the_dose_of_its_label(judge):
    for condition in ("back pain", "neck pain"):
        table = f"medicine | for | dose | started\nFlexeril | {condition} | 5 mg x 2 | 2026-11-01"

        assert judge(dose_too_low, table).verdict is Verdict.SUPPORTED


def test_an_antispastic_for_back_pain_has_no_dose_to_compare_with(judge):
    table = "medicine | for | dose | started\nbaclofen | back pain | 5 mg x 2 | 2026-11-01"

    assert judge(dose_too_low, table) is None
    assert judge(trial_too_short, table) is None


def supported(review):
    return [one for one in review.reasons.findings if one.verdict is Verdict.SUPPORTED]


MANY = """
medicine   | for          | dose      | started    | taken  | change
duloxetine | fibromyalgia | 30 mg/d   | 2026-08-01 | rarely | no change
pregabalin | fibromyalgia | 75 mg x 2 | 2026-03-01 | all    | no change
Flexeril   | back pain    | 10 mg x 3 | 2026-03-01 | all    | no change
"""


def test_the_three_most_useful_reasons_open_and_the_others_are_folded(reviewed):
    review = reviewed(MANY)
    opened = [one for one in review.reasons.findings if not one.facts["folded"]]

    assert len(supported(review)) > 3
    assert len(opened) == 3
    assert all(one.verdict is Verdict.SUPPORTED for one in opened)


def test_the_adequate_trial_leads(reviewed):
    assert [one.id for one in supported(reviewed(MANY))][:2] == ["dose_too_low", "dose_too_low"]


def test_weeks_at_a_dose_that_was_too_low_do_not_take_the_place_of_another_reason(reviewed):
    opened = [one.id for one in supported(reviewed(MANY)) if not one.facts["folded"]]

    assert "trial_too_short" not in opened


def test_a_single_reason_is_open(reviewed):
    review = reviewed("medicine | for\nbaclofen | muscle strain")

    assert [one.facts["folded"] for one in supported(review)] == [False]
