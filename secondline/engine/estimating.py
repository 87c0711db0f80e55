"""From a diary to what is believed: the steps of the engine in their order."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from secondline.engine.arrays import Days, Floats
from secondline.engine.columns import Columns, columns
from secondline.engine.functional import functional
from secondline.engine.hyper import movement
from secondline.engine.likelihood import Rough, fine, rough
from secondline.engine.mixture import Mixture
from secondline.engine.periods import Periods, dose_now, periods
from secondline.engine.posterior import Components, components
from secondline.engine.prior import Prior
from secondline.engine.quadrature import Proposal, proposal
from secondline.engine.summing import Summed, summed


@dataclass(frozen=True, slots=True, eq=False)
class Fit:
    """All that was computed of one diary."""

    held: Columns
    when: Periods
    own_prior: Mixture
    where: Proposal
    sums: Summed
    pain_on: float
    n_on: int
    n_before: int
    entries: Days
    rough: Rough
    there: Floats
    dose_now: float

    @property
    def has_off(self) -> bool:
        """Whether there are entries while it was not acting."""
        return bool((self.there[self.entries] < 0.25).any())

    @property
    def wanes(self) -> float:
        """The chance that the effect wanes."""
        return float(self.sums.weights[self.sums.parts.wanes].sum())

    @property
    def sd_now(self) -> float:
        """The sd of the drop over the window [NRS points]."""
        parts = self.sums.parts
        drop = parts.means * self.held.reach[parts.speeds][:, None]
        sds = parts.sds * self.held.reach[parts.speeds][:, None]
        mean = (self.sums.weights * drop).sum()
        return float(np.sqrt((self.sums.weights * (sds**2 + (drop - mean) ** 2)).sum()))


def fit(
    ratings: Floats,
    doses: Mapping[str, Floats],
    kinetics: Mapping[str, tuple[float, float]],
    target: str,
    prior: Prior,
    randomised: bool,
) -> Fit:
    """Fit the model to one diary; arguments as for `estimate`, already checked."""
    when = periods(doses[target], randomised)
    held = columns(ratings, doses, kinetics, target, prior, when, randomised)
    own = prior.scaled(held.pain_without)
    entries = np.flatnonzero(~np.isnan(ratings))
    simple = rough(held, entries, own)
    where = proposal(simple.log_posterior)
    n_before = int((~np.isnan(ratings[when.before])).sum())
    in_window = ratings[when.window]
    n_on = int((~np.isnan(in_window)).sum())
    has_change = n_before > 0 and n_on > 0
    weights = _change_weights(ratings.size, when) if has_change else None
    sums = None
    if weights is not None:
        everything = np.column_stack((held.every_day[:, :-1], held.expected))
        sums = weights @ everything
    pain_on = float(np.nanmean(in_window)) if n_on else held.pain_without * (1 - prior.mean)

    def at(nodes: Floats) -> Components:
        sought = functional(weights, movement(nodes)) if weights is not None else None
        extra = sought.covariances[entries] if sought is not None else None
        return components(fine(held, entries, nodes, extra), held, own, sought, sums)

    def thresholds(parts: Components) -> list[Floats]:
        return [
            needed(relief, pain_on, held, parts.speeds)[:, None] for relief in (0.1, 0.3, -0.05)
        ]

    total = summed(where, at, thresholds)
    there = -held.every_day[:, held.n_nuisance + held.has_waning + held.n_targets // 2]
    now = dose_now(doses[target], when.window)
    return Fit(held, when, own, where, total, pain_on, n_on, n_before, entries, simple, there, now)


def needed(relief: float, pain_on: float, held: Columns, speeds: Days) -> Floats:
    """Give the drop at full effect that makes a relief of this fraction, for each speed.

    With d the drop at the share r that is told, s the mean share over the window and p the pain
    recorded in it, relief is d / (p + d s / r).
    """
    share, reach = held.share[speeds], held.reach[speeds]
    pain = max(pain_on, _LEAST_PAIN)
    return np.asarray(relief * pain / np.maximum(reach - relief * share, 0.05))


_LEAST_PAIN = 0.5


def _change_weights(days: int, when: Periods) -> Floats:
    weights = np.zeros(days)
    weights[when.before] += 1 / when.before.size
    weights[when.window] -= 1 / when.window.size
    return weights
