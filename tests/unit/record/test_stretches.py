"""How long something was taken, where dates are months, stretches touch or doses are ranges."""

from datetime import date

import pytest

import secondline
from secondline.record.exposures import exposures, treatments
from secondline.record.reading import read_text
from secondline.record.stretches import days_at, days_since_start, highest_dose, weeks
from secondline.units import Quantity

LIBRARY = secondline.library()
ON = date(2026, 11, 21)
LOW = Quantity(60, "mg/d")


def taken(*stretches):
    lines = ["schema = 1"]
    for stretch in stretches:
        lines += ["[[medicines]]", 'name = "duloxetine"', 'for = "fibromyalgia"', stretch]
    return treatments(read_text("\n".join(lines)), LIBRARY)[0].exposures


def dose(mg, started, stopped=None):
    stop = f"\nstopped_on = {stopped}" if stopped else ""
    return f'dose = "{mg} mg"\ntimes_a_day = 1\nstarted_on = {started}{stop}'


def test_the_day_of_stopping_does_not_count():
    held = taken(dose(60, "2026-11-01", "2026-11-08"))

    assert days_at(held, LOW, ON) == (7, 7)


def test_two_stretches_that_overlap_count_each_day_once():
    held = taken(dose(60, "2026-11-01", "2026-11-10"), dose(60, "2026-11-05", "2026-11-15"))

    assert days_at(held, LOW, ON) == (14, 14)


def test_a_month_gives_the_fewest_and_the_most_days():
    held = taken(dose(60, '"2026-10"', "2026-11-10"))

    assert days_at(held, LOW, ON) == (10, 40)


def test_a_missing_stop_leaves_the_most_open():
    held = taken(dose(60, "2026-10-01", '"unknown"'))

    assert days_at(held, LOW, ON) == (0, None)


def test_only_days_in_a_row_count():
    held = taken(dose(60, "2026-01-01", "2026-01-15"), dose(60, "2026-06-01", "2026-06-22"))

    assert days_at(held, LOW, ON) == (21, 21)


def test_a_gap_of_a_week_does_not_end_a_row_and_a_day_more_does():
    week = taken(dose(60, "2026-01-01", "2026-01-15"), dose(60, "2026-01-22", "2026-02-01"))
    more = taken(dose(60, "2026-01-01", "2026-01-15"), dose(60, "2026-01-23", "2026-02-01"))

    assert days_at(week, LOW, ON) == (24, 24)
    assert days_at(more, LOW, ON) == (14, 14)


def test_the_same_entry_written_twice_is_one():
    held = taken(dose(60, "2026-11-01", "2026-11-08"), dose(60, "2026-11-01", "2026-11-08"))

    assert len(held) == 1
    assert highest_dose(held, ON) == (60, 60)


def test_a_low_dose_without_dates_changes_nothing():
    held = taken(dose(60, "2026-11-01", "2026-11-08"), 'dose = "30 mg"\ntimes_a_day = 1')

    assert days_at(held, LOW, ON) == (7, 7)


def test_as_needed_counts_for_the_most_and_not_for_the_fewest():
    held = taken('dose = "60 mg"\nas_needed = true\nat_most = 1\nstarted_on = 2026-11-01')

    assert days_at(held, LOW, ON) == (0, 20)


def test_an_unbroken_stretch_goes_back_over_a_short_gap_and_a_change_of_dose():
    held = taken(
        dose(30, "2026-09-01", "2026-09-10"),
        dose(30, "2026-10-01", "2026-10-31"),
        dose(60, "2026-11-05"),
    )

    assert days_since_start(held, ON) == (51, 51)


def test_nothing_taken_now_has_no_stretch():
    assert days_since_start(taken(dose(60, "2026-09-01", "2026-09-10")), ON) is None


def test_a_stop_in_the_running_month_is_a_stop():
    held = taken(dose(60, "2026-11-01", '"2026-11"'))

    assert days_since_start(held, ON) is None


def test_a_stretch_whose_stop_is_not_known_may_or_may_not_lead_up_to_this_one():
    held = taken(dose(30, "2020-01-01", '"unknown"'), dose(60, "2026-11-14"))

    assert days_since_start(held, ON) == (7, 2516)


def test_a_past_stretch_without_a_start_changes_nothing():
    held = taken('dose = "60 mg"\ntimes_a_day = 1\nstopped_on = 2020-01-01', dose(60, "2026-11-14"))

    assert days_since_start(held, ON) == (7, 7)


def test_doses_taken_at_the_same_time_are_added_up():
    held = taken(dose(30, "2026-11-01"), dose(30, "2026-11-11"))

    assert highest_dose(held, ON) == (60, 60)
    assert days_at(held, LOW, ON) == (10, 10)


def test_doses_taken_one_after_the_other_are_not():
    held = taken(dose(30, "2026-11-01", "2026-11-11"), dose(30, "2026-11-11"))

    assert highest_dose(held, ON) == (30, 30)


def test_a_dose_without_dates_may_lie_on_top_of_any_other():
    held = taken(dose(30, "2026-11-01"), 'dose = "30 mg"\ntimes_a_day = 1')

    assert highest_dose(held, ON) == (30, 60)


def test_a_stretch_whose_stop_is_not_known_counts_once():
    held = taken(dose(30, "2026-08-01", '"unknown"'))

    assert highest_dose(held, ON) == (30, 30)


def test_what_was_not_taken_as_meant_is_not_certain():
    held = taken(f'{dose(60, "2026-11-01")}\ntaken = "rarely"')

    assert highest_dose(held, ON) == (0, 60)
    assert days_at(held, LOW, ON) == (0, 20)


@pytest.mark.parametrize(("days", "expected"), [(21, 3), (20, 2.9), (0, 0), (93, 13.3)])
def test_weeks_are_told_to_a_tenth(days, expected):
    assert weeks(days) == expected


def test_a_drink_in_the_record_is_an_exposure_and_none_is_not():
    some, none, unknown = (
        exposures(read_text(f"schema = 1\n{line}"), LIBRARY)
        for line in ('alcohol = "1 drink a week"', 'alcohol = "none"', "")
    )

    assert [one.ingredient for one in some] == ["alcohol"]
    assert none == unknown == ()
