"""What may go into the engine, and what to say where it may not."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from secondline.engine.arrays import Floats

_REMEMBERED_SD = 2.0


@dataclass(frozen=True, slots=True, eq=False)
class Given:
    """Checked arguments of `estimate`: arrays of one length, numbers in their range."""

    ratings: Floats
    doses: dict[str, Floats]
    kinetics: dict[str, tuple[float, float]]
    before: tuple[float, float] | None


def checked(
    ratings: ArrayLike,
    doses: Mapping[str, ArrayLike],
    kinetics: Mapping[str, tuple[float, float]],
    target: str,
    before: tuple[float, float] | None,
) -> Given:
    """Give the arguments as arrays, or say which of them cannot be used.

    Raises
    ------
    ValueError
        With what was found and what was expected.
    """
    series = np.array(ratings, float)
    if series.ndim != 1 or not series.size:
        raise ValueError(f"ratings are one number for each day; got shape {series.shape}")
    if np.isinf(series).any() or (series < 0).any() or (series > 10).any():
        raise ValueError("ratings are from 0 to 10, NaN where there is none; divide 0-100 by ten")
    if target not in doses:
        raise ValueError(f"the target {target!r} is among the doses; got {sorted(doses)}")
    held = {name: _doses(name, taken, series.size) for name, taken in doses.items()}
    times = {name: _times(name, kinetics) for name in held}
    return Given(series, held, times, None if before is None else remembered(before))


def _doses(name: str, taken: ArrayLike, days: int) -> Floats:
    series = np.array(taken, float)
    if series.shape != (days,):
        raise ValueError(f"doses of {name!r}: {days} days as in the ratings; got {series.shape}")
    if not np.isfinite(series).all() or (series < 0).any() or (series > 1).any():
        raise ValueError(f"doses of {name!r} are shares of the target dose, from 0 to 1")
    return series


def _times(name: str, kinetics: Mapping[str, tuple[float, float]]) -> tuple[float, float]:
    if name not in kinetics:
        raise ValueError(f"kinetics of {name!r}: (onset days, offset days) were expected")
    onset, offset = (float(days) for days in kinetics[name])
    if not (0 <= onset < np.inf and 0 <= offset < np.inf):
        raise ValueError(f"kinetics of {name!r} are days, not below 0; got {onset}, {offset}")
    return onset, offset


def remembered(before: tuple[float, float]) -> tuple[float, float]:
    """Give pain as remembered with an sd of at least 2.

    Raises
    ------
    ValueError
        If the mean is not from 0 to 10 or the sd below 0.
    """
    mean, sd = (float(one) for one in before)
    if not (0 <= mean <= 10 and 0 <= sd < np.inf):
        raise ValueError(f"pain before is (mean from 0 to 10, sd of at least 2); got {before}")
    return mean, max(sd, _REMEMBERED_SD)
