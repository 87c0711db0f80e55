"""How exact the answer would be after more days on it; the ratings of those days do not matter."""

import numpy as np

from secondline.engine.arrays import Floats
from secondline.engine.columns import WANING_FROM
from secondline.engine.days_needed import HORIZONS
from secondline.engine.estimating import Fit
from secondline.engine.hyper import movement
from secondline.engine.quickest import rows_of

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
    gaps = np.concatenate((np.diff(simple.days, prepend=0), np.ones(HORIZONS[-1], np.int64)))
    white = rows_of()(table, gaps, movement(held.where.mode[None]))
    ends = [simple.days.size + more for more in (0, *HORIZONS)]
    precision = np.array([white[:end].T @ white[:end] for end in ends]) + np.eye(table.shape[1])
    now, *then = np.sqrt(np.linalg.inv(precision)[:, -1, -1])
    return np.asarray(np.array(then) / now * _waning_cost(held))


def _waning_cost(held: Fit) -> Floats:
    """What it costs that from some day on an effect may also have waned."""
    diary = held.diary
    if diary.held.has_waning or not diary.when.starts.size:
        return np.ones(len(HORIZONS))
    will_be = diary.when.days_on + np.array(HORIZONS) >= WANING_FROM
    return np.where(will_be, _COST, 1.0)
