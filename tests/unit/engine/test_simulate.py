"""An invented diary follows the model that it is said to follow."""

import dataclasses

import numpy as np
import pytest

from secondline.engine.kinetics import come_through
from secondline.engine.simulate import simulate

QUIET = {
    "onset_days": 2.0,
    "offset_days": 2.0,
    "effect": 2.0,
    "level": 6.0,
    "sd_day": 0.0,
    "phi": 0.0,
    "sd_slow": 0.0,
    "tau_slow": 60.0,
    "sd_report": 0.0,
    "p_missing": 0.0,
    "missing_on_bad_days": 0.0,
}
NOISY = QUIET | {"sd_day": 1.36, "phi": 0.41, "sd_slow": 0.68, "sd_report": 0.5}


def dice(seed=1):
    return np.random.default_rng(seed)


def test_without_noise_the_pain_is_the_level_less_the_effect():
    diary = simulate(dice(), np.r_[np.zeros(5), np.ones(30)], **QUIET)

    assert (diary.ratings[:5] == 6).all()
    assert (diary.ratings[-5:] == 4).all()


def test_after_one_time_constant_63_percent_has_come():
    assert come_through(np.ones(4), onset_days=4, offset_days=1)[3] == pytest.approx(1 - np.exp(-1))


def test_after_one_time_constant_without_it_37_percent_is_left():
    doses = np.r_[np.ones(100), np.zeros(7)]

    assert come_through(doses, onset_days=1, offset_days=7)[-1] == pytest.approx(np.exp(-1))


def test_a_time_constant_of_zero_is_at_once():
    assert come_through([0, 1, 0], onset_days=0, offset_days=0).tolist() == [0, 1, 0]


def test_half_a_dose_gives_half_the_drop():
    whole = simulate(dice(), np.ones(20), **QUIET)
    half = simulate(dice(), np.full(20, 0.5), **QUIET)

    assert half.drop == pytest.approx(whole.drop / 2)


def test_day_to_day_pain_has_the_spread_and_the_memory_asked_for():
    settings = QUIET | {"sd_day": 1.5, "phi": 0.6}

    pain = simulate(dice(), np.zeros(40_000), **settings).truth_without

    assert pain.std() == pytest.approx(1.5, abs=0.05)
    assert np.corrcoef(pain[1:], pain[:-1])[0, 1] == pytest.approx(0.6, abs=0.02)


def test_the_slow_part_forgets_with_its_time_constant():
    settings = QUIET | {"sd_slow": 1.0, "tau_slow": 20.0}

    pain = simulate(dice(), np.zeros(40_000), **settings).truth_without

    assert np.corrcoef(pain[20:], pain[:-20])[0, 1] == pytest.approx(np.exp(-1), abs=0.08)


def test_each_day_of_the_week_adds_its_own():
    week = [1, 0, 0, 0, 0, -1, -1]

    pain = simulate(dice(), np.zeros(14), **QUIET, weekday=week).truth_without

    assert (pain - 6).tolist() == week + week


def test_a_diary_begun_when_it_was_bad_gets_better_by_itself():
    pain = simulate(dice(), np.zeros(61), **QUIET, selection=2.0).truth_without

    assert pain[0] == 8
    assert pain[60] == pytest.approx(6 + 2 * np.exp(-1))


def test_gaps_are_as_many_as_asked_for():
    ratings = simulate(dice(), np.zeros(10_000), **QUIET | {"p_missing": 0.3}).ratings

    assert np.isnan(ratings).mean() == pytest.approx(0.3, abs=0.02)


def test_bad_days_are_missing_more_often():
    settings = NOISY | {"p_missing": 0.2, "missing_on_bad_days": 1.0}

    diary = simulate(dice(), np.zeros(5000), **settings)

    gaps = np.isnan(diary.ratings)
    assert diary.truth_without[gaps].mean() > diary.truth_without[~gaps].mean() + 0.5


def test_every_entry_missing_is_still_a_diary():
    assert np.isnan(simulate(dice(), np.zeros(5), **QUIET | {"p_missing": 1.0}).ratings).all()


def test_no_days_give_an_empty_diary():
    assert simulate(dice(), [], **NOISY).ratings.shape == (0,)


def test_the_truth_cannot_be_changed_afterwards():
    diary = simulate(dice(), np.zeros(3), **QUIET)

    with pytest.raises(ValueError, match="read-only"):
        diary.truth_without[0] = 0
    with pytest.raises(dataclasses.FrozenInstanceError):
        diary.drop = diary.ratings  # type: ignore[misc]


def test_the_doses_of_the_caller_stay_as_they_are():
    doses = np.ones(4)

    simulate(dice(), doses, **QUIET)

    assert doses.tolist() == [1, 1, 1, 1]
    assert doses.flags.writeable


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("onset_days", -1),
        ("offset_days", np.nan),
        ("effect", np.inf),
        ("level", np.nan),
        ("sd_day", -0.1),
        ("phi", 1.0),
        ("tau_slow", 0.0),
        ("sd_report", -1),
        ("p_missing", 1.1),
        ("missing_on_bad_days", np.nan),
    ],
)
def test_a_number_out_of_its_range_is_refused(name, value):
    with pytest.raises(ValueError, match=str(value)):
        simulate(dice(), np.zeros(5), **QUIET | {name: value})


@pytest.mark.parametrize("doses", [[0, 1.5], [-0.1], [np.nan], [[1, 0]]])
def test_doses_are_shares_of_the_target_one_a_day(doses):
    with pytest.raises(ValueError, match="dose"):
        simulate(dice(), doses, **QUIET)


def test_a_week_has_seven_days():
    with pytest.raises(ValueError, match="7 days, got 6"):
        simulate(dice(), np.zeros(5), **QUIET, weekday=[0] * 6)
