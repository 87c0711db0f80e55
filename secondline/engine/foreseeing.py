"""How exact the answer would be after more days on it; the ratings of those days do not matter."""

import numpy as np

from secondline.engine.arrays import Floats
from secondline.engine.days_needed import HORIZONS
from secondline.engine.eliminating import eliminate
from secondline.engine.estimating import Fit
from secondline.engine.hyper import movement
from secondline.engine.likelihood import quickest


def sds_after(held: Fit) -> Floats:
    """Give the predicted sd of the drop after each of `HORIZONS` more days as now.

    Returns
    -------
    ndarray, shape (horizons,)
        At the most likely movement, scaled so that no more days give the sd of now [NRS points].
    """
    columns = held.rough.columns
    moves = movement(held.where.mode[None])
    n = columns.shape[1] - 1
    future = columns[-1:].copy() if len(columns) else np.zeros((1, n + 1))
    future[0, -2] = -held.own_prior.sd * held.dose_now
    last = int(held.rough.days[-1]) if len(columns) else -1
    sds = []
    for more in (0, *HORIZONS):
        table = np.concatenate((columns, np.repeat(future, more, axis=0)))
        days = np.concatenate((held.rough.days, last + 1 + np.arange(more))).astype(np.int64)
        left = eliminate(quickest()(table, days, moves, n).products, n - 1).products
        sds.append(float((1 + left[0, 0, 0]) ** -0.5))
    now, *then = sds
    return np.array(then) / now * held.sd_now
