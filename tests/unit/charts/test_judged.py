"""What is drawn of a judgement: the change first, its own part only where a diary can tell it."""

from datetime import date, timedelta

import pytest

from secondline.charts.judged import effects, has_change, has_own, levels, span_of

ON = date(2026, 11, 21)
FACTS = {
    "days_on": 30,
    "before": "diary",
    "mean_before": 7.0,
    "change_points_median": 2.0,
    "change_points_interval_90": (1.0, 3.0),
    "own_points_median": 1.0,
    "own_points_interval_90": (-0.5, 2.5),
    "flags": (),
}
NAMES = {"change": "How pain changed", "own": "Its own part"}


def without(**changed):
    return {**FACTS, **changed}


def test_the_change_comes_before_the_own_part():
    held = effects(FACTS, NAMES)

    assert [one.name for one in held] == ["How pain changed", "Its own part"]
    assert (held[0].less, held[0].least, held[0].most) == (2.0, 1.0, 3.0)


@pytest.mark.parametrize("flag", ["confounded", "irregular", "no_before"])
def test_no_own_part_is_drawn_where_nothing_parts_it_from_the_rest(flag):
    facts = without(flags=(flag, "tolerance"))

    assert not has_own(facts)
    assert [one.name for one in effects(facts, NAMES)] == ["How pain changed"]


def test_another_flag_hides_nothing():
    assert has_own(without(flags=("tolerance", "too_early")))


@pytest.mark.parametrize("changed", [{"before": "none"}, {"change_points_median": None}])
def test_no_change_is_drawn_where_nothing_is_known_from_before(changed):
    assert not has_change(without(**changed))
    assert levels(without(**changed), ON) == []


def test_the_level_since_the_start_is_that_before_it_less_the_change():
    before, since = levels(FACTS, ON)

    assert (before.middle, before.is_estimate) == (7.0, False)
    assert (since.low, since.middle, since.high) == (4.0, 5.0, 6.0)
    assert before.last + timedelta(days=1) == since.first == ON - timedelta(days=30)


def test_without_a_start_or_a_level_before_it_there_is_no_estimate_to_draw():
    assert levels(without(days_on=None), ON) == []
    assert levels(without(mean_before=None), ON) == []


def test_three_months_before_the_start_are_drawn_but_no_day_before_the_diary():
    long, short = [ON - timedelta(days=900)], [ON - timedelta(days=50)]

    assert span_of(FACTS, long, ON).first == ON - timedelta(days=30 + 91)
    assert span_of(FACTS, short, ON).first == short[0]
    assert span_of(without(days_on=None), long, ON).days == 91
    assert span_of(FACTS, [], ON).first == ON
