"""Is it working? One diary, one treatment, one answer with its uncertainty."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import ArrayLike

from secondline.engine.arrays import Floats
from secondline.engine.belief import MODERATE, WORSE, Belief
from secondline.engine.checking import checked, remembered
from secondline.engine.days_needed import fewest_days
from secondline.engine.estimating import Fit, fit, prepared
from secondline.engine.foreseeing import sd_left_after
from secondline.engine.mixture import Mixture
from secondline.engine.prior import Prior
from secondline.engine.summing import LARGEST
from secondline.engine.verdict import EVEN, HARM_ODDS, Beliefs, Grounds, Word, grounds, verdict

# The change that people in trials have, whatever the cause: where the diary shows none of it.
_CHANGE_MEAN, _CHANGE_SD = 1.5, 2.5
_WANED = 0.35
GENERIC = Prior.generic()
_MIDDLE = 5.0


@dataclass(frozen=True, eq=False)
class Estimate:
    """What one diary says of one treatment: its own part, and the change that the person feels.

    Parameters
    ----------
    verdict : {"helps", "no_help", "worse", "unsure"}
        Of the treatment's own part.
    own, change : Belief
        The drop in pain that is the treatment's own; the whole change since before it.
    flags : frozenset of str
        ``confounded`` (something else changed within a week), ``irregular`` (the dose moves
        from day to day, as when more is taken on bad days), ``too_early`` (no adequate trial
        yet), ``no_before`` (no days without it), ``need_days`` (see `days_needed`),
        ``needs_comparison`` (no number of days on it will settle it), ``tolerance`` (the effect
        seems to wane), ``floor``, ``ceiling`` (pain at an end of the scale), ``no_ratings``,
        ``never_taken``, ``inexact`` (the error of the sum is larger than promised).
    days_needed : int or None
        More days on it after which an answer is likelier than not; 0 where there is one; None
        where no number of days on it can settle it.
    error : dict
        Estimated error of the integration: of the mean (in sds), the sd (relative), the chances.
    n_nodes : int
        How many settings of the movement were summed over.
    has_seen_change : bool
        Whether the diary itself shows both sides of the change.
    """

    verdict: Word
    own: Belief
    change: Belief
    flags: frozenset[str]
    days_needed: int | None
    error: Mapping[str, float]
    n_nodes: int
    has_seen_change: bool

    def with_remembered(self, before: tuple[float, float]) -> "Estimate":
        """Give the same with the change counted from remembered pain, where the diary shows none.

        Parameters
        ----------
        before : (float, float)
            Mean and sd of pain before it; the sd is taken as at least 2 [NRS points].
        """
        if self.has_seen_change or "no_ratings" in self.flags:
            return self
        return replace(self, change=_told_change(self.own.pain_on, remembered(before)))

    @property
    def mean(self) -> float:
        """The expected drop that is the treatment's own [NRS points]."""
        return self.own.mean

    @property
    def sd(self) -> float:
        """The sd of that drop [NRS points]."""
        return self.own.sd

    @property
    def probability_worse(self) -> float:
        """The chance that pain is at least 5 % higher for it."""
        return self.own.probability_worse

    def quantile(self, p: float) -> float:
        """Give the drop that is not reached with chance `p` [NRS points]."""
        return self.own.quantile(p)

    def probability_relief(self, q: float) -> float:
        """Give the chance that it takes away at least the fraction `q` of the pain without it."""
        return self.own.probability_relief(q)


