"""The normal distribution in plain NumPy: its chances and its quantiles."""

import math

import numpy as np
from numpy.typing import ArrayLike

from secondline.engine.arrays import Floats

# Coefficients of W. J. Cody (1969), Math. Comp. 23:631-637, for erf and erfc.
_ERF_TOP = (1.85777706184603153e-1, 3.16112374387056560e0, 1.13864154151050156e2,
            3.77485237685302021e2, 3.20937758913846947e3)  # fmt: skip
_ERF_LOW = (1.0, 2.36012909523441209e1, 2.44024637934444173e2, 1.28261652607737228e3,
            2.84423683343917062e3)  # fmt: skip
_MID_TOP = (2.15311535474403846e-8, 5.64188496988670089e-1, 8.88314979438837594e0,
            6.61191906371416295e1, 2.98635138197400131e2, 8.81952221241769090e2,
            1.71204761263407058e3, 2.05107837782607147e3, 1.23033935479799725e3)  # fmt: skip
_MID_LOW = (1.0, 1.57449261107098347e1, 1.17693950891312499e2, 5.37181101862009858e2,
            1.62138957456669019e3, 3.29079923573345963e3, 4.36261909014324716e3,
            3.43936767414372164e3, 1.23033935480374942e3)  # fmt: skip
_FAR_TOP = (1.63153871373020978e-2, 3.05326634961232344e-1, 3.60344899949804439e-1,
            1.25781726111229246e-1, 1.60837851487422766e-2, 6.58749161529837803e-4)  # fmt: skip
_FAR_LOW = (1.0, 2.56852019228982242e0, 1.87295284992346725e0, 5.27905102951428412e-1,
            6.05183413124413191e-2, 2.33520497626869185e-3)  # fmt: skip
_NEAR, _FAR = 0.46875, 4.0


def cdf(z: ArrayLike) -> Floats:
    """Give the chance that a standard normal value lies below `z`.

    Parameters
    ----------
    z : array_like
        Any shape.

    Returns
    -------
    ndarray
        Of the same shape, within 1e-14 of the true value.

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
    x = np.abs(held).ravel() * np.sqrt(0.5)
    upper = np.empty_like(x)  # erfc(x) / 2
    near, far = x <= _NEAR, x > _FAR
    mid = ~near & ~far
    upper[near] = 0.5 * (1 - x[near] * _ratio(x[near] ** 2, _ERF_TOP, _ERF_LOW))
    upper[mid] = 0.5 * np.exp(-(x[mid] ** 2)) * _ratio(x[mid], _MID_TOP, _MID_LOW)
    upper[far] = 0.5 * _far(x[far])
    return np.asarray(np.where(held.ravel() > 0, 1 - upper, upper).reshape(held.shape))


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
