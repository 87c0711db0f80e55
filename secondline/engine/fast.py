"""The inner loops compiled by numba, where the extra `fast` is installed: the same numbers, sooner.

Nodes are the innermost loop, a few of them at a time, so that the processor takes several at once
and what they need stays near.
"""

import math
from collections.abc import Callable
from functools import cache
from typing import Any, Protocol

import numpy as np

from secondline.engine.arrays import Days, Floats
from secondline.engine.eliminating import Reduced
from secondline.engine.filtering import BEGUN_MEAN, BEGUN_SD, Whitened
from secondline.engine.functional import Fill
from secondline.engine.hyper import Movement
from secondline.engine.normal import A_UNIT, FAR, tabled


class Kernel(Protocol):
    """The filter, plain or compiled."""

    def __call__(
        self,
        columns: Floats,
        days: Days,
        moves: Movement,
        ratings: int,
        own: Floats | None = None,
    ) -> Whitened:
        """Give the inner products of the columns in the metric of the noise."""


class Rows(Protocol):
    """The filter of one node that keeps every row, plain or compiled."""

    def __call__(self, columns: Floats, gaps: Days, moves: Movement) -> Floats:
        """Give the whitened rows."""


_SETTINGS: dict[str, Any] = {"cache": True, "fastmath": {"contract"}, "error_model": "numpy"}
_ROOT_HALF = math.sqrt(0.5)
_AT_ONCE = 32
_DAYS_A_LOG = 16
_DAYS_A_SUM = 8


@cache
def fast_whiten() -> Kernel | None:
    """Give `whiten` compiled, or None where numba is not installed."""
    try:
        import numba
    except ImportError:
        return None
    compiled = numba.njit(**_SETTINGS)(_filter)

    def whiten(
        columns: Floats, days: Days, moves: Movement, ratings: int, own: Floats | None = None
    ) -> Whitened:
        gaps = np.diff(days, prepend=0).astype(np.int64)
        extra = np.zeros((0, 0)) if own is None else np.ascontiguousarray(own)
        n = columns.shape[1] + (own is not None)
        products = np.zeros((n, n, moves.noise.size))
        log_determinant = np.zeros(moves.noise.size)
        compiled(
            np.ascontiguousarray(columns),
            extra,
            gaps,
            moves.sd_day**2,
            moves.phi,
            moves.sd_slow**2,
            moves.keep_slow,
            moves.noise,
            ratings,
            products,
            log_determinant,
        )
        return Whitened(products, log_determinant)

    return whiten


@cache
def fast_fill() -> Fill | None:
    """Give `functional.filled` compiled, or None where numba is not installed."""
    try:
        import numba
    except ImportError:
        return None
    compiled: Fill = numba.njit(**_SETTINGS)(_fill)
    return compiled


@cache
def fast_eliminate() -> Callable[[Floats, int], Reduced] | None:
    """Give `eliminate` compiled, or None where numba is not installed."""
    try:
        import numba
    except ImportError:
        return None
    compiled = numba.njit(**_SETTINGS)(_eliminate)

    def eliminate(products: Floats, n: int) -> Reduced:
        log_determinant = np.zeros(products.shape[2])
        compiled(products, n, log_determinant)
        return Reduced(products[n:, n:], log_determinant)

    return eliminate


@cache
def fast_rows() -> Rows | None:
    """Give `filtering.whitened_rows` compiled, or None where numba is not installed."""
    try:
        import numba
    except ImportError:
        return None
    compiled = numba.njit(**_SETTINGS)(_rows)

    def rows(columns: Floats, gaps: Days, moves: Movement) -> Floats:
        white = np.empty(columns.shape)
        of_node = (moves.sd_day**2, moves.phi, moves.sd_slow**2, moves.keep_slow, moves.noise)
        compiled(columns, gaps, *(float(one[0]) for one in of_node), white)
        return white

    return rows


@cache
def fast_cdf() -> Callable[[Floats], Floats] | None:
    """Give `normal.cdf` compiled, or None where numba is not installed."""
    try:
        import numba
    except ImportError:
        return None
    compiled = numba.njit(**_SETTINGS)(_cdf)

    def cdf(z: Floats) -> Floats:
        flat = np.ravel(z)
        found = np.empty(flat.size)
        compiled(flat, *tabled(), found)
        return found.reshape(np.shape(z))

    return cdf


