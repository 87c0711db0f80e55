"""From chances to one of four words. What could hurt comes before what could be missed."""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from secondline.engine.arrays import Days, Floats
from secondline.engine.belief import MODERATE, SMALL, Belief
from secondline.engine.periods import Periods, changes

Word = Literal["helps", "no_help", "worse", "unsure"]

_NEAR = 7  # two changes so few days apart cannot be parted
_LEAST_DAYS, _ONSETS = 28, 3  # an adequate trial, unless the library knows a longer one
_LEAST_ENTRIES = 7  # on it and off it
_SEEN, _GONE = 0.75, 0.25
_LOW, _HIGH = 1.5, 8.5
_UNSTEADY = 0.4  # a dose that moves on more days than this is not taken as planned
_OFTEN = 3  # so many changes of one treatment are not all undone by one other change


@dataclass(frozen=True, slots=True)
class Needed:
    """How sure one must be of each word."""

    helps: float
    worse: float
    no_help: float


# How they were set: docs/explanation/response.md. One change can fall on anything that life does;
# several cannot, so less is asked of them.
ONE_CHANGE = Needed(helps=0.90, worse=0.965, no_help=0.003)
MANY_CHANGES = Needed(helps=0.84, worse=0.87, no_help=0.007)

# The odds that "no help" and "worse" are told against: relief of 30 % as likely as not, harm 3 in
# 10. A verdict against a medicine must not rest on how seldom such medicines help.
EVEN, HARM_ODDS = 0.5, 0.3


@dataclass(frozen=True, slots=True)
class Beliefs:
    """The medicine's own part, as believed, and against the odds of `EVEN` and of `HARM_ODDS`."""

    own: Belief
    even: Belief
    harm: Belief


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
    is_irregular : bool
        The dose goes up and down from day to day, as when more is taken on bad days; then pain
        drives the dose, and not the dose the pain.
    is_at_an_end : bool
        Pain sits at an end of the scale, where a change cannot show.
    days_left : int
        Days on it until it was given long enough.
    n_changes : int
        How often it was started and stopped within the diary.
    """

    has_contrast: bool
    is_adequate: bool
    is_confounded: bool
    is_irregular: bool
    is_at_an_end: bool
    days_left: int
    n_changes: int

    @property
    def needed(self) -> Needed:
        """How sure one must be."""
        return MANY_CHANGES if self.n_changes >= _OFTEN else ONE_CHANGE


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
    seen = there >= _SEEN * most
    on, off = int((known & seen).sum()), int((known & (there < _GONE * most)).sum())
    long = max(_LEAST_DAYS, int(np.ceil(_ONSETS * kinetics[target][0])))
    asked = _LEAST_DAYS // 2 - int(seen.sum()) if randomised else long - when.days_on
    judged = ratings[when.window][known[when.window]]
    is_at_an_end = judged.size > 0 and (judged.mean() < _LOW or judged.mean() > _HIGH)
    others = [changes(taken) for name, taken in doses.items() if name != target]
    return Grounds(
        min(on, off) >= _LEAST_ENTRIES,
        asked <= 0 and on >= _LEAST_ENTRIES,
        _is_confounded(changes(doses[target]), others, randomised),
        not randomised and _is_irregular(doses[target]),
        bool(is_at_an_end),
        max(0, asked),
        when.starts.size + when.stops.size,
    )


def _is_confounded(own: Days, others: list[Days], randomised: bool) -> bool:
    """Whether too many of the changes of the target stand beside another change.

    A randomised comparison of many blocks is not undone by one other change.
    """
    other = np.concatenate([np.zeros(0, np.int64), *others])
    if not (own.size and other.size):
        return False
    near = (np.abs(own[:, None] - other) <= _NEAR).any(axis=1)
    return bool(near.mean() > _GONE) if randomised else bool(near.any())


def _is_irregular(doses: Floats) -> bool:
    taken = np.flatnonzero(doses > 0)
    if taken.size < _LEAST_ENTRIES:
        return False
    moves = np.abs(np.diff(doses[taken[0] : taken[-1] + 1])) > _GONE
    return bool(moves.mean() > _UNSTEADY)


def verdict(told: Beliefs, held: Grounds) -> Word:
    """Give the word for the medicine's own part."""
    if held.is_confounded or held.is_irregular or not held.has_contrast:
        return "unsure"
    if told.own.probability_relief(SMALL) >= held.needed.helps:
        return "helps"
    if not held.is_adequate or held.is_at_an_end:
        return "unsure"
    if told.harm.probability_worse >= held.needed.worse:
        return "worse"
    if told.even.probability_relief(MODERATE) <= held.needed.no_help:
        return "no_help"
    return "unsure"
