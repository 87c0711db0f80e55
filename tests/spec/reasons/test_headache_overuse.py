"""Why not? Medicine against headache can keep it going, from so many days a month on."""

from datetime import timedelta

import pytest

from secondline.loop.answer import Verdict
from secondline.record.diary import CheckIn, Diary
from tests.spec.reasons.conftest import ON, other

HEADACHE = '[symptoms]\nheadache = "yes"'
AS_NEEDED = "medicine | dose | started\nsumatriptan | 50 mg x at most 2 | 2026-01-01"


@pytest.mark.parametrize(
    ("times", "verdict"),
    [("0.32", Verdict.NOT_SUPPORTED), ("0.334", Verdict.SUPPORTED)],  # 9.6 and 10.02 days a month
)
def test_a_triptan_on_ten_days_a_month_can_keep_headache_going(on_symptom, times, verdict):
    finding = on_symptom(
        "headache",
        f"medicine | times a day | started\nsumatriptan | {times} | 2026-01-01",
        HEADACHE,
    )

    assert finding.verdict is verdict


@pytest.mark.parametrize(
    ("times", "verdict"),
    [("0.49", Verdict.NOT_SUPPORTED), ("0.5", Verdict.SUPPORTED)],  # 14.7 and 15 days a month
)
def test_a_simple_pain_medicine_counts_from_fifteen_days_a_month(on_symptom, times, verdict):
    finding = on_symptom(
        "headache",
        f"medicine | times a day | started\nibuprofen | {times} | 2026-01-01",
        HEADACHE,
    )

    assert finding.verdict is verdict


def test_a_mixed_pain_medicine_counts_from_ten_days_a_month(on_symptom):
    finding = on_symptom(
        "headache",
        "medicine | times a day | started\nExcedrin | 0.4 | 2026-01-01",
        HEADACHE,
    )

    assert finding.verdict is Verdict.SUPPORTED
    assert finding.facts["culprits"] == ("Excedrin",)


def test_headache_medicine_of_less_than_three_months_is_no_overuse(on_symptom):
    finding = on_symptom(
        "headache",
        "medicine | times a day | started\nsumatriptan | 1 | 2026-09-01",
        HEADACHE,
    )

    assert finding.verdict is Verdict.NOT_SUPPORTED


def test_headache_medicine_as_needed_asks_on_how_many_days(on_symptom):
    finding = on_symptom(
        "headache",
        AS_NEEDED,
        HEADACHE,
    )

    assert finding.verdict is Verdict.CANNOT_TELL
    assert finding.asks == ("how-many-days-a-month",)


def test_the_diary_tells_on_how_many_days_a_headache_medicine_was_taken(on_symptom):
    days = [ON - timedelta(days=n) for n in range(30)]
    lines = [
        CheckIn(on=d, values=(("taken:sumatriptan", float(n < 10)),)) for n, d in enumerate(days)
    ]
    diary = Diary(columns=("taken:sumatriptan",), check_ins=tuple(reversed(lines)))
    finding = on_symptom(
        "headache",
        AS_NEEDED,
        HEADACHE,
        diary,
    )

    assert finding.verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(("days", "verdict"), [(9, Verdict.NOT_SUPPORTED), (10, Verdict.SUPPORTED)])
def test_days_a_month_in_words_are_understood(on_symptom, days, verdict):
    finding = on_symptom(
        "headache",
        AS_NEEDED,
        other("headache", f"sumatriptan on {days} days a month"),
    )

    assert finding.verdict is verdict
