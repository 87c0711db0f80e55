"""Pick the compiled loops where there are any, else the plain ones: the same numbers."""

from secondline.engine.arrays import Floats
from secondline.engine.eliminating import Reduced
from secondline.engine.eliminating import eliminate as plain_eliminate
from secondline.engine.fast import (
    Kernel,
    Rows,
    fast_cdf,
    fast_eliminate,
    fast_fill,
    fast_rows,
    fast_whiten,
)
from secondline.engine.filtering import whiten, whitened_rows
from secondline.engine.functional import Functional
from secondline.engine.functional import functional as plain_functional
from secondline.engine.hyper import Movement
from secondline.engine.normal import cdf as plain_cdf


def filter_of() -> Kernel:
    """Give the filter."""
    return fast_whiten() or whiten


def rows_of() -> Rows:
    """Give the filter of one node that keeps every row."""
    return fast_rows() or whitened_rows


def cdf(z: Floats) -> Floats:
    """Give the chance that a standard normal value lies below each; any shape."""
    return (fast_cdf() or plain_cdf)(z)


def eliminate(products: Floats, n: int) -> Reduced:
    """Integrate the first `n` coefficients out; the products may be used up by it."""
    return (fast_eliminate() or plain_eliminate)(products, n)


def functional(weights: Floats, moves: Movement) -> Functional:
    """Give covariances, variance and mean of a weighted sum of days."""
    return plain_functional(weights, moves, fast_fill())
