"""Why not? The trial was too short.

A medicine can only be judged after enough weeks at a dose that was studied. Time at a lower dose
does not count. Where only the dose was too low, and the weeks would do, the dose is the reason and
not the time. What helps much already is no failure that somebody called too soon. When the dose or
the dates are unknown we say so and ask. We never guess.
"""

from datetime import date

import pytest

from secondline.loop.answer import Verdict
from secondline.loop.reasons import explain
from secondline.loop.reasons.dose_too_low import dose_too_low
from secondline.loop.reasons.trial_too_short import trial_too_short


def test_three_weeks_at_an_effective_dose_is_too_short(judge):
    finding = judge(
        trial_too_short,
        """
        medicine   | for          | dose     | started    | stopped
        pregabalin | fibromyalgia | 300 mg/d | 2025-03-01 | 2025-03-22
        """,
    )

    assert finding.verdict is Verdict.SUPPORTED
    assert finding.facts["weeks"] == 3
    assert finding.facts["adequate"] == 4


def test_weeks_below_the_effective_dose_do_not_count(judge):
    finding = judge(
        trial_too_short,
        """
        medicine   | for          | dose     | started    | stopped
        pregabalin | fibromyalgia | 150 mg/d | 2025-01-01 | 2025-03-01
        pregabalin | fibromyalgia | 300 mg/d | 2025-03-01 | 2025-03-15
        """,
    )

    assert finding.verdict is Verdict.SUPPORTED
    assert finding.facts["weeks"] == 2


def test_four_weeks_is_long_enough(judge):
    finding = judge(
        trial_too_short,
        """
        medicine   | for          | dose     | started    | stopped
        pregabalin | fibromyalgia | 300 mg/d | 2025-03-01 | 2025-03-29
        """,
    )

    assert finding.verdict is Verdict.NOT_SUPPORTED


def test_an_unknown_dose_is_asked_for_and_never_guessed(judge):
    finding = judge(
        trial_too_short,
        """
        medicine   | for          | dose | started    | stopped
        pregabalin | fibromyalgia | ?    | 2025-03-01 | 2025-03-22
        """,
    )

    assert finding.verdict is Verdict.CANNOT_TELL
    assert finding.asks == ("dose-and-dates",)


def test_a_start_that_is_only_a_month_can_leave_it_open(judge):
    finding = judge(
        trial_too_short,
        """
        medicine   | for          | dose     | started | stopped
        pregabalin | fibromyalgia | 300 mg/d | 2025-03 | 2025-04-10
        """,
    )

    assert finding.verdict is Verdict.CANNOT_TELL


def test_a_medicine_for_something_else_is_not_judged(judge):
    finding = judge(
        trial_too_short,
        """
        medicine   | for      | dose     | started    | stopped
        pregabalin | epilepsy | 300 mg/d | 2025-03-01 | 2025-03-22
        """,
    )

    assert finding is None


def test_just_begun_is_not_the_same_as_never_begun(reviewed):
    says = [
        next(f for f in reviewed(table).reasons.findings if f.id == "trial_too_short").says
        for table in (
            "medicine | for | dose | started\nduloxetine | fibromyalgia | 60 mg/d | 2026-11-21",
            "medicine | for | dose | started\nduloxetine | fibromyalgia | 60 mg/d | 2026-11",
            "medicine | for | dose | started\nduloxetine | fibromyalgia | 30 mg/d | 2026-11-07",
        )
    ]

    assert "just begun" in says[0]
    assert "at most 2.9 weeks" in says[1]
    assert "do not count as a fair trial" in says[2]


LOW = "medicine | for | dose | started\npregabalin | fibromyalgia | 75 mg x 2 | "