def estimate(
    ratings: ArrayLike,
    doses: Mapping[str, ArrayLike],
    kinetics: Mapping[str, tuple[float, float]],
    target: str,
    prior: Prior = GENERIC,
    randomised: bool = False,
    before: tuple[float, float] | None = None,
) -> Estimate:
    """Give what a diary says of one treatment.

    Parameters
    ----------
    ratings : array_like, shape (days,)
        One rating a day from 0 to 10, NaN where there is no entry [NRS points].
    doses : mapping of str to array_like, shape (days,)
        For each treatment the share of its target dose taken that day, 0 to 1.
    kinetics : mapping of str to (float, float)
        Time constants of onset and of washout, first order [d].
    target : str
        The treatment in question.
    prior : Prior, optional
        Of individual effects as a fraction of pain, with harm.
    randomised : bool
        Whether the days on and off it were drawn by lot; then nothing is expected of hope.
    before : (float, float), optional
        Mean and sd of pain as remembered from before it, where ratings begin after it; the sd is
        taken as at least 2 [NRS points]. It tells of the change only.

    Returns
    -------
    Estimate
        Of the mean effect over the last 42 days on it; over all treated days where randomised; at
        full onset where it was started under three weeks ago.

    Raises
    ------
    ValueError
        If shapes differ, a number is out of its range, or the target is not among the doses.

    Notes
    -----
    Linear in the days. Exact given how pain moves (five numbers), which are summed over on
    evenly spread points; see docs/explanation/response.md.

    Examples
    --------
    >>> doses = np.repeat([0.0, 1.0], 40)
    >>> ratings = 7 - 4 * doses + np.tile([0.0, 1, 0, -1], 20)
    >>> found = estimate(ratings, {"it": doses}, {"it": (2, 2)}, "it")
    >>> found.verdict, found.probability_relief(0.3) > 0.9
    ('helps', True)
    """
    given = checked(ratings, doses, kinetics, target, before)
    diary = prepared(
        given.ratings,
        given.doses,
        given.kinetics,
        target,
        prior,
        randomised,
    )
    held = fit(diary)
    told = _beliefs(held)
    basis = grounds(
        given.ratings, given.doses, given.kinetics, target, diary.when, diary.there, randomised
    )
    word = verdict(told, basis)
    days = _days_needed(word, told, basis, held)
    flags = _flags(word, basis, held, days)
    change = _change(held, given.before)
    return Estimate(
        word,
        told.own,
        change,
        flags,
        days,
        held.sums.errors,
        held.sums.n_nodes,
        diary.weights is not None,
    )


def _beliefs(held: Fit) -> Beliefs:
    prior, of_prior = held.diary.prior, held.sums.parts.of_prior
    even, harm = prior.given(MODERATE, EVEN), prior.given(WORSE, HARM_ODDS)
    return Beliefs(
        _own(held, held.sums.weights),
        _own(held, held.sums.weights * even[of_prior][:, None]),
        _own(held, held.sums.weights * harm[of_prior][:, None]),
    )


def _own(held: Fit, weighed: Floats) -> Belief:
    parts, layout, share = held.sums.parts, held.diary.held, np.ones(1)
    weights = weighed / weighed.sum()
    reach = layout.reach[parts.speeds][:, None]
    if held.diary.when.is_early:
        share = np.repeat(layout.told_share[parts.speeds], weights.shape[1])
    mixture = Mixture(weights.ravel(), (parts.means * reach).ravel(), (parts.sds * reach).ravel())
    known = {relief: float((weights * one).sum()) for relief, one in held.sums.below.items()}
    return Belief(mixture, held.diary.pain_on, share, known)


def _change(held: Fit, before: tuple[float, float] | None) -> Belief:
    parts, pain = held.sums.parts, held.diary.pain_on
    if parts.change_means is not None and parts.change_sds is not None:
        means, sds = parts.change_means.ravel(), parts.change_sds.ravel()
        return Belief(Mixture(held.sums.weights.ravel(), means, sds), pain)
    return _told_change(pain, before if held.diary.n_on else None)


def _told_change(pain: float, before: tuple[float, float] | None) -> Belief:
    """What is believed of a change that the diary does not show."""
    precision, pull = 1 / _CHANGE_SD**2, _CHANGE_MEAN / _CHANGE_SD**2
    if before is not None:
        precision += 1 / before[1] ** 2
        pull += (before[0] - pain) / before[1] ** 2
    mean, sd = np.array([pull / precision]), np.array([precision**-0.5])
    return Belief(Mixture(np.ones(1), mean, sd), pain)


def _days_needed(word: Word, told: Beliefs, basis: Grounds, held: Fit) -> int | None:
    if word != "unsure":
        return 0
    if basis.is_confounded or basis.is_irregular or not held.diary.has_off:
        return None
    days = fewest_days(told, sd_left_after(held), basis.needed)
    return None if days is None else max(days, basis.days_left)


def _flags(word: Word, basis: Grounds, held: Fit, days: int | None) -> frozenset[str]:
    is_unsure, pain = word == "unsure", held.diary.pain_on
    told = {
        "confounded": basis.is_confounded,
        "irregular": basis.is_irregular,
        "too_early": not basis.is_adequate,
        "no_before": not held.diary.has_off,
        "need_days": is_unsure and bool(days),
        "needs_comparison": is_unsure and days is None,
        "tolerance": held.wanes >= _WANED,
        "floor": basis.is_at_an_end and pain < _MIDDLE,
        "ceiling": basis.is_at_an_end and pain > _MIDDLE,
        "never_taken": not held.diary.when.days_on,
        "no_ratings": not held.diary.entries.size,
        "inexact": any(held.sums.errors[name] > most for name, most in LARGEST.items()),
    }
    return frozenset(name for name, is_so in told.items() if is_so)
