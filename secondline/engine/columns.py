"""The columns of the model: what a rating is made of besides the two autoregressions.

pain = level + weekday - expectation - recovery - others - target (+ waning)
       + day-to-day + slow + noise
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import numpy as np

from secondline.engine.arrays import Floats
from secondline.engine.kinetics import come_through
from secondline.engine.periods import Periods, dose_now
from secondline.engine.prior import Prior

LEVEL_MEAN, LEVEL_SD = 5.5, 3.0
WEEKDAY_SD = 0.3
EXPECTATION_DAYS, EXPECTATION_MEAN, EXPECTATION_SD = 21.0, 0.3, 0.5
RECOVERY_DAYS, RECOVERY_SD = 40.0, 1.0
WANING_DAYS, WANING_MEAN, WANING_SD = 45.0, 1.5, 1.0
WANING_FROM = 60  # fewer days on it cannot show waning
SPEEDS = (0.5, 1.0, 2.0)  # onset and washout faster, as told, slower
SPEED_WEIGHTS = np.array([0.25, 0.5, 0.25])
_OFF = 0.2  # less of the effect than this is "without it"
_TRUSTED = 7  # so many ratings without it weigh as much as what is usual


@dataclass(frozen=True, slots=True, eq=False)
class Columns:
    """Every day of a diary in columns: the coefficients to integrate, then the target, the ratings.

    Parameters
    ----------
    every_day : ndarray, shape (days, columns)
        Nuisance columns scaled to a standard normal prior; waning where there is one; one column
        for each speed of the target, so that its coefficient is the drop in points; ratings less
        what is expected beforehand (NaN where there is no entry).
    expected : ndarray, shape (days,)
        What was taken away from the ratings.
    n_nuisance : int
        How many nuisance columns.
    has_waning : bool
        Whether a column of waning follows them.
    share : ndarray, shape (speeds,)
        The mean share of the full effect over the days that are judged.
    reach : float
        The share that the effect is told at: that of the window, or of full onset.
    pain_without : float
        Pain without the target, which turns fractions into points [NRS points].
    """

    every_day: Floats
    expected: Floats
    n_nuisance: int
    has_waning: bool
    share: Floats
    reach: Floats
    pain_without: float

    @property
    def told_share(self) -> Floats:
        """The share of the drop that is told which had come through, shape (speeds,)."""
        return self.share / np.maximum(self.reach, 1e-9)

    @property
    def n_targets(self) -> int:
        """How many columns the target has, one a speed."""
        return self.share.size


def columns(
    ratings: Floats,
    doses: Mapping[str, Floats],
    kinetics: Mapping[str, tuple[float, float]],
    target: str,
    prior: Prior,
    held: Periods,
    randomised: bool,
) -> Columns:
    """Give the columns of a diary; arguments as for `estimate`."""
    days = ratings.size
    onset, offset = kinetics[target]
    there = np.stack(
        [_there(doses[target], onset * speed, offset * speed, randomised) for speed in SPEEDS],
        axis=1,
    )
    pain_without = _pain_without(ratings, there[:, 1], prior)
    nuisance = [np.full(days, LEVEL_SD), *(WEEKDAY_SD * _weekdays(days).T)]
    expected = np.full(days, LEVEL_MEAN)
    if not randomised:
        hope = _expectation(days, held)
        nuisance.append(-EXPECTATION_SD * hope)
        expected -= EXPECTATION_MEAN * hope
        if held.starts.size:
            nuisance.append(-RECOVERY_SD * _recovery(days, int(held.starts[0])))
    usual = Prior.generic().scaled(pain_without)
    for name, taken in doses.items():
        if name != target and taken.any():
            other = _there(taken, *kinetics[name], randomised)
            nuisance.append(-usual.sd * other)
            expected -= usual.mean * other
    share = there[held.window].mean(axis=0) if held.window.size else np.ones(len(SPEEDS))
    has_waning = not randomised and held.starts.size > 0 and held.days_on >= WANING_FROM
    waning = [-WANING_SD * _waning(there[:, 1], held)] if has_waning else []
    every_day = np.column_stack((*nuisance, *waning, -there, ratings - expected))
    reach = np.full(len(SPEEDS), dose_now(doses[target], held.window)) if held.is_early else share
    return Columns(every_day, expected, len(nuisance), has_waning, share, reach, pain_without)


def _there(taken: Floats, onset: float, offset: float, randomised: bool) -> Floats:
    """The share of the effect each day. Who takes it on the first day is taken to be used to it."""
    begins_at = 0.0 if randomised else float(taken[0])
    return come_through(taken, onset, offset, begins_at)


def _pain_without(ratings: Floats, there: Floats, prior: Prior) -> float:
    """Pain without the target: as recorded, drawn towards what the days on it let one expect."""
    known = ~np.isnan(ratings)
    off, on = known & (there < _OFF), known & (there >= _OFF)
    usual = ratings[on].mean() / (1 - max(prior.mean, 0.0)) if on.any() else LEVEL_MEAN
    usual = min(max(float(usual), 1.0), 10.0)
    pain = (ratings[off].sum() + _TRUSTED * usual) / (off.sum() + _TRUSTED)
    return max(float(pain), 1.0)


def _weekdays(days: int) -> Floats:
    """Six contrasts for seven exchangeable weekdays that sum to nothing."""
    return np.asarray(_week()[np.arange(days) % 7])


@cache
def _week() -> Floats:
    return np.asarray(np.linalg.svd(np.eye(7) - 1 / 7)[0][:, :6])


def _expectation(days: int, held: Periods) -> Floats:
    """What a start makes one hope for; it fades, and each further start brings half as much."""
    hope = np.zeros(days)
    for n, start in enumerate(held.starts):
        after = np.arange(days - start)
        hope[start:] = np.exp(-after / EXPECTATION_DAYS) / 2**n
    hope[~held.on] = 0
    return hope


def _recovery(days: int, start: int) -> Floats:
    """What gets better, or worse, by itself from about the start on, over weeks, and stays."""
    after = np.maximum(np.arange(days) - start, 0)
    return np.asarray(1 - np.exp(-after / RECOVERY_DAYS))


def _waning(there: Floats, held: Periods) -> Floats:
    """What an effect that wanes had more, early on; nothing on average over the window."""
    so_far: Floats = np.cumsum(held.on, dtype=float)
    extra = there * np.exp(-1 / WANING_DAYS * so_far)
    on_average = extra[held.window].mean() / max(there[held.window].mean(), 1e-9)
    return np.asarray(extra - there * on_average)