def _cdf(z: Any, chances: Any, densities: Any, found: Any) -> None:
    for at in range(z.size):
        near = min(max(z[at], -FAR), FAR)
        step = np.rint(near * A_UNIT)
        z0 = step / A_UNIT
        d, square = near - z0, z0 * z0
        series = d * ((square - 6.0) * square + 3.0) / 120.0 - z0 * (square - 3.0) / 24.0
        series = d * series + (square - 1.0) / 6.0
        series = d * series - z0 / 2.0
        place = int(step) + int(FAR * A_UNIT)
        found[at] = chances[place] + densities[place] * (d * (d * series + 1.0))
    for at in range(z.size):
        if abs(z[at]) > FAR:
            found[at] = 0.5 * math.erfc(-z[at] * _ROOT_HALF)


def _rows(
    columns: Any,
    gaps: Any,
    var_day: float,
    phi: float,
    var_slow: float,
    keep_slow: float,
    noise: float,
    white: Any,
) -> None:
    entries, n = columns.shape
    day, slow = np.zeros(n), np.zeros(n)
    p, c, q = var_day, 0.0, var_slow + BEGUN_SD * BEGUN_SD
    for row in range(entries):
        a, b = phi ** gaps[row], keep_slow ** gaps[row]
        p = a * a * p + var_day * (1.0 - a * a)
        c = a * b * c
        q = b * b * q + var_slow * (1.0 - b * b)
        u, v = p + c, c + q
        variance = u + v + noise
        g, h, root = u / variance, v / variance, 1.0 / np.sqrt(variance)
        p, c, q = p - g * u, c - g * v, q - h * v
        for at in range(n):
            e, s = a * day[at], b * slow[at]
            surprise = columns[row, at] - e - s
            day[at], slow[at] = e + g * surprise, s + h * surprise
            white[row, at] = surprise * root


def _eliminate(left: Any, n: int, log_determinant: Any) -> None:
    size, nodes = left.shape[0], left.shape[2]
    inverse = np.empty(nodes)
    for i in range(n):
        for k in range(nodes):
            pivot = left[i, i, k] + 1.0
            log_determinant[k] += np.log(pivot)
            inverse[k] = 1.0 / pivot
        for c in range(i + 1, size):
            for d in range(i + 1, c + 1):
                for k in range(nodes):
                    left[c, d, k] -= left[c, i, k] * left[d, i, k] * inverse[k]
    for c in range(n, size):
        for d in range(n, c):
            for k in range(nodes):
                left[d, c, k] = left[c, d, k]


def _fill(
    weights: Any, phi: Any, keep_slow: Any, var_day: Any, var_slow: Any, covariances: Any
) -> Any:
    days, nodes = covariances.shape
    day, slow = np.zeros(nodes), np.zeros(nodes)
    for at in range(days - 1, -1, -1):
        for k in range(nodes):
            day[k] *= phi[k]
            slow[k] *= keep_slow[k]
            covariances[at, k] = var_day[k] * day[k] + var_slow[k] * slow[k]
            day[k] += weights[at]
            slow[k] += weights[at]
    begun = slow.copy()
    fading = BEGUN_SD * BEGUN_SD * begun
    day[:] = 0.0
    slow[:] = 0.0
    for at in range(days):
        for k in range(nodes):
            day[k] = day[k] * phi[k] + weights[at]
            slow[k] = slow[k] * keep_slow[k] + weights[at]
            covariances[at, k] += var_day[k] * day[k] + var_slow[k] * slow[k] + fading[k]
            fading[k] *= keep_slow[k]
    return begun


