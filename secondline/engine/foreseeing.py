"""How exact the answer would be after more days on it; the ratings of those days do not matter."""

import numpy as np

from secondline.engine.arrays import Floats
from secondline.engine.columns import WANING_FROM
from secondline.engine.days_needed import HORIZONS
from secondline.engine.estimating import Fit
from secondline.engine.filtering import BEGUN_SD
from secondline.engine.hyper import Movement, movement

_COST = 1.15  # measured on diaries of validation/kinds.py
_WEEKDAYS = slice(1, 7)


def sd_left_after(held: Fit) -> Floats:
    """Give the share of the drop's sd that is left after each of `HORIZONS` more days as now.

    Parameters
    ----------
    held : Fit

    Returns
    -------
    ndarray, shape (horizons,)
        At the most likely movement; 1 would be no gain.
    """
    simple = held.diary.rough
    table = np.delete(simple.columns[:, :-1], _WEEKDAYS, axis=1)
    future = table[-1:].copy() if simple.days.size else np.zeros((1, table.shape[1]))
    future[0, -1] = -held.diary.own.sd * held.diary.dose_now
    table = np.concatenate((table, np.repeat(future, HORIZONS[-1], axis=0)))
    gaps = [*np.diff(simple.days, prepend=0).tolist(), *[1] * HORIZONS[-1]]
    white = _whitened(table, gaps, movement(held.where.mode[None]))
    ends = [simple.days.size + more for more in (0, *HORIZONS)]
    precision = np.array([white[:end].T @ white[:end] for end in ends]) + np.eye(table.shape[1])
    now, *then = np.sqrt(np.linalg.inv(precision)[:, -1, -1])
    return np.asarray(np.array(then) / now * _waning_cost(held))


def _whitened(columns: Floats, gaps: list[int], moves: Movement) -> Floats:
    """Give the whitened rows at one node, shape (entries, columns).

    In plain floats: for one node that is sooner than arrays, and than the compiled filter.
    """
    day, slow, noise = (float(one[0]) for one in (moves.phi, moves.keep_slow, moves.noise))
    var_day, var_slow = float(moves.sd_day[0]) ** 2, float(moves.sd_slow[0]) ** 2
    p, c, q = var_day, 0.0, var_slow + BEGUN_SD**2
    means = [(0.0, 0.0)] * columns.shape[1]
    rows = []
    for gap, row in zip(gaps, columns.tolist(), strict=True):
        a, b = day**gap, slow**gap
        p, c, q = a * a * p + var_day * (1 - a * a), a * b * c, b * b * q + var_slow * (1 - b * b)
        u, v = p + c, c + q
        variance = u + v + noise
        g, h, root = u / variance, v / variance, variance**-0.5
        p, c, q = p - g * u, c - g * v, q - h * v
        white = []
        for at, held in enumerate(row):
            e, s = a * means[at][0], b * means[at][1]
            surprise = held - e - s
            means[at] = (e + g * surprise, s + h * surprise)
            white.append(surprise * root)
        rows.append(white)
    return np.array(rows)


def _waning_cost(held: Fit) -> Floats:
    """What it costs that from some day on an effect may also have waned."""
    diary = held.diary
    if diary.held.has_waning or not diary.when.starts.size:
        return np.ones(len(HORIZONS))
    will_be = diary.when.days_on + np.array(HORIZONS) >= WANING_FROM
    return np.where(will_be, _COST, 1.0)
