"""Why not? Too few of the doses were taken.

Below the share of doses that adherence studies use as their limit, nobody can say what a medicine
does. It is said without blame, with the question what made it hard.
"""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from secondline.loop.answer import Verdict
from secondline.loop.reasons.missed_doses import missed_doses
from secondline.record.diary import CheckIn, Diary
from secondline.record.exposures import treatments

ON = date(2026, 11, 21)


def taken(share, name="duloxetine", dose="60 mg/d"):
    return f"""
    medicine | for          | dose   | started    | taken
    {name}   | fibromyalgia | {dose} | 2026-05-01 | {share}
    """


@pytest.mark.parametrize(
    ("share", "verdict"),
    [
        ("0.79", Verdict.SUPPORTED),
        ("0.8", Verdict.NOT_SUPPORTED),
        ("0.81", Verdict.NOT_SUPPORTED),
        ("0", Verdict.SUPPORTED),
        ("about half", Verdict.SUPPORTED),
        ("rarely", Verdict.SUPPORTED),
        ("none", Verdict.SUPPORTED),
        ("all", Verdict.NOT_SUPPORTED),
        ("most days", Verdict.CANNOT_TELL),
        ("?", Verdict.CANNOT_TELL),
    ],
)
def test_below_80_of_100_doses_is_too_few(judge, share, verdict):
    finding = judge(missed_doses, taken(share))

    assert finding.verdict is verdict
    assert bool(finding.facts["for"]) is (verdict is Verdict.SUPPORTED)


def test_it_is_asked_on_how_many_days_where_nobody_can_tell(judge):
    for share in ("most days", "?"):
        assert judge(missed_doses, taken(share)).asks == ("how-many-days-a-week",)


def test_it_is_asked_what_made_it_hard_and_nobody_is_blamed(reviewed):
    review = reviewed(taken("rarely"))
    finding = next(one for one in review.reasons.findings if one.id == "missed_doses")

    assert finding.asks[0].startswith("What makes it hard")
    assert "nobody's fault" in finding.why
    assert "never take extra" in finding.do


def test_what_is_taken_as_needed_is_never_missed(judge):
    table = "medicine | for | dose | taken\nibuprofen | back pain | 400 mg x at most 3 | rarely"

    assert judge(missed_doses, table) is None


@pytest.mark.parametrize("name", ["oxycodone", "acetaminophen", "diazepam"])
def test_what_works_dose_by_dose_has_no_missed_doses(judge, name):
    """Nobody may read that too few doses of an opioid are taken."""
    table = f"medicine | for | dose | taken\n{name} | back pain | 10 mg x 2 | rarely"

    assert judge(missed_doses, table) is None


def test_a_medicine_for_something_else_than_pain_is_not_judged(judge):
    table = "medicine | for | dose | taken\nlisinopril | high blood pressure | 10 mg/d | rarely"

    assert judge(missed_doses, table) is None


def test_the_stretch_that_goes_on_decides(judge):
    table = """
    medicine   | for          | dose    | started    | stopped    | taken
    duloxetine | fibromyalgia | 30 mg/d | 2025-03-01 | 2025-09-01 | rarely
    duloxetine | fibromyalgia | 60 mg/d | 2025-09-01 |            | all
    """

    assert judge(missed_doses, table).verdict is Verdict.NOT_SUPPORTED


def noted(doses, column="taken:duloxetine"):
    """Give a diary of the last days, one number of doses a day; None is no entry."""
    days = [ON - timedelta(days=n) for n in range(len(doses))]
    lines = [
        CheckIn(day, values=((column, float(n)),))
        for day, n in zip(reversed(days), doses, strict=True)
        if n is not None
    ]
    return Diary((column,), tuple(lines))


def asked(person, library, table, diary):
    record = replace(person(table), diary=diary)
    return missed_doses(treatments(record, library)[0], record, library, ON)


@pytest.mark.parametrize(
    ("doses", "verdict"),
    [
        ([1, 1, 1, 1, 1, 1, 1, 0, 0, 0], Verdict.SUPPORTED),  # 70 of 100
        ([1, 1, 1, 1, 1, 1, 1, 1, 0, 0], Verdict.NOT_SUPPORTED),  # 80 of 100
        ([1, 1, 1, 1, 1, 1, 1, 1, 1, 0], Verdict.NOT_SUPPORTED),
        ([0] * 6, Verdict.CANNOT_TELL),  # fewer than seven days
        ([0] * 7, Verdict.SUPPORTED),
        ([None, 1, None, 1, 1, None, 1, 1, 1, 1], Verdict.NOT_SUPPORTED),  # a gap is no zero
        ([3, 0, 0, 3, 0, 0, 3, 0, 0], Verdict.SUPPORTED),  # nothing is made up for
    ],
)
def test_the_diary_counts_day_by_day(person, library, doses, verdict):
    finding = asked(person, library, taken("?"), noted(doses))

    assert finding.verdict is verdict


def test_two_doses_a_day_need_two_in_the_diary(person, library):
    table = taken("?", "pregabalin", "150 mg x 2")

    finding = asked(person, library, table, noted([1] * 10, "taken:Lyrica"))

    assert finding.verdict is Verdict.SUPPORTED
    assert finding.facts["share"] == 50


def test_days_that_were_noted_go_before_a_word(person, library):
    finding = asked(person, library, taken("all"), noted([1, 0] * 10))

    assert finding.verdict is Verdict.SUPPORTED
    assert any("50 of 100" in said for said in finding.facts["for"])
    assert finding.facts["against"] == ("doses taken: all",)


def test_a_good_week_in_the_diary_does_not_clear_what_the_person_says(person, library):
    finding = asked(person, library, taken("rarely"), noted([1] * 7))

    assert finding.verdict is Verdict.CANNOT_TELL


def test_days_before_the_start_and_columns_of_others_do_not_count(person, library):
    table = "medicine | for | dose | started\nduloxetine | fibromyalgia | 60 mg/d | 2026-11-16"

    for diary in (noted([0] * 30), noted([0] * 30, "taken:tizanidine")):
        assert asked(person, library, table, diary).verdict is Verdict.CANNOT_TELL