def _filter(  # noqa: C901, PLR0912, PLR0915 - one flat loop is what the compiler makes fast
    columns: Any,
    own: Any,
    gaps: Any,
    var_day: Any,
    phi: Any,
    var_slow: Any,
    keep_slow: Any,
    noise: Any,
    ratings: int,
    products: Any,
    log_determinant: Any,
) -> None:
    entries, n_shared = columns.shape
    n = n_shared + (1 if own.shape[0] else 0)
    nodes = noise.size
    day = np.empty((n, _AT_ONCE))
    slow = np.empty((n, _AT_ONCE))
    white = np.zeros((_DAYS_A_SUM, n, _AT_ONCE))
    total = np.empty((n, n, _AT_ONCE))
    p0, p1, p2 = np.empty(_AT_ONCE), np.empty(_AT_ONCE), np.empty(_AT_ONCE)
    keep0, keep1 = np.empty(_AT_ONCE), np.empty(_AT_ONCE)
    gain0, gain1 = np.empty(_AT_ONCE), np.empty(_AT_ONCE)
    root, variance = np.empty(_AT_ONCE), np.empty(_AT_ONCE)
    factor, logs = np.empty(_AT_ONCE), np.empty(_AT_ONCE)
    a, b, v0, v2, r = (
        np.zeros(_AT_ONCE),
        np.zeros(_AT_ONCE),
        np.zeros(_AT_ONCE),
        np.zeros(_AT_ONCE),
        np.ones(_AT_ONCE),
    )
    for first in range(0, nodes, _AT_ONCE):
        m = min(_AT_ONCE, nodes - first)
        for k in range(m):
            a[k], b[k] = phi[first + k], keep_slow[first + k]
            v0[k], v2[k], r[k] = var_day[first + k], var_slow[first + k], noise[first + k]
        day[:] = 0.0
        slow[:] = 0.0
        slow[ratings, :] = BEGUN_MEAN
        total[:] = 0.0
        p0[:] = v0
        p1[:] = 0.0
        p2[:] = v2 + BEGUN_SD * BEGUN_SD
        factor[:] = 1.0
        logs[:] = 0.0
        for row in range(entries):
            gap, place = gaps[row], row % _DAYS_A_SUM
            if gap == 1:
                for k in range(_AT_ONCE):
                    keep0[k], keep1[k] = a[k], b[k]
            elif gap:
                for k in range(_AT_ONCE):
                    keep0[k], keep1[k] = a[k] ** gap, b[k] ** gap
            else:
                keep0[:] = 1.0
                keep1[:] = 1.0
            for k in range(_AT_ONCE):
                x, y = keep0[k], keep1[k]
                q0 = x * x * p0[k] + v0[k] * (1.0 - x * x)
                q1 = x * y * p1[k]
                q2 = y * y * p2[k] + v2[k] * (1.0 - y * y)
                u0, u1 = q0 + q1, q1 + q2
                f = u0 + u1 + r[k]
                inverse = 1.0 / f
                gain0[k], gain1[k] = u0 * inverse, u1 * inverse
                p0[k] = q0 - gain0[k] * u0
                p1[k] = q1 - gain0[k] * u1
                p2[k] = q2 - gain1[k] * u1
                variance[k] = f
                root[k] = np.sqrt(inverse)
                factor[k] *= f
            if row % _DAYS_A_LOG == _DAYS_A_LOG - 1 or row == entries - 1:
                for k in range(_AT_ONCE):
                    logs[k] += np.log(factor[k])
                    factor[k] = 1.0
            for c in range(n_shared):
                held = columns[row, c]
                for k in range(_AT_ONCE):
                    e, s = keep0[k] * day[c, k], keep1[k] * slow[c, k]
                    surprise = held - e - s
                    day[c, k] = e + gain0[k] * surprise
                    slow[c, k] = s + gain1[k] * surprise
                    white[place, c, k] = surprise * root[k]
            if n > n_shared:
                for k in range(_AT_ONCE):
                    e, s = keep0[k] * day[n_shared, k], keep1[k] * slow[n_shared, k]
                    held = own[row, first + k] if k < m else 0.0
                    surprise = held - e - s
                    day[n_shared, k] = e + gain0[k] * surprise
                    slow[n_shared, k] = s + gain1[k] * surprise
                    white[place, n_shared, k] = surprise * root[k]
            if place == _DAYS_A_SUM - 1 or row == entries - 1:
                for c in range(n):
                    for d in range(c + 1):
                        for k in range(_AT_ONCE):
                            total[c, d, k] += (
                                white[0, c, k] * white[0, d, k]
                                + white[1, c, k] * white[1, d, k]
                                + white[2, c, k] * white[2, d, k]
                                + white[3, c, k] * white[3, d, k]
                                + white[4, c, k] * white[4, d, k]
                                + white[5, c, k] * white[5, d, k]
                                + white[6, c, k] * white[6, d, k]
                                + white[7, c, k] * white[7, d, k]
                            )
                white[:] = 0.0
        for c in range(n):
            for d in range(c + 1):
                for k in range(m):
                    products[c, d, first + k] = total[c, d, k]
                    products[d, c, first + k] = total[c, d, k]
        for k in range(m):
            log_determinant[first + k] = logs[k]
