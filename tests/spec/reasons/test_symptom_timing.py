"""Why not? When a symptom began says whether a medicine may be behind it.

A symptom that began after a medicine was started speaks for it, one that was there before against.
"""

from datetime import date, timedelta

import pytest

from secondline.loop.answer import Verdict
from secondline.record.diary import CheckIn, Diary
from tests.spec.reasons.conftest import ACHING, other, taking


def noted(column, before, after, start):
    """Four weeks of a diary before a day, and four after it, each at one value."""
    days = [start + timedelta(days=n) for n in range(-28, 28)]
    lines = [CheckIn(on=d, values=((column, before if d < start else after),)) for d in days]
    return Diary(columns=(column,), check_ins=tuple(lines))


def test_muscle_pain_that_began_after_a_statin_supports_it(on_symptom):
    finding = on_symptom(
        "pain", taking("atorvastatin | 20 mg x 1 | 2026-02-01"), ACHING.format(since="2026-03-10")
    )

    assert finding.verdict is Verdict.SUPPORTED
    assert finding.about == ("atorvastatin",)
    assert any("after atorvastatin" in said for said in finding.facts["for"])
    assert any("of 15 people" in said for said in finding.facts["against"])


def test_muscle_pain_that_was_there_before_the_statin_speaks_against_it(on_symptom):
    finding = on_symptom(
        "pain", taking("atorvastatin | 20 mg x 1 | 2026-02-01"), ACHING.format(since="2026-01-31")
    )

    assert finding.verdict is Verdict.NOT_SUPPORTED
    assert any("before atorvastatin" in said for said in finding.facts["against"])


def test_pain_of_the_same_day_counts_as_after(on_symptom):
    finding = on_symptom(
        "pain", taking("atorvastatin | 20 mg x 1 | 2026-02-01"), ACHING.format(since="2026-02-01")
    )

    assert finding.verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("since", "verdict"),
    [("2026-02-01", Verdict.SUPPORTED), ("2026-02-02", Verdict.CANNOT_TELL)],
)
def test_a_statin_counts_for_pain_that_began_within_its_first_year(on_symptom, since, verdict):
    finding = on_symptom(
        "pain", taking("simvastatin | 20 mg x 1 | 2025-02-01"), ACHING.format(since=since)
    )

    assert finding.verdict is verdict


def test_pain_and_statin_of_the_same_month_are_asked_about(on_symptom):
    finding = on_symptom(
        "pain", taking("atorvastatin | 20 mg x 1 | 2026-02-14"), ACHING.format(since="2026-02")
    )

    assert finding.verdict is Verdict.CANNOT_TELL
    assert finding.asks == ("did-it-begin-after",)


def test_without_a_start_the_statin_is_asked_about(on_symptom):
    finding = on_symptom("pain", "medicine\natorvastatin", ACHING.format(since="2026-03"))

    assert finding.verdict is Verdict.CANNOT_TELL


def test_pain_that_began_after_a_higher_dose_counts(on_symptom):
    rows = taking("simvastatin | 10 mg x 1 | 2024-01-01", "simvastatin | 40 mg x 1 | 2026-05-01")
    rows = rows.replace("2024-01-01", "2024-01-01")
    finding = on_symptom("pain", rows, ACHING.format(since="2026-06"))

    assert finding.verdict is Verdict.SUPPORTED


def test_joint_pain_after_an_aromatase_inhibitor_supports_it(on_symptom):
    finding = on_symptom(
        "pain",
        taking("anastrozole | 1 mg x 1 | 2026-01-10"),
        '[pain]\nsince = "2026-03"\nfeels = ["joint pain"]',
    )

    assert finding.verdict is Verdict.SUPPORTED
    assert finding.about == ("anastrozole",)


def test_a_fluoroquinolone_counts_for_months_after_the_last_dose(on_symptom):
    table = "medicine | started | stopped\nlevofloxacin | 2026-08-01 | 2026-08-08"
    finding = on_symptom(
        "pain", table, '[pain]\nsince = "2026-08-20"\nfeels = ["Achilles tendon pain"]'
    )

    assert finding.verdict is Verdict.SUPPORTED
    assert finding.about == ("levofloxacin",)


def test_a_fluoroquinolone_of_years_ago_does_not_count(on_symptom):
    table = "medicine | started | stopped\nlevofloxacin | 2021-08-01 | 2021-08-08"
    finding = on_symptom("pain", table, '[pain]\nsince = "2026-08-20"\nfeels = ["tendon pain"]')

    assert finding.verdict is Verdict.NOT_SUPPORTED
    assert finding.about == ("pain",)


