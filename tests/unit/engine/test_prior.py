"""A trial's points and counts become a distribution of individual effects that gives them back."""

import numpy as np
import pytest

from secondline.engine.prior import Prior


def test_points_without_counts_come_back():
    prior = Prior.from_trial(0.6, 1.0, 6.6)

    assert prior.mean * 6.6 == pytest.approx(0.6)
    assert prior.sd * 6.6 == pytest.approx(1.0)


@pytest.mark.parametrize("counts", [(47, 32), (40, 29), (30, 30), (36, 21), (25, 30), (60, 27)])
def test_counted_people_come_back_within_three_in_a_hundred(counts):
    with_it, with_dummy = counts
    prior = Prior.from_trial(0.6, 1.0, 6.6, (with_it, 100), (with_dummy, 100))

    difference = prior.difference_between_arms(6.6)

    assert difference == pytest.approx((with_it - with_dummy) / 100, abs=0.03)


def test_where_points_and_counts_disagree_the_counts_win():
    points = Prior.from_trial(1.5, 1.0, 6.6)
    counts = Prior.from_trial(1.5, 1.0, 6.6, (35, 100), (32, 100))

    assert counts.difference_between_arms(6.6) == pytest.approx(0.03, abs=0.005)
    assert counts.mean < points.mean / 2


@pytest.mark.parametrize("mean", [-1.0, 0.0, 0.5, 3.0])
@pytest.mark.parametrize("spread", [0.0, 0.6, 2.0])
def test_no_trial_rules_harm_or_no_effect_out(mean, spread):
    prior = Prior.from_trial(mean, spread, 6.0)

    assert prior.weights[0] > 0.05 and prior.weights[3] > 0.05
    assert prior.weights.sum() == pytest.approx(1)


@pytest.mark.parametrize(
    "wrong",
    [
        {"mean": np.nan},
        {"spread": -1.0},
        {"baseline": 0.0},
        {"baseline": 60.0},
        {"reached": (3, 10)},
        {"reached": (3, 0), "reached_on_dummy": (1, 4)},
        {"reached": (5, 4), "reached_on_dummy": (1, 4)},
    ],
)
def test_numbers_that_no_trial_has_are_refused(wrong):
    with pytest.raises(ValueError, match=r"got|both"):
        Prior.from_trial(**{"mean": 0.5, "spread": 1.0, "baseline": 6.0} | wrong)


def test_weights_that_do_not_sum_to_one_are_refused():
    with pytest.raises(ValueError, match="sum to 1"):
        Prior(np.array([0.5, 0.4]), np.zeros(2), np.ones(2))
