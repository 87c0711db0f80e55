"""Evenly spread points in five dimensions, the same every time."""

from functools import cache

import numpy as np

from secondline.engine.arrays import Floats
from secondline.engine.hyper import N
from secondline.engine.normal import quantile


@cache
def normal_points(first: int, n: int) -> Floats:
    """Give points that fill a standard normal space evenly; each stretch of them does too.

    Parameters
    ----------
    first, n : int
        Which point to begin with, and how many.

    Returns
    -------
    ndarray, shape (n, 5)
        Points of a Kronecker sequence on powers of the root of x⁶ = x + 1, as normal quantiles.

    Examples
    --------
    >>> bool(np.abs(normal_points(0, 512).mean(axis=0)).max() < 0.03)
    True
    """
    root = 1.0
    for _ in range(60):
        root = (1 + root) ** (1 / (N + 1))
    steps = root ** -np.arange(1.0, N + 1)
    points = quantile((0.5 + np.arange(first + 1, first + n + 1)[:, None] * steps) % 1)
    points.setflags(write=False)
    return points
