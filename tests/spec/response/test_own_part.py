"""Is it really not working? How pain changed, and how much of it is the medicine.

The change comes first. The medicine's own part is told as chances, and in one of four words. "No
help" is never said before an adequate trial, nor where something else changed in the same days, nor
where there is no day without the medicine to compare with. Then what would settle it is said.
"""

from datetime import date, timedelta

import numpy as np
import pytest

import secondline
from secondline.loop.answer import Verdict
from secondline.record.examples import example
from secondline.record.reading import read_text

ON = date(2026, 11, 21)
NEEDED = (
    "change_points_median change_points_interval_90 probability_change_30 probability_change_50 "
    "own_points_median own_points_interval_90 probability_own_30 probability_own_50 "
    "probability_own_worse verdict medicine days_on days_before before days_needed flags"
).split()


def medicine(started, stopped=None, name="duloxetine", more=""):
    over = f"stopped_on = {stopped}\n" if stopped else ""
    return f"""
[[medicines]]
name = "{name}"
for = "fibromyalgia"
dose = "60 mg"
times_a_day = 1
started_on = {started}
{over}{more}
"""


def diary(pain, last=ON):
    """A diary that ends on a day: one number a day, None for a gap."""
    first = last - timedelta(days=len(pain) - 1)
    rows = [
        f"{first + timedelta(days=n)},{'' if one is None else one}" for n, one in enumerate(pain)
    ]
    return "date,pain\n" + "\n".join(rows) + "\n"


def around(level, days, seed=1):
    """Pain that goes up and down around a level, the same every time."""
    rng = np.random.default_rng(seed)
    return [int(one) for one in np.clip(np.rint(rng.normal(level, 0.8, days)), 0, 10)]


def on_and_off(low, high, days=28):
    """Four stretches without it, and three with it between them."""
    levels = [high, low] * 3 + [high]
    return [pain for n, level in enumerate(levels) for pain in around(level, days, n)]


def stretches(days=28):
    """The three stretches with it, as entries of a record."""
    begin = ON - timedelta(days=7 * days - 1)
    held = [begin + timedelta(days=days * n) for n in (1, 3, 5)]
    past = [medicine(one, one + timedelta(days=days)) for one in held[:-1]]
    return "".join(past) + medicine(held[-1])


def judged(library, text, rows, more=""):
    record = read_text(f"schema = 1\n{text}{more}", diary=rows)
    return secondline.review(record, library, on=ON).response.findings[0]


def test_pain_that_follows_the_medicine_down_and_up_is_help(library):
    finding = judged(library, stretches(), diary(on_and_off(3, 7)))

    assert finding.facts["verdict"] == "helps"
    assert finding.verdict is Verdict.NOT_SUPPORTED
    assert finding.facts["probability_own_30"] > 0.9


def test_pain_that_stays_the_same_with_and_without_it_is_no_help(library):
    finding = judged(library, stretches(), diary(on_and_off(6, 6)))

    assert finding.facts["verdict"] == "no_help"
    assert finding.verdict is Verdict.SUPPORTED
    assert "prescriber" in finding.do and "Do not stop duloxetine suddenly" in finding.do


def test_pain_that_follows_the_medicine_up_is_worse(library):
    finding = judged(library, stretches(), diary(on_and_off(8, 4)))

    assert finding.facts["verdict"] == "worse"
    assert finding.verdict is Verdict.SUPPORTED


def test_every_fact_of_the_contract_is_there(library):
    finding = judged(library, stretches(), diary(on_and_off(3, 7)))

    assert set(NEEDED) <= set(finding.facts)
    low, high = finding.facts["own_points_interval_90"]
    assert low < finding.facts["own_points_median"] < high


def test_without_a_diary_the_facts_are_there_and_empty(library):
    finding = judged(library, medicine("2026-08-01"), None)

    assert set(NEEDED) <= set(finding.facts)
    assert finding.facts["verdict"] == "unsure" and finding.facts["own_points_median"] is None


