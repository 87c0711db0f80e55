"""When a treatment was on and off, and which days are judged."""

import numpy as np

from secondline.engine.periods import changes, periods


def days(*stretches):
    return np.concatenate([np.full(n, float(dose)) for n, dose in stretches])


def test_the_last_42_days_on_it_are_judged():
    found = periods(days((30, 0), (60, 1), (20, 0)), randomised=False)

    assert (found.window[0], found.window[-1], found.window.size) == (48, 89, 42)
    assert (found.starts.tolist(), found.stops.tolist()) == ([30], [90])


def test_a_missed_dose_is_not_a_stop_but_a_week_is():
    assert periods(days((20, 0), (9, 1), (6, 0), (9, 1)), False).days_on == 24
    assert periods(days((20, 0), (9, 1), (7, 0), (9, 1)), False).days_on == 18


def test_in_a_randomised_comparison_every_day_off_is_off():
    found = periods(days((3, 1), (3, 0), (3, 1), (3, 0)), randomised=True)

    assert (found.days_on, found.window.size, found.before.size) == (6, 6, 6)


def test_a_start_under_three_weeks_ago_is_early():
    assert periods(days((30, 0), (20, 1)), False).is_early
    assert not periods(days((30, 0), (21, 1)), False).is_early


def test_on_it_since_the_first_day_is_not_early():
    assert not periods(days((14, 1)), False).is_early


def test_starts_stops_and_new_doses_are_changes_and_missed_doses_are_not():
    missed = days((20, 0), (40, 1))
    missed[[30, 31, 45]] = 0

    assert changes(missed).tolist() == [20]
    assert changes(days((20, 1), (20, 0))).tolist() == [20]
    assert changes(days((40, 1))).size == 0
