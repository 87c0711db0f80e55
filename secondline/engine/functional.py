"""The covariance of each rating with a weighted mean of days, under the two autoregressions."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from secondline.engine.arrays import Floats
from secondline.engine.filtering import BEGUN_MEAN, BEGUN_SD
from secondline.engine.hyper import Movement

# Fills covariances, shape (days, nodes), and gives the sum of weights times fading, shape (nodes,).
Fill = Callable[[Floats, Floats, Floats, Floats, Floats, Floats], Floats]


@dataclass(frozen=True, slots=True, eq=False)
class Functional:
    """A weighted sum of the wandering part of pain, at each node.

    Parameters
    ----------
    covariances : ndarray, shape (days, nodes)
        With the wandering part of each day.
    variance, mean : ndarray, shape (nodes,)
        Before any rating.
    """

    covariances: Floats
    variance: Floats
    mean: Floats


def functional(weights: Floats, moves: Movement, fill: Fill | None = None) -> Functional:
    """Give covariances, variance and mean of a weighted sum of days.

    Parameters
    ----------
    weights : ndarray, shape (days,)
    moves : Movement
    fill : callable, optional
        The compiled loop, where there is one.
    """
    covariances = np.empty((weights.size, moves.phi.size))
    begun = (fill or filled)(
        weights, moves.phi, moves.keep_slow, moves.sd_day**2, moves.sd_slow**2, covariances
    )
    some = np.flatnonzero(weights)  # few days weigh anything; and a plain sum wakes no other core
    variance = (weights[some, None] * covariances[some]).sum(axis=0)
    return Functional(covariances, variance, BEGUN_MEAN * begun)


def filled(
    weights: Floats,
    phi: Floats,
    keep_slow: Floats,
    var_day: Floats,
    var_slow: Floats,
    covariances: Floats,
) -> Floats:
    """Sum weights times variance times keep to the distance, in place: once back, once on.

    A diary is begun when it is bad: what that adds fades from the first day on.
    """
    day, slow = np.zeros_like(phi), np.zeros_like(phi)
    told = weights.tolist()
    for at in range(weights.size - 1, -1, -1):
        day *= phi
        slow *= keep_slow
        np.add(var_day * day, var_slow * slow, out=covariances[at])
        day += told[at]
        slow += told[at]
    begun = slow.copy()
    fading = BEGUN_SD**2 * begun
    day[:] = slow[:] = 0
    for at in range(weights.size):
        day *= phi
        slow *= keep_slow
        day += told[at]
        slow += told[at]
        covariances[at] += var_day * day
        covariances[at] += var_slow * slow + fading
        fading *= keep_slow
    return begun