def test_the_change_is_told_before_the_own_part(library):
    said = judged(library, stretches(), diary(on_and_off(3, 7))).says

    assert said.index("points less than before it") < said.index("of 100 people")


@pytest.mark.parametrize("days", [7, 14, 21, 27])
def test_before_an_adequate_trial_it_is_never_no_help(library, days):
    started = ON - timedelta(days=days)
    finding = judged(library, medicine(started), diary(around(6, 90)))

    assert finding.facts["verdict"] == "unsure" and "too_early" in finding.facts["flags"]
    assert "too early to say that it does not help" in finding.says


def test_weeks_at_a_dose_below_the_studied_one_are_no_trial(library):
    low = medicine(ON - timedelta(days=60)).replace("60 mg", "30 mg")
    finding = judged(library, low, diary(around(6, 120)))

    assert finding.facts["verdict"] == "unsure"
    assert "too_early" in finding.facts["flags"]


def test_two_changes_within_a_week_are_not_judged(library):
    started = ON - timedelta(days=50)
    other = medicine(started + timedelta(days=5), name="amitriptyline")
    finding = judged(library, medicine(started) + other, diary(around(7, 50) + around(3, 50)))

    assert finding.facts["verdict"] == "unsure" and "confounded" in finding.facts["flags"]
    assert "cannot part the two" in finding.says
    assert finding.facts["days_needed"] is None


def test_a_therapy_begun_in_the_same_week_is_another_change(library):
    started = ON - timedelta(days=50)
    walking = f'[[therapies]]\nname = "walking"\nstarted_on = {started + timedelta(days=2)}\n'
    finding = judged(library, medicine(started), diary(around(7, 50) + around(3, 50)), walking)

    assert "confounded" in finding.facts["flags"]


def test_who_took_it_before_the_diary_began_is_told_what_would_settle_it(library):
    finding = judged(library, medicine("2026-03-01", more="pain_before = 8"), diary(around(6, 60)))

    assert finding.facts["verdict"] == "unsure" and finding.facts["before"] == "remembered"
    assert finding.facts["days_needed"] is None
    assert "the next change of it that you plan with your prescriber" in finding.says
    low, high = finding.facts["change_points_interval_90"]
    assert high - low > 4


def test_what_is_taken_more_on_bad_days_is_not_called_harmful(library):
    pain = around(5, 90)
    rows = diary(pain).splitlines()
    doses = ["taken:duloxetine", *("2" if one > 5 else "0" for one in pain)]
    noted = "\n".join(f"{row},{dose}" for row, dose in zip(rows, doses, strict=True)) + "\n"
    finding = judged(library, medicine("2026-06-01").replace("times_a_day = 1", ""), noted)

    assert finding.facts["verdict"] == "unsure"
    assert finding.facts["probability_own_worse"] < 0.5


def test_days_on_which_it_may_or_may_not_have_been_taken_are_left_out(library):
    by_day = judged(library, medicine("2026-08-31"), diary(around(6, 150)))
    by_month = judged(library, medicine('"2026-08"'), diary(around(6, 150)))

    assert by_month.facts["own_points_interval_90"] != by_day.facts["own_points_interval_90"]
    assert by_month.facts["verdict"] in ("unsure", "no_help")


@pytest.mark.parametrize("pain", [[0] * 60, [10] * 60, [6], [None] * 20 + [6] * 20])
def test_a_diary_at_an_end_of_the_scale_or_nearly_empty_is_answered(library, pain):
    finding = judged(library, medicine(ON - timedelta(days=30)), diary(pain))

    assert finding.verdict is Verdict.CANNOT_TELL
    assert finding.says


def test_the_same_record_gives_the_same_answer(library):
    first, second = (judged(library, stretches(), diary(on_and_off(4, 6))) for _ in range(2))

    assert first == second


def test_where_the_diary_and_the_word_for_it_do_not_agree_both_are_told(library):
    (finding,) = secondline.review(example("diary_disagrees"), library, on=ON).response.findings

    assert finding.facts["felt"] == "no change"
    assert finding.facts["verdict"] == "helps"
    assert "do not agree" in finding.says
