"""One of four words: what could hurt is looked at before what could be missed."""

import dataclasses

import numpy as np
import pytest

from secondline.engine.belief import Belief
from secondline.engine.days_needed import HORIZONS, fewest_days
from secondline.engine.mixture import Mixture
from secondline.engine.periods import periods
from secondline.engine.verdict import (
    MANY_CHANGES,
    ONE_CHANGE,
    Beliefs,
    Grounds,
    grounds,
    verdict,
)

FAIR = Grounds(
    has_contrast=True,
    is_adequate=True,
    is_confounded=False,
    is_irregular=False,
    is_at_an_end=False,
    days_left=0,
    n_changes=1,
)


def belief(mean, sd, pain_on=5.0):
    return Belief(Mixture(np.ones(1), np.array([float(mean)]), np.array([float(sd)])), pain_on)


def told(mean, sd):
    one = belief(mean, sd)
    return Beliefs(one, one, one)


@pytest.mark.parametrize(
    ("mean", "word"), [(3.0, "helps"), (-2.0, "worse"), (0.5, "no_help"), (1.1, "unsure")]
)
def test_each_word_has_its_effect(mean, word):
    assert verdict(told(mean, 0.5), FAIR) == word


@pytest.mark.parametrize("ground", ["is_confounded", "is_irregular"])
@pytest.mark.parametrize("mean", [3.0, 0.0, -3.0])
def test_what_cannot_be_parted_is_unsure_however_clear_it_looks(ground, mean):
    assert verdict(told(mean, 0.1), dataclasses.replace(FAIR, **{ground: True})) == "unsure"


@pytest.mark.parametrize("mean", [3.0, 0.0, -3.0])
def test_without_days_on_both_sides_it_is_unsure(mean):
    assert verdict(told(mean, 0.1), dataclasses.replace(FAIR, has_contrast=False)) == "unsure"


def test_before_an_adequate_trial_only_help_can_be_told():
    early = dataclasses.replace(FAIR, is_adequate=False)

    assert [verdict(told(mean, 0.3), early) for mean in (3.0, 0.0, -3.0)] == [
        "helps", "unsure", "unsure",
    ]  # fmt: skip


def test_at_an_end_of_the_scale_nothing_is_said_against_it():
    end = dataclasses.replace(FAIR, is_at_an_end=True)

    assert verdict(told(0.0, 0.1), end) == verdict(told(-3.0, 0.1), end) == "unsure"


def test_less_is_asked_where_it_came_and_went_several_times():
    several = dataclasses.replace(FAIR, n_changes=3)

    assert (FAIR.needed, several.needed) == (ONE_CHANGE, MANY_CHANGES)
    assert verdict(told(1.4, 0.7), FAIR) == "unsure"
    assert verdict(told(1.4, 0.7), several) == "helps"


def test_as_exact_as_now_no_number_of_days_changes_anything():
    assert fewest_days(told(1.5, 0.8), np.full(len(HORIZONS), 0.999), ONE_CHANGE) is None


def test_the_first_horizon_that_probably_settles_it_is_told():
    assert fewest_days(told(0.4, 0.9), np.array([1.0, 0.2, 0.15, 0.1]), ONE_CHANGE) == HORIZONS[1]


def laid(doses, ratings=None, others=None, randomised=False):
    doses = np.asarray(doses, float)
    ratings = np.full(doses.size, 5.0) if ratings is None else ratings
    every = {"it": doses} | (others or {})
    kinetics = dict.fromkeys(every, (1.0, 1.0))
    return grounds(ratings, every, kinetics, "it", periods(doses, randomised), doses, randomised)


def test_four_weeks_are_an_adequate_trial_and_27_days_are_not():
    assert laid(np.repeat([0, 1], [30, 28])).is_adequate
    short = laid(np.repeat([0, 1], [30, 27]))
    assert not short.is_adequate and short.days_left == 1


def test_a_slow_medicine_needs_three_onsets():
    doses = np.repeat([0.0, 1.0], [30, 60])
    when = periods(doses, False)
    found = grounds(np.full(90, 5.0), {"it": doses}, {"it": (30.0, 5.0)}, "it", when, doses, False)

    assert found.days_left == 30


@pytest.mark.parametrize(("apart", "is_confounded"), [(0, True), (7, True), (8, False)])
def test_a_change_within_seven_days_confounds(apart, is_confounded):
    doses = np.repeat([0.0, 1.0], [30, 40])
    other = np.repeat([0.0, 1.0], [30 + apart, 40 - apart])

    assert laid(doses, others={"other": other}).is_confounded is is_confounded


def test_one_other_change_does_not_undo_many_random_blocks():
    doses = np.tile(np.repeat([0.0, 1.0], 7), 5)
    other = np.repeat([0.0, 1.0], 35)

    assert not laid(doses, others={"other": other}, randomised=True).is_confounded


def test_a_dose_that_moves_from_day_to_day_is_irregular_and_some_missed_doses_are_not():
    as_needed = np.r_[np.zeros(20), np.tile([1.0, 0.3, 0.0, 0.7], 10)]
    missed = np.r_[np.zeros(20), np.tile([1.0, 1, 1, 1, 0], 8)]

    assert laid(as_needed).is_irregular
    assert not laid(missed).is_irregular
    assert not laid(as_needed, randomised=True).is_irregular


def test_days_that_leave_all_of_the_doubt_settle_nothing_even_near_an_edge():
    at_the_edge = told(1.55, 0.7)

    assert fewest_days(at_the_edge, np.full(len(HORIZONS), 0.99), ONE_CHANGE) is None
    assert fewest_days(at_the_edge, np.full(len(HORIZONS), 0.5), ONE_CHANGE) is not None
