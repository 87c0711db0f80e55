"""From a diary to what is believed: the steps of the engine in their order."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from secondline.engine.arrays import Days, Floats
from secondline.engine.belief import MODERATE, SMALL, WORSE, drop_needed
from secondline.engine.columns import Columns, columns
from secondline.engine.hyper import movement
from secondline.engine.likelihood import Rough, fine, rough
from secondline.engine.mixture import Mixture
from secondline.engine.periods import Periods, dose_now, periods
from secondline.engine.posterior import Components, components
from secondline.engine.prior import Prior
from secondline.engine.quadrature import Proposal, proposal
from secondline.engine.quickest import functional
from secondline.engine.summing import Summed, summed

_ACTS = 0.25  # at a smaller share of its effect it is as good as not taken


@dataclass(frozen=True, eq=False)
class Prepared:
    """A diary laid out for the sum over how pain moves.

    Parameters
    ----------
    held : Columns
    when : Periods
    prior : Prior
    own : Mixture
        The prior of the drop [NRS points].
    entries : ndarray of int, shape (entries,)
        The days with a rating.
    pain_on : float
        Mean pain recorded over the window; what is expected of it where none is recorded.
    n_on : int
        How many ratings stand in the window.
    weights : ndarray, shape (days,), or None
        The change as a weighted sum of days, where the diary shows both of its sides.
    dose_now : float
        The mean dose of the last week on it.
    """

    held: Columns
    when: Periods
    prior: Prior
    own: Mixture
    entries: Days
    pain_on: float
    n_on: int
    weights: Floats | None
    dose_now: float

    @cached_property
    def rough(self) -> Rough:
        """The simpler diary that is searched for the mode."""
        return rough(self.held, self.entries, self.own)

    @cached_property
    def there(self) -> Floats:
        """The share of the effect each day, shape (days,)."""
        held = self.held
        return -held.every_day[:, held.n_nuisance + held.has_waning + held.n_targets // 2]

    @property
    def has_off(self) -> bool:
        """Whether there are ratings while it was not acting."""
        return bool((self.there[self.entries] < _ACTS).any())

    @cached_property
    def _sums(self) -> Floats | None:
        """The weighted sum of each column, and of what was expected."""
        if self.weights is None:
            return None
        return self.weights @ np.column_stack((self.held.every_day[:, :-1], self.held.expected))

    def believed(self, nodes: Floats) -> Components:
        """Give what is believed at each node, shape (nodes, 5); exact."""
        sought = extra = None
        if self.weights is not None:
            sought = functional(self.weights, movement(nodes))
            extra = sought.covariances[self.entries]
        white = fine(self.held, self.entries, nodes, extra)
        return components(white, self.held, self.own, sought, self._sums)

    def thresholds(self, parts: Components) -> dict[float, Floats]:
        """Give the drops at full effect of the reliefs that verdicts compare with, (kinds, 1)."""
        return {relief: self.needed(relief, parts.speeds) for relief in (SMALL, MODERATE, WORSE)}

    def needed(self, relief: float, speeds: Days) -> Floats:
        """Give the drop at full effect that makes a relief of this fraction, shape (kinds, 1)."""
        share, reach = self.held.told_share[speeds], self.held.reach[speeds]
        return (drop_needed(relief, self.pain_on, share) / np.maximum(reach, 1e-9))[:, None]


@dataclass(frozen=True, eq=False)
class Fit:
    """A diary with what is believed of it."""

    diary: Prepared
    where: Proposal
    sums: Summed

    @property
    def wanes(self) -> float:
        """The chance that the effect wanes."""
        return float(self.sums.weights[self.sums.parts.wanes].sum())


def prepared(
    ratings: Floats,
    doses: Mapping[str, Floats],
    kinetics: Mapping[str, tuple[float, float]],
    target: str,
    prior: Prior,
    randomised: bool,
) -> Prepared:
    """Lay out one diary; arguments as for `estimate`, already checked."""
    when = periods(doses[target], randomised)
    held = columns(ratings, doses, kinetics, target, prior, when, randomised)
    known = ~np.isnan(ratings)
    judged = ratings[when.window][known[when.window]]
    is_seen = judged.size > 0 and bool(known[when.before].any())
    return Prepared(
        held,
        when,
        prior,
        prior.scaled(held.pain_without),
        np.flatnonzero(known),
        float(judged.mean()) if judged.size else held.pain_without * (1 - prior.mean),
        judged.size,
        _change_weights(ratings.size, when) if is_seen else None,
        dose_now(doses[target], when.window),
    )


def fit(diary: Prepared) -> Fit:
    """Sum over how pain moves."""
    where = proposal(diary.rough.log_posterior)
    return Fit(diary, where, summed(where, diary.believed, diary.thresholds))


def _change_weights(days: int, when: Periods) -> Floats:
    weights = np.zeros(days)
    weights[when.before] += 1 / when.before.size
    weights[when.window] -= 1 / when.window.size
    return weights