def test_pain_after_a_cortisone_medicine_was_left_out_supports_that(on_symptom):
    table = "medicine | dose | started | stopped\nprednisone | 20 mg x 1 | 2026-01-01 | 2026-08-01"
    finding = on_symptom("pain", table, ACHING.format(since="2026-08-10"))

    assert finding.verdict is Verdict.SUPPORTED
    assert finding.about == ("prednisone",)


def test_a_cortisone_medicine_that_is_still_taken_is_no_withdrawal(on_symptom):
    finding = on_symptom(
        "pain", taking("prednisone | 20 mg x 1 | 2026-01-01"), ACHING.format(since="2026-08")
    )

    assert finding.verdict is Verdict.NOT_SUPPORTED


def test_a_symptom_in_the_persons_own_words_with_its_start(on_symptom):
    after = on_symptom(
        "low_mood", "medicine\ngabapentin", other("low mood since starting gabapentin")
    )
    before = on_symptom(
        "low_mood", "medicine\ngabapentin", other("low mood long before gabapentin")
    )

    assert after.verdict is Verdict.SUPPORTED
    assert before.verdict is Verdict.NOT_SUPPORTED


def test_a_symptom_with_its_month_is_set_against_the_start(on_symptom):
    table = taking("gabapentin | 300 mg x 3 | 2026-05-01")

    assert (
        on_symptom("low_mood", table, other("low mood since 2026-06")).verdict is Verdict.SUPPORTED
    )
    assert (
        on_symptom("low_mood", table, other("low mood since 2025")).verdict is Verdict.NOT_SUPPORTED
    )


def test_a_kind_of_medicine_and_a_month_in_words_are_understood(on_symptom):
    statin = taking("atorvastatin | 20 mg x 1 | 2026-05-01")
    gabapentin = taking("gabapentin | 300 mg x 3 | 2026-05-01")
    since = other("muscle aches since starting the statin")

    assert on_symptom("pain", statin, since).verdict is Verdict.SUPPORTED
    assert on_symptom("low_mood", gabapentin, other("low mood since June 2026")).verdict is (
        Verdict.SUPPORTED
    )


def test_a_day_that_is_not_in_the_calendar_is_not_read_as_a_start(on_symptom):
    table = taking("gabapentin | 300 mg x 3 | 2026-05-01")

    assert (
        on_symptom("low_mood", table, other("low mood since 2026-13")).verdict
        is Verdict.CANNOT_TELL
    )


@pytest.mark.parametrize(
    ("after", "verdict"),
    [(4.9, Verdict.NOT_SUPPORTED), (5.0, Verdict.SUPPORTED)],
)
def test_a_diary_that_rose_by_two_points_after_the_start_speaks_for_it(on_symptom, after, verdict):
    start = date(2026, 9, 1)
    diary = noted("fog", 3.0, after, start)
    finding = on_symptom(
        "fog",
        taking(f"pregabalin | 75 mg x 2 | {start}"),
        "[symptoms]\nthinking = 2",
        diary,
    )

    assert finding.verdict is verdict


def test_a_score_from_before_the_start_speaks_against_it(on_symptom):
    measure = '[[measures]]\nname = "SSS"\non = 2026-01-05\nanswers = [3, 3, 2, 0, 0, 0]'
    finding = on_symptom(
        "fog",
        taking("pregabalin | 75 mg x 2 | 2026-03-01"),
        f"[symptoms]\nthinking = 2\n{measure}",
    )

    assert finding.verdict is Verdict.NOT_SUPPORTED


@pytest.mark.parametrize(
    ("since", "verdict"),
    [("2026-07-31", Verdict.SUPPORTED), ("2026-08-01", Verdict.CANNOT_TELL)],
)
def test_what_only_can_bring_it_counts_within_half_a_year(on_symptom, since, verdict):
    table = taking("albuterol | 90 mcg x 1 | 2026-02-01")

    assert on_symptom("pain", table, ACHING.format(since=since)).verdict is verdict


@pytest.mark.parametrize(
    ("laxative", "verdict"),
    [("2026-02-28", Verdict.NOT_SUPPORTED), ("2026-03-01", Verdict.SUPPORTED)],
)
def test_what_was_treated_before_the_medicine_began_was_not_brought_by_it(
    on_symptom, laxative, verdict
):
    table = (
        "medicine | for | dose | started\n"
        f"MiraLax | constipation | 17 g x 1 | {laxative}\n"
        "oxycodone | back pain | 5 mg x 3 | 2026-03-01"
    )
    finding = on_symptom("constipation", table, other("constipation"))

    assert finding.verdict is verdict
