"""Integrate normal coefficients out of a quadratic form, exactly, one after the other."""

from dataclasses import dataclass

import numpy as np

from secondline.engine.arrays import Floats


@dataclass(frozen=True, slots=True, eq=False)
class Reduced:
    """What is left of a quadratic form once some coefficients were integrated out.

    Parameters
    ----------
    products : ndarray, shape (left, left, nodes)
        The inner products of the columns that are left.
    log_determinant : ndarray, shape (nodes,)
        Of the precision of the coefficients that were integrated out.
    """

    products: Floats
    log_determinant: Floats


def eliminate(products: Floats, n: int) -> Reduced:
    """Integrate the first `n` coefficients out; each has a standard normal prior.

    Parameters
    ----------
    products : ndarray, shape (columns, columns, nodes)
        The inner products of the columns in the metric of the noise.
    n : int
        How many, from the first.

    Examples
    --------
    >>> one = eliminate(np.array([[[3.0], [2.0]], [[2.0], [5.0]]]), 1)
    >>> float(one.products[0, 0, 0]), float(one.log_determinant[0].round(3))
    (4.0, 1.386)
    """
    left = products.copy()
    log_determinant = np.zeros(products.shape[2])
    for _ in range(n):
        pivot = left[0, 0] + 1
        log_determinant += np.log(pivot)
        row = left[0, 1:]
        left = left[1:, 1:] - row[:, None] * (row / pivot)
    return Reduced(left, log_determinant)
