"""The normal distribution in plain NumPy: its chances and its quantiles."""

import math
from functools import cache

import numpy as np
from numpy.typing import ArrayLike

from secondline.engine.arrays import Floats

# Coefficients of W. J. Cody (1969), Math. Comp. 23:631-637, for erfc far out.
_FAR_TOP = (1.63153871373020978e-2, 3.05326634961232344e-1, 3.60344899949804439e-1,
            1.25781726111229246e-1, 1.60837851487422766e-2, 6.58749161529837803e-4)  # fmt: skip
_FAR_LOW = (1.0, 2.56852019228982242e0, 1.87295284992346725e0, 5.27905102951428412e-1,
            6.05183413124413191e-2, 2.33520497626869185e-3)  # fmt: skip
FAR = 8.0
A_UNIT = 256  # so many tabled values a unit: five terms then give the last digit


def cdf(z: ArrayLike) -> Floats:
    """Give the chance that a standard normal value lies below `z`.

    Parameters
    ----------
    z : array_like
        Any shape.

    Returns
    -------
    ndarray
        Of the same shape, within 1e-15 of the true value.

    Notes
    -----
    From the nearest tabled value by five terms of Taylor's series, whose derivatives are Hermite's
    polynomials; beyond 8 by Cody's fractions [1]_.

    References
    ----------
    .. [1] W. J. Cody (1969), Rational Chebyshev approximations for the error function,
       Math. Comp. 23:631-637.

    Examples
    --------
    >>> cdf([-1.96, 0, 1.645]).round(3)
    array([0.025, 0.5  , 0.95 ])
    """
    held = np.asarray(z, float)
    flat = held.ravel()
    near = np.clip(flat, -FAR, FAR)
    steps = np.rint(near * A_UNIT)
    at = (steps + FAR * A_UNIT).astype(np.intp)
    chances, densities = tabled()
    z0 = steps / A_UNIT
    d, square = near - z0, z0 * z0
    series = d * ((square - 6) * square + 3) / 120 - z0 * (square - 3) / 24
    series = d * series + (square - 1) / 6
    series = d * series - z0 / 2
    found = chances[at] + densities[at] * (d * (d * series + 1))
    beyond = np.flatnonzero(np.abs(flat) > FAR)
    if beyond.size:
        upper = 0.5 * _far(np.abs(flat[beyond]) * math.sqrt(0.5))
        found[beyond] = np.where(flat[beyond] > 0, 1 - upper, upper)
    return np.asarray(found.reshape(held.shape))


@cache
def tabled() -> tuple[Floats, Floats]:
    """Give chance and density at each tabled value: from -8 to 8, 256 a unit."""
    z0 = np.arange(-FAR * A_UNIT, FAR * A_UNIT + 1) / A_UNIT
    chances = np.array([chance_below(one) for one in z0.tolist()])
    return chances, np.exp(-0.5 * z0 * z0) / math.sqrt(2 * math.pi)


def chance_below(z: float) -> float:
    """Give the same for one number."""
    return 0.5 * math.erfc(-z * math.sqrt(0.5))


def quantile(p: ArrayLike) -> Floats:
    """Give the value that a standard normal stays below with chance `p`.

    Parameters
    ----------
    p : array_like
        Chances in (0, 1), any shape.

    References
    ----------
    .. [1] Abramowitz and Stegun 26.2.23, refined by two steps of Halley.

    Examples
    --------
    >>> quantile([0.025, 0.5, 0.95]).round(3)
    array([-1.96 ,  0.   ,  1.645])
    """
    chance = np.asarray(p, float)
    z = _first_guess(chance)
    for _ in range(2):
        off = (cdf(z) - chance) * np.sqrt(2 * np.pi) * np.exp(z * z / 2)
        z = z - off / (1 + z * off / 2)
    return z


def _ratio(x: Floats, top: tuple[float, ...], low: tuple[float, ...]) -> Floats:
    return _polynomial(x, top) / _polynomial(x, low)


def _polynomial(x: Floats, coefficients: tuple[float, ...]) -> Floats:
    found = np.full_like(x, coefficients[0])
    for one in coefficients[1:]:
        found *= x
        found += one
    return found


def _far(x: Floats) -> Floats:
    inverse = 1 / (x * x)
    rest = inverse * _ratio(inverse, _FAR_TOP, _FAR_LOW)
    return np.asarray(np.exp(-(x * x)) / x * (1 / np.sqrt(np.pi) - rest))


def _first_guess(p: Floats) -> Floats:
    """Within 5e-4 (Abramowitz and Stegun 26.2.23), enough for Halley's step."""
    tail = np.sqrt(-2 * np.log(np.minimum(p, 1 - p)))
    top = np.polyval((0.010328, 0.802853, 2.515517), tail)
    z = tail - top / np.polyval((0.001308, 0.189269, 1.432788, 1.0), tail)
    return np.asarray(np.where(p < 0.5, -z, z))
