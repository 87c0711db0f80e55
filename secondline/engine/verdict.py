"""From chances to one of four words. What could hurt comes before what could be missed."""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from secondline.engine.arrays import Days, Floats
from secondline.engine.belief import Belief
from secondline.engine.periods import Periods, changes

Word = Literal["helps", "no_help", "worse", "unsure"]

HELPS, WORSE, NO_HELP = 0.95, 0.95, 0.05  # docs/explanation/response.md: how they were set
SMALL, MODERATE = 0.10, 0.30
_NEAR = 7  # two changes so few days apart cannot be parted
_LEAST_DAYS, _ONSETS = 28, 3  # an adequate trial, unless the library knows a longer one
_LEAST_ENTRIES = 7  # on it and off it
_ENOUGH_SEEN = 0.75
_LOW, _HIGH = 1.5, 8.5


@dataclass(frozen=True, slots=True)
class Grounds:
    """What the diary allows a verdict to rest on.

    Parameters
    ----------
    has_contrast : bool
        There are entries on it and off it.
    is_adequate : bool
        It was given long enough.
    is_confounded : bool
        Something else changed within a week of it.
    is_at_an_end : bool
        Pain sits at an end of the scale, where a change cannot show.
    days_left : int
        Days on it until it was given long enough.
    """

    has_contrast: bool
    is_adequate: bool
    is_confounded: bool
    is_at_an_end: bool
    days_left: int


def grounds(
    ratings: Floats,
    doses: dict[str, Floats],
    kinetics: dict[str, tuple[float, float]],
    target: str,
    when: Periods,
    there: Floats,
    randomised: bool,
) -> Grounds:
    """Give what the diary allows; `there` is the share of the effect each day, shape (days,)."""
    known = ~np.isnan(ratings)
    most = max(float(doses[target].max()), 1e-9)
    seen = there >= _ENOUGH_SEEN * most
    on, off = int((known & seen).sum()), int((known & (there < 0.25 * most)).sum())
    long = max(_LEAST_DAYS, int(np.ceil(_ONSETS * kinetics[target][0])))
    asked = _LEAST_DAYS // 2 - int(seen.sum()) if randomised else long - when.days_on
    judged = ratings[when.window][known[when.window]]
    ends = judged.size > 0 and (judged.mean() < _LOW or judged.mean() > _HIGH)
    others = [changes(taken) for name, taken in doses.items() if name != target]
    return Grounds(
        min(on, off) >= _LEAST_ENTRIES,
        asked <= 0 and on >= _LEAST_ENTRIES,
        _is_confounded(changes(doses[target]), others, randomised),
        bool(ends),
        max(0, asked),
    )


def _is_confounded(own: Days, others: list[Days], randomised: bool) -> bool:
    """Whether too many of the changes of the target stand beside another change.

    A randomised comparison of many blocks is not undone by one other change.
    """
    other = np.concatenate([np.zeros(0, np.int64), *others])
    if not (own.size and other.size):
        return False
    near = (np.abs(own[:, None] - other) <= _NEAR).any(axis=1)
    return bool(near.mean() > 0.25) if randomised else bool(near.any())


def verdict(own: Belief, held: Grounds) -> Word:
    """Give "helps", "no_help", "worse" or "unsure".

    Parameters
    ----------
    own : Belief
        The medicine's own part.
    held : Grounds
    """
    if held.is_confounded or not held.has_contrast:
        return "unsure"
    if own.probability_relief(SMALL) >= HELPS:
        return "helps"
    if not held.is_adequate or held.is_at_an_end:
        return "unsure"
    if own.probability_worse >= WORSE:
        return "worse"
    if own.probability_relief(MODERATE) <= NO_HELP:
        return "no_help"
    return "unsure"
