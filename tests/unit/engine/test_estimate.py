"""What an estimate says, and that no diary makes it fall over."""

import numpy as np
import pytest

from secondline.engine import Prior, estimate
from tests.unit.engine.diaries import KINETICS, diary, wild

WORDS = {"helps", "no_help", "worse", "unsure"}


def judged(ratings, doses, **more):
    return estimate(ratings, {"it": doses}, KINETICS, "it", **more)


def onoff(days=28, blocks=6):
    return np.tile(np.repeat([0.0, 1.0], days), blocks // 2)


def test_a_large_effect_that_comes_and_goes_with_it_is_found():
    ratings, doses = diary(1, effect=3.0, doses=onoff())

    found = judged(ratings, doses)

    assert found.verdict == "helps" and found.days_needed == 0
    assert abs(found.mean - 2.5) < 2 * found.sd  # 3 at full onset, which 28 days only near


def test_harm_that_comes_and_goes_with_it_is_found():
    ratings, doses = diary(2, effect=-2.5, doses=onoff(), level=5)

    found = judged(ratings, doses)

    assert found.verdict == "worse" and found.probability_worse > 0.95


def test_no_effect_is_told_as_no_help():
    ratings, doses = diary(3, effect=0.0, doses=onoff())

    assert judged(ratings, doses).verdict == "no_help"


def test_another_change_in_the_same_week_leaves_it_unsure():
    ratings, doses = diary(1, effect=3.0)
    other = np.roll(doses, -4)
    other[-4:] = 1

    found = estimate(ratings, {"it": doses, "other": other}, KINETICS, "it")

    assert found.verdict == "unsure" and "confounded" in found.flags
    assert found.days_needed is None


def test_too_early_is_never_no_help():
    for seed in range(6):
        ratings, doses = diary(seed, effect=0.0, doses=np.repeat([0.0, 1.0], (60, 20)))
        found = judged(ratings, doses)

        assert found.verdict in {"unsure", "helps"} and "too_early" in found.flags


def test_on_it_since_the_first_day_the_own_part_stays_the_prior():
    ratings, doses = diary(4, doses=np.ones(60))

    found = judged(ratings, doses, before=(8, 1))

    prior = Prior.generic().scaled(np.nanmean(ratings))
    assert found.verdict == "unsure" and {"no_before", "needs_comparison"} <= found.flags
    assert abs(found.mean - prior.mean) < 0.3 * prior.sd and found.sd > 0.8 * prior.sd
    assert found.change.sd > 1


def test_remembered_pain_has_an_sd_of_at_least_two():
    ratings, doses = diary(4, doses=np.ones(60))

    exact, vague = (judged(ratings, doses, before=(8, sd)).change for sd in (0.1, 2))

    assert (exact.mean, exact.sd) == (vague.mean, vague.sd)


def test_the_change_is_the_difference_between_the_days_before_and_those_judged():
    doses = np.repeat([0.0, 1.0], 60)
    ratings = np.where(doses > 0, 4.0, 7.0) + np.tile([0.0, 1, 0, -1], 30)

    change = judged(ratings, doses).change

    assert change.mean == pytest.approx(3, abs=0.1)
    assert change.probability_relief(0.3) > 0.99
    assert change.probability_relief(0.6) < 0.01


def test_chances_and_quantiles_agree():
    ratings, doses = diary(5)
    found = judged(ratings, doses)
    pain = ratings[-42:][~np.isnan(ratings[-42:])].mean()

    p30 = found.probability_relief(0.3)

    assert found.quantile(1 - p30) == pytest.approx(3 / 7 * pain, abs=1e-6)
    assert found.quantile(0.05) < found.mean < found.quantile(0.95)
    assert found.probability_relief(0.5) <= p30


def test_the_same_diary_gives_the_same_answer():
    ratings, doses = diary(6)

    assert judged(ratings, doses).mean == judged(ratings, doses).mean


def test_a_stronger_prior_gives_a_larger_effect():
    ratings, doses = diary(7)
    weak = Prior.from_trial(0.0, 0.5, 6.6)
    strong = Prior.from_trial(1.5, 1.0, 6.6)

    assert judged(ratings, doses, prior=weak).mean < judged(ratings, doses, prior=strong).mean


@pytest.mark.parametrize("seed", range(8))
def test_diaries_of_any_shape_are_answered(seed):
    ratings, doses = wild(seed)

    found = estimate(ratings, doses, KINETICS, "it")

    assert found.verdict in WORDS
    assert np.isfinite([found.mean, found.sd, found.quantile(0.5), found.change.mean]).all()


@pytest.mark.parametrize(
    "ratings",
    [
        np.full(60, 0.0),
        np.full(60, 10.0),
        np.full(60, 5.0),
        np.full(60, np.nan),
        np.r_[np.full(30, 10.0), np.full(30, 0.0)],
        np.r_[np.full(59, np.nan), 5.0],
    ],
    ids=["floor", "ceiling", "constant", "empty", "from 10 to 0", "one entry"],
)
@pytest.mark.parametrize("doses", [np.zeros(60), np.ones(60), np.repeat([0.0, 1.0], 30)])
def test_the_ends_of_the_scale_and_empty_diaries_are_answered(ratings, doses):
    found = judged(ratings, doses)

    assert found.verdict in WORDS
    assert np.isfinite([found.mean, found.sd, found.quantile(0.05), found.change.sd]).all()


def test_one_day_is_answered():
    assert judged(np.array([5.0]), np.ones(1)).verdict == "unsure"


@pytest.mark.parametrize(
    ("ratings", "doses", "more", "said"),
    [
        ([11.0], [1.0], {}, "divide"),
        ([-1.0], [1.0], {}, "0 to 10"),
        ([[5.0]], [1.0], {}, "shape"),
        ([], [], {}, "shape"),
        ([5.0], [2.0], {}, "shares"),
        ([5.0], [np.nan], {}, "shares"),
        ([5.0, 6.0], [1.0], {}, "2 days"),
        ([5.0], [1.0], {"before": (70, 2)}, "pain before"),
    ],
)
def test_what_cannot_be_used_is_refused_with_what_was_expected(ratings, doses, more, said):
    with pytest.raises(ValueError, match=said):
        judged(ratings, doses, **more)


def test_a_target_without_doses_or_kinetics_is_refused():
    with pytest.raises(ValueError, match="among the doses"):
        estimate([5.0], {"it": [1.0]}, KINETICS, "that")
    with pytest.raises(ValueError, match="kinetics"):
        estimate([5.0], {"it": [1.0]}, {}, "it")


def test_what_is_remembered_can_be_told_later_and_changes_nothing_else():
    ratings, doses = diary(4, doses=np.ones(60))

    at_once, later = judged(ratings, doses, before=(8, 2)), judged(ratings, doses)
    later = later.with_remembered((8, 2))

    assert later.change.mean == at_once.change.mean
    assert later.own.mean == at_once.own.mean
    seen = judged(*diary(1))
    assert seen.with_remembered((8, 2)) is seen


def test_two_weeks_are_answered_and_settle_nothing():
    ratings, doses = diary(8, days=14, doses=np.repeat([0.0, 1.0], 7))

    found = judged(ratings, doses)

    assert found.verdict == "unsure" and "too_early" in found.flags


def test_weeks_without_an_entry_leave_it_less_sure():
    ratings, doses = diary(9, days=120, p_missing=0.0)
    gappy = ratings.copy()
    gappy[np.arange(120) // 7 % 3 > 0] = np.nan

    whole, rest = judged(ratings, doses), judged(gappy, doses)

    assert np.isnan(gappy).sum() > 60 and rest.sd > whole.sd
    assert abs(rest.mean - whole.mean) < 2 * rest.sd


def test_ten_years_are_answered():
    ratings, doses = diary(10, days=3650)

    found = judged(ratings, doses)

    assert found.verdict in WORDS and found.own.sd < 1.2


def test_pain_that_gets_better_by_itself_does_not_count_as_help():
    days = np.arange(150)
    by_itself = 7.5 - 2.5 * (1 - np.exp(-np.maximum(days - 50, 0) / 40))
    ratings = np.rint(by_itself + np.tile([0.4, -0.6, 0.2, 0.9, -0.9], 30))

    assert judged(ratings, (days >= 50).astype(float)).verdict != "helps"
