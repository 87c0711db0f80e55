"""How much of the full effect is there each day, from the doses taken."""

import math

import numpy as np
from numpy.typing import ArrayLike

from secondline.engine.arrays import Floats


def come_through(
    doses: ArrayLike, onset_days: float, offset_days: float, begins_at: float = 0.0
) -> Floats:
    """Give the share of the full effect that is there each day, by first-order onset and washout.

    Parameters
    ----------
    doses : array_like, shape (days,)
        Share of the target dose taken each day.
    onset_days, offset_days : float
        Time constants: after one of them about 63 % has come, or gone; 0 is at once [d].
    begins_at : float
        How much was there on the day before the first.

    Returns
    -------
    ndarray, shape (days,)
        Shares of the full effect.

    Examples
    --------
    >>> come_through([1, 1, 0, 0], onset_days=0, offset_days=1).round(2)
    array([1.  , 1.  , 0.37, 0.14])
    """
    came, went = (share_in_a_day(tau) for tau in (onset_days, offset_days))
    there, now = [], begins_at
    # Plain floats: indexing an array once a day takes three times as long.
    for dose in np.asarray(doses, float).tolist():
        now += (came if dose > now else went) * (dose - now)
        there.append(now)
    return np.array(there, float)


def share_in_a_day(tau: float) -> float:
    """Give the share of the way to the new level that is gone in one day."""
    return -math.expm1(-1 / tau) if tau > 0 else 1.0
