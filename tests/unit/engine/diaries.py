"""Diaries for the tests of the engine: every length, gap and dose pattern, the same every time."""

import numpy as np

from secondline.engine.simulate import simulate

KINETICS = {"it": (5.0, 3.0), "other": (2.0, 2.0)}


def diary(seed, days=90, effect=2.0, doses=None, **changes):
    """Ratings and doses of one invented person."""
    if doses is None:
        doses = np.r_[np.zeros(days // 3), np.ones(days - days // 3)]
    settings = {
        "onset_days": 5.0,
        "offset_days": 3.0,
        "effect": effect,
        "level": 6.5,
        "sd_day": 1.36,
        "phi": 0.41,
        "sd_slow": 0.68,
        "tau_slow": 78.0,
        "sd_report": 0.5,
        "p_missing": 0.15,
        "missing_on_bad_days": 0.0,
    } | changes
    found = simulate(np.random.default_rng(seed), doses, **settings)
    return found.ratings.copy(), doses


def wild(seed):
    """A diary of any shape: short, long, all-missing weeks, two treatments, halves of doses."""
    rng = np.random.default_rng(seed)
    days = int(rng.integers(14, 130))
    doses = {name: np.repeat(rng.choice([0, 0.5, 1], 20), 7)[:days] for name in KINETICS}
    ratings = np.clip(np.rint(rng.normal(6, 1.5, days)), 0, 10)
    ratings[rng.random(days) < rng.uniform(0, 0.6)] = np.nan
    if days > 40:
        ratings[20:34] = np.nan
    return ratings, doses
