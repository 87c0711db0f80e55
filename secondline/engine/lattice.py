"""Evenly spread points in five dimensions, the same every time."""

from functools import cache

import numpy as np

from secondline.engine.arrays import Days, Floats, Mask
from secondline.engine.hyper import N
from secondline.engine.normal import quantile

# A lattice of Korobov's kind that can be extended: its first 256, 512, 1,024 … points are lattices
# too. The multiplier is within an eighth of the best of all in the worst-case error of smooth
# periodic functions (P2) at those three sizes; tests/unit/engine/test_lattice.py looks.
MULTIPLIER, _BITS = 29509, 16
_ASIDE = 8.5 / 2**_BITS  # no point lies on an edge, where its quantile would be infinite


@cache
def normal_points(first: int, n: int) -> Floats:
    """Give points that fill a standard normal space evenly; each stretch of them does too.

    Parameters
    ----------
    first, n : int
        Which point to begin with, and how many; together at most 65,536.

    Returns
    -------
    ndarray, shape (n, 5)
        Points of the lattice as normal quantiles.

    Examples
    --------
    >>> bool(np.abs(normal_points(0, 512).mean(axis=0)).max() < 0.03)
    True
    """
    points = quantile(_places(first, n)[:, :N])
    points.setflags(write=False)
    return points


@cache
def is_among(share: float, first: int, n: int) -> Mask:
    """Give a share of the same points, themselves spread evenly: by one dimension more."""
    return np.asarray(_places(first, n)[:, N] < share)


def _places(first: int, n: int) -> Floats:
    """Give the lattice in one dimension more than is summed over, each from 0 to 1."""
    size = 2**_BITS
    generator = np.array([pow(MULTIPLIER, power, size) for power in range(N + 1)])
    turned = _turned(np.arange(first, first + n))[:, None] * generator % size
    return np.asarray((turned / size + _ASIDE) % 1)


def _turned(numbers: Days) -> Days:
    """Give each number with its binary digits in the opposite order."""
    turned = np.zeros_like(numbers)
    for digit in range(_BITS):
        turned |= ((numbers >> digit) & 1) << (_BITS - 1 - digit)
    return turned
