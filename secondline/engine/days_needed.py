"""How many more days on it would probably settle the question, or whether none would."""

from functools import cache

import numpy as np

from secondline.engine.arrays import Floats
from secondline.engine.belief import MODERATE, SMALL, WORSE, Belief, drop_needed
from secondline.engine.normal import chance_below, quantile
from secondline.engine.verdict import Beliefs, Needed

HORIZONS = (14, 28, 56, 112)
# Not a half: the beliefs have heavier tails than the normals that stand for them here.
# validation/flags.py measures how often the days that are told bring a verdict.
_LIKELY = 0.75
# Days that leave nearly all of the doubt settle nothing, however near to an edge the belief lies.
_GAINED = 0.95


def chance_of_a_verdict(told: Beliefs, left: float, sure: Needed) -> float:
    """Give the chance that a verdict is reached once every sd has shrunk to a share of itself.

    Parameters
    ----------
    told : Beliefs
        What is believed now, taken as normal.
    left : float
        The share of the sd that further days would leave, in (0, 1].
    sure : Needed
        How sure one must be of each word.

    Examples
    --------
    >>> from secondline.engine.mixture import Mixture
    >>> from secondline.engine.verdict import ONE_CHANGE
    >>> now = Belief(Mixture(np.ones(1), np.array([1.5]), np.ones(1)), pain_on=4.0)
    >>> told = Beliefs(now, now, now)
    >>> chance_of_a_verdict(told, 0.3, ONE_CHANGE) > 0.5 > chance_of_a_verdict(told, 1, ONE_CHANGE)
    True
    """
    helps = 1 - _below(told.own, SMALL, _z(sure.helps), left)
    none = _below(told.even, MODERATE, -_z(1 - sure.no_help), left)
    worse = _below(told.harm, WORSE, -_z(sure.worse), left)
    return min(1.0, helps + max(none, worse))


def _below(now: Belief, relief: float, z: float, left: float) -> float:
    """The chance that the mean will lie below a relief and so many of its sds then."""
    moves = now.sd * np.sqrt(max(1 - left**2, 1e-12))
    edge = drop_needed(relief, now.pain_on, float(np.mean(now.share))) + z * now.sd * left
    return chance_below(float((edge - now.mean) / moves))


def fewest_days(told: Beliefs, left: Floats, sure: Needed) -> int | None:
    """Give the first horizon at which a verdict is likely; None where none is.

    Parameters
    ----------
    told : Beliefs
    left : ndarray, shape (horizons,)
        The share of the sd that is left after each of `HORIZONS` more days.
    sure : Needed
    """
    for days, share in zip(HORIZONS, left.tolist(), strict=True):
        if share <= _GAINED and chance_of_a_verdict(told, share, sure) >= _LIKELY:
            return days
    return None


@cache
def _z(p: float) -> float:
    return float(quantile(p))
