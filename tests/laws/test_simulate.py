"""What is true of every invented diary."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from secondline.engine.kinetics import come_through
from secondline.engine.simulate import simulate

SEEDS = st.integers(0, 2**32 - 1)
SHARES = st.lists(st.floats(0, 1), max_size=40)
SETTINGS = st.fixed_dictionaries(
    {
        "onset_days": st.floats(0, 60),
        "offset_days": st.floats(0, 60),
        "level": st.floats(0, 10),
        "sd_day": st.floats(0, 3),
        "phi": st.floats(-0.95, 0.95),
        "sd_slow": st.floats(0, 3),
        "tau_slow": st.floats(1, 300),
        "sd_report": st.floats(0, 2),
        "p_missing": st.floats(0, 1),
        "missing_on_bad_days": st.floats(-2, 2),
        "selection": st.floats(-2, 4),
    }
)
EFFECTS = st.floats(-5, 10)


def diary(seed, doses, effect, settings):
    return simulate(np.random.default_rng(seed), doses, effect=effect, **settings)


@given(SEEDS, SHARES, EFFECTS, SETTINGS)
def test_the_same_seed_gives_the_same_diary(seed, doses, effect, settings):
    first, second = (diary(seed, doses, effect, settings) for _ in range(2))

    assert first.ratings.tobytes() == second.ratings.tobytes()
    assert first.truth_without.tobytes() == second.truth_without.tobytes()
    assert first.drop.tobytes() == second.drop.tobytes()


@given(SEEDS, SHARES, EFFECTS, SETTINGS)
def test_a_rating_is_a_whole_number_from_0_to_10_or_a_gap(seed, doses, effect, settings):
    ratings = diary(seed, doses, effect, settings).ratings

    rated = ratings[~np.isnan(ratings)]
    assert ratings.shape == (len(doses),)
    assert np.isin(rated, np.arange(11)).all()
    assert not np.signbit(rated).any()


@given(SEEDS, SHARES, SETTINGS)
def test_an_effect_of_zero_takes_nothing_away(seed, doses, settings):
    assert not diary(seed, doses, 0.0, settings).drop.any()


@given(SEEDS, SHARES, EFFECTS, SETTINGS)
def test_the_medicine_never_changes_the_pain_without_it(seed, doses, effect, settings):
    treated = diary(seed, doses, effect, settings)
    untreated = diary(seed, np.zeros(len(doses)), 0.0, settings)

    assert (treated.truth_without == untreated.truth_without).all()


@given(SEEDS, SHARES, EFFECTS, EFFECTS, SETTINGS)
def test_a_larger_effect_never_raises_the_pain(seed, doses, one, other, settings):
    small, large = (diary(seed, doses, e, settings) for e in sorted((one, other)))

    assert (large.truth_without - large.drop <= small.truth_without - small.drop).all()


@given(SEEDS, SHARES, EFFECTS, SETTINGS, st.floats(0, 1))
def test_more_gaps_never_change_a_rating_that_is_there(seed, doses, effect, settings, p):
    low, high = sorted((p, settings["p_missing"]))
    few, many = (diary(seed, doses, effect, settings | {"p_missing": q}) for q in (low, high))

    kept = ~np.isnan(many.ratings)
    assert (few.ratings[kept] == many.ratings[kept]).all()


@given(SHARES, st.floats(0, 60), st.floats(0, 60))
def test_what_has_come_through_is_never_more_than_the_largest_dose_so_far(doses, onset, offset):
    there = come_through(doses, onset, offset)

    assert (there >= 0).all()
    assert (there <= np.maximum.accumulate(doses) + 1e-12).all() if doses else there.size == 0
