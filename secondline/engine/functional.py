"""The covariance of each rating with a weighted mean of days, under the two autoregressions."""

from dataclasses import dataclass

import numpy as np

from secondline.engine.arrays import Floats
from secondline.engine.filtering import BEGUN_MEAN, BEGUN_SD
from secondline.engine.hyper import Movement


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


def functional(weights: Floats, moves: Movement) -> Functional:
    """Give covariances, variance and mean of a weighted sum of days; weights have shape (days,)."""
    day = moves.sd_day**2 * _kernel(weights, moves.phi)
    slow = moves.sd_slow**2 * _kernel(weights, moves.keep_slow)
    fading = moves.keep_slow ** np.arange(weights.size)[:, None]
    begun = weights @ fading
    covariances = day + slow + BEGUN_SD**2 * fading * begun
    return Functional(covariances, weights @ covariances, BEGUN_MEAN * begun)


def _kernel(weights: Floats, keep: Floats) -> Floats:
    """Sum of weights times keep to the distance, for each day and node: once on, once back."""
    found = np.empty((weights.size, keep.size))
    sum_so_far = np.zeros_like(keep)
    for day, weight in enumerate(weights.tolist()):
        sum_so_far *= keep
        sum_so_far += weight
        found[day] = sum_so_far
    sum_so_far = np.zeros_like(keep)
    for day in range(weights.size - 2, -1, -1):
        sum_so_far += weights[day + 1]
        sum_so_far *= keep
        found[day] += sum_so_far
    return found
