"""A diary as points: one a day, one for several days where it is long, and a gap stays a gap."""

from datetime import date, timedelta

import pytest

from secondline.charts.days import Span, points, told

FIRST = date(2026, 1, 1)


def day(n):
    return FIRST + timedelta(days=n)


def span(n_days):
    return Span(FIRST, day(n_days - 1))


def test_a_day_without_an_entry_has_no_point_and_ends_the_run():
    held = points({day(0): 6.0, day(1): 5.0, day(3): 4.0}, span(5))

    assert [(one.on, one.value, one.run) for one in held] == [
        (day(0), 6.0, 0), (day(1), 5.0, 0), (day(3), 4.0, 1),
    ]  # fmt: skip


def test_what_lies_outside_the_span_is_not_drawn():
    assert points({day(-1): 6.0, day(5): 5.0}, span(5)) == []


@pytest.mark.parametrize(("n_days", "step"), [(200, 1), (201, 7), (1300, 7), (1301, 28)])
def test_a_long_diary_has_points_for_several_days(n_days, step):
    assert span(n_days).step == step


def test_ten_years_are_few_enough_points_to_be_told_apart():
    assert len(points({day(n): 5.0 for n in range(3650)}, span(3650))) <= 200


def test_a_point_of_a_week_is_the_mean_of_the_days_that_were_noted():
    held = points({day(0): 6.0, day(6): 4.0, day(7): 1.0}, span(210))

    assert [(one.on, one.value) for one in held] == [(day(0), 5.0), (day(7), 1.0)]


def test_the_last_point_holds_no_day_behind_the_span():
    held = points({day(210): 4.0, day(211): 9.0}, span(211))

    assert [(one.on, one.value) for one in held] == [(day(210), 4.0)]


def test_the_numbers_of_the_sentence_are_those_of_the_span():
    held = told({day(-9): 10.0, day(0): 7.0, day(1): 5.0, day(3): 3.0}, span(4))

    assert held is not None
    assert (held.n_noted, held.lowest, held.highest) == (3, 3.0, 7.0)
    assert (held.first_mean, held.last_mean) == (6.0, 3.0)


def test_an_empty_span_has_no_numbers():
    assert told({day(-1): 5.0}, span(3)) is None


def test_a_half_without_an_entry_takes_the_mean_of_all():
    held = told({day(3): 3.0}, span(4))

    assert held is not None
    assert held.first_mean == held.last_mean == 3.0
