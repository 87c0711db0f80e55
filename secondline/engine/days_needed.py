"""How many more days on it would probably settle the question, or whether none would."""

from functools import cache

import numpy as np

from secondline.engine.arrays import Floats
from secondline.engine.belief import MODERATE, SMALL, WORSE, Belief, drop_needed
from secondline.engine.normal import chance_below, quantile
from secondline.engine.verdict import Needed

HORIZONS = (14, 28, 56, 112)
_LIKELY = 0.5


def chance_of_a_verdict(own: Belief, sd_then: float, sure: Needed) -> float:
    """Give the chance that a verdict is reached once the sd of the drop has shrunk to `sd_then`.

    Parameters
    ----------
    own : Belief
        What is believed now, taken as normal.
    sd_then : float
        The sd that further days would leave [NRS points].
    sure : Needed
        How sure one must be of each word.

    Examples
    --------
    >>> from secondline.engine.mixture import Mixture
    >>> from secondline.engine.verdict import ONE_CHANGE
    >>> now = Belief(Mixture(np.ones(1), np.array([1.2]), np.ones(1)), pain_on=4.0)
    >>> bool(chance_of_a_verdict(now, 0.3, ONE_CHANGE) > 0.5)
    True
    >>> bool(chance_of_a_verdict(now, 0.99, ONE_CHANGE) > 0.5)
    False
    """
    moves = np.sqrt(max(own.sd**2 - sd_then**2, 1e-12))
    z_helps, z_worse, z_none = (_z(p) for p in (sure.helps, sure.worse, 1 - sure.no_help))
    share = float(np.mean(own.share))
    helps = drop_needed(SMALL, own.pain_on, share) + z_helps * sd_then
    none = drop_needed(MODERATE, own.pain_on, share) - z_none * sd_then
    worse = drop_needed(WORSE, own.pain_on, share) - z_worse * sd_then
    above = 1 - chance_below(float((helps - own.mean) / moves))
    below = chance_below(float((min(max(none, worse), helps) - own.mean) / moves))
    return float(above + below)


def fewest_days(own: Belief, sds_then: Floats, sure: Needed) -> int | None:
    """Give the first horizon at which a verdict is likelier than not; None where none is.

    Parameters
    ----------
    own : Belief
    sds_then : ndarray, shape (horizons,)
        The predicted sd after each of `HORIZONS` more days [NRS points].
    sure : Needed
    """
    for days, sd in zip(HORIZONS, sds_then, strict=True):
        if chance_of_a_verdict(own, float(sd), sure) >= _LIKELY:
            return days
    return None


@cache
def _z(p: float) -> float:
    return float(quantile(p))