@pytest.mark.parametrize(
    ("started", "verdict"),
    [
        ("2026-10-25", Verdict.SUPPORTED),  # a day less than four weeks: both are too little
        ("2026-10-24", Verdict.CANNOT_TELL),  # four weeks
        ("2026-10-23", Verdict.CANNOT_TELL),
        ("2026-10", Verdict.CANNOT_TELL),  # three weeks, or more than seven
        ("?", Verdict.CANNOT_TELL),
    ],
)
def test_where_only_the_dose_is_too_low_the_time_is_no_reason(judge, started, verdict):
    assert judge(trial_too_short, LOW + started).verdict is verdict
    assert judge(dose_too_low, LOW + started).verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("change", "is_told"),
    [
        ("very much improved", False),
        ("much improved", False),
        ("minimally improved", True),
        ("no change", True),
        ("?", True),
    ],
)
@pytest.mark.parametrize("dose", ["30 mg/d", "60 mg/d"])
def test_what_helps_much_after_three_weeks_is_called_no_failure(judge, change, is_told, dose):
    table = f"""
    medicine   | for          | dose   | started    | change
    duloxetine | fibromyalgia | {dose} | 2026-10-31 | {change}
    """
    finding = judge(trial_too_short, table)

    assert (finding is not None) is is_told
    assert finding is None or finding.verdict is Verdict.SUPPORTED


def test_what_helps_much_after_four_weeks_had_its_time(judge):
    table = """
    medicine   | for          | dose    | started    | change
    duloxetine | fibromyalgia | 60 mg/d | 2026-10-24 | much improved
    """

    assert judge(trial_too_short, table).verdict is Verdict.NOT_SUPPORTED


def test_one_day_at_a_studied_dose_starts_the_clock(judge):
    day = "\npregabalin | fibromyalgia | 150 mg x 2 | 2026-11-20"

    assert judge(trial_too_short, LOW + "2026-09-01" + day).verdict is Verdict.SUPPORTED


def test_it_says_why_the_time_is_no_reason(reviewed):
    held = [
        next(f for f in reviewed(LOW + row).reasons.findings if f.id == "trial_too_short")
        for row in ("2026-09-12", "2026-10")
    ]

    assert "You have taken pregabalin for 10 weeks" in held[0].says
    assert "would be long enough" in held[0].says
    assert "only count from such a dose on" in held[0].says
    assert held[0].asks == ()
    assert held[0].facts["for"] == ("no day at a dose that was studied", "since 2026-09-12")
    assert held[0].facts["against"] == ("10 weeks without a break",)
    assert "None of your weeks" in held[1].says
    assert held[1].asks


def test_a_carer_reads_why_as_well(person, library):
    record = person(LOW + "2026-09-12", 'by = "carer"')
    held = explain(record, library, date(2026, 11, 21)).findings
    said = next(one.says for one in held if one.id == "trial_too_short")

    assert "They have taken pregabalin for 10 weeks" in said


def test_the_tablet_under_the_tongue_has_its_own_trial(reviewed):
    review = reviewed(
        """
        medicine | for          | dose      | started    | stopped
        Flexeril | fibromyalgia | 10 mg x 3 | 2026-01-01 | 2026-11-01
        Tonmya   | fibromyalgia | 5.6 mg/d  | 2026-11-14 |
        """
    )
    finding = next(f for f in review.reasons.findings if f.id == "trial_too_short")

    assert finding.verdict is Verdict.SUPPORTED
    assert finding.facts["weeks"] == 1


@pytest.mark.parametrize(
    ("started", "verdict"),
    [
        ("2026-11-20", Verdict.SUPPORTED),  # day two
        ("2026-11-15", Verdict.SUPPORTED),  # six days
        ("2026-11-14", Verdict.NOT_SUPPORTED),  # a week
    ],
)
@pytest.mark.parametrize("purpose", ["low back strain", "strained neck", "muscle strain"])
def test_a_relaxer_for_a_strain_has_a_week(judge, purpose, started, verdict):
    table = f"medicine | for | dose | started\nmethocarbamol | {purpose} | 1500 mg x 4 | {started}"

    assert judge(trial_too_short, table).verdict is verdict
