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
    before_and_in = {day(-9): 10.0} | {day(n): 7.0 if n < 7 else 5.0 for n in range(14)}
    held = told(before_and_in | {day(13): 3.0}, span(14))

    assert held is not None
    assert (held.n_noted, held.lowest, held.highest) == (14, 3.0, 7.0)
    assert (held.first_mean, held.last_mean) == (7.0, (6 * 5.0 + 3.0) / 7)


def test_an_empty_span_has_no_numbers():
    assert told({day(-1): 5.0}, span(3)) is None


@pytest.mark.parametrize(
    "noted",
    [
        [3],
        [0, 39],
        range(13),  # one too few of them
        range(20),  # enough of them, and all in the first half
        [*range(6), *range(20, 40)],  # six in the first half
    ],
)
def test_halves_are_not_compared_where_one_holds_less_than_a_week_of_entries(noted):
    held = told({day(n): 3.0 for n in noted}, span(40))

    assert held is not None
    assert held.n_noted == len(noted)
    assert held.first_mean is None and held.last_mean is None


def test_a_week_of_entries_in_each_half_is_enough():
    held = told({day(n): 3.0 for n in [*range(7), *range(33, 40)]}, span(40))

    assert held is not None
    assert held.first_mean == held.last_mean == 3.0
