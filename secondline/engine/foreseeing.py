"""How exact the answer would be after more days on it; the ratings of those days do not matter."""

import numpy as np

from secondline.engine.arrays import Floats
from secondline.engine.columns import WANING_FROM
from secondline.engine.days_needed import HORIZONS
from secondline.engine.estimating import Fit
from secondline.engine.hyper import movement
from secondline.engine.quickest import eliminate, filter_of

_COST = 1.15  # measured on diaries of validation/kinds.py


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
    moves = movement(held.where.mode[None])
    n = simple.columns.shape[1] - 1
    future = simple.columns[-1:].copy() if simple.days.size else np.zeros((1, n + 1))
    future[0, -2] = -held.diary.own.sd * held.diary.dose_now
    last = int(simple.days[-1]) if simple.days.size else -1
    sds = []
    for more in (0, *HORIZONS):
        table = np.concatenate((simple.columns, np.repeat(future, more, axis=0)))
        days = np.concatenate((simple.days, last + 1 + np.arange(more))).astype(np.int64)
        left = eliminate(filter_of()(table, days, moves, n).products, n - 1).products
        sds.append(float((1 + left[0, 0, 0]) ** -0.5))
    now, *then = sds
    return np.array(then) / now * _waning_cost(held)


def _waning_cost(held: Fit) -> Floats:
    """What it costs that from some day on an effect may also have waned."""
    diary = held.diary
    if diary.held.has_waning or not diary.when.starts.size:
        return np.ones(len(HORIZONS))
    will_be = diary.when.days_on + np.array(HORIZONS) >= WANING_FROM
    return np.where(will_be, _COST, 1.0)
