"""What trials let one expect of a medicine in one person, before any diary."""

from dataclasses import dataclass

import numpy as np

from secondline.engine.arrays import Floats
from secondline.engine.mixture import Mixture
from secondline.engine.normal import cdf

# The kinds of effect, as a fraction of pain: none, partial, large, harm. Judged, see
# docs/explanation/response.md: few people have a large effect, and some are worse off.
_MEANS = np.array([0.0, 0.15, 0.40, -0.20])
_SDS = np.array([0.04, 0.08, 0.14, 0.13])
_GENERIC = np.array([0.35, 0.30, 0.25, 0.10])
_HARM = 0.10
_LEAST, _MOST = 0.02, 0.92  # what is left of the other kinds, so that no trial rules one out
_COUNTED_AT = 0.30

# Pain at the start of a trial and its change on a dummy, in points: evidence/priors.yaml.
BASELINE_SD, DUMMY_MEAN, DUMMY_SD = 1.2, 1.2, 1.9


@dataclass(frozen=True, slots=True, eq=False)
class Prior:
    """The distribution of one medicine's own effect between people, as a fraction of pain.

    Parameters
    ----------
    weights, means, sds : ndarray, shape (4,)
        No effect, a partial one, a large one, harm (below 0); weights sum to 1.

    Examples
    --------
    >>> round(Prior.generic().mean, 3)
    0.125
    """

    weights: Floats
    means: Floats
    sds: Floats

    def __post_init__(self) -> None:
        arrays = [np.asarray(a, float) for a in (self.weights, self.means, self.sds)]
        weights, means, sds = arrays
        is_whole = weights.ndim == 1 and weights.shape == means.shape == sds.shape
        if not (is_whole and all(np.isfinite(a).all() for a in arrays)):
            raise ValueError("weights, means and sds are finite and pair up; a list of each")
        if (weights < 0).any() or (sds <= 0).any() or abs(weights.sum() - 1) > 1e-9:
            raise ValueError("weights are not below 0 and sum to 1, and sds are above 0")
        for name, held in zip(("weights", "means", "sds"), arrays, strict=True):
            object.__setattr__(self, name, held)

    @classmethod
    def generic(cls) -> "Prior":
        """Give what is expected of a pain medicine of which no trial is known."""
        return cls(_GENERIC, _MEANS, _SDS)

    @classmethod
    def from_trial(
        cls,
        mean: float,
        spread: float,
        baseline: float,
        reached: tuple[int, int] | None = None,
        reached_on_dummy: tuple[int, int] | None = None,
    ) -> "Prior":
        """Turn what a trial measured into the distribution of individual effects.

        The kinds of effect keep their place. The weights of partial and large effects are solved
        from the mean and the spread. Where the trial counted people, both weights are then scaled
        until the counted difference between the arms comes back: counts win over points.

        Parameters
        ----------
        mean : float
            Mean drop in pain beyond the dummy; above 0 is relief [NRS points].
        spread : float
            Assumed sd of the own effect between people, 0 or more [NRS points]. No trial without
            cross-over identifies it.
        baseline : float
            Mean pain at the start of the trial, in (0, 10] [NRS points].
        reached, reached_on_dummy : (int, int), optional
            How many people, of how many, had at least 30 % less pain; both or none.

        Raises
        ------
        ValueError
            If a number is not finite or out of its range.

        Examples
        --------
        >>> prior = Prior.from_trial(0.6, 1.0, 6.6, (47, 100), (32, 100))
        >>> round(prior.difference_between_arms(6.6), 2)
        0.15
        """
        if not (np.isfinite([mean, spread, baseline]).all() and spread >= 0 < baseline <= 10):
            raise ValueError(
                "mean and spread are finite points, the spread not below 0, the baseline over 0 "
                f"and at most 10; got {mean}, {spread}, {baseline}"
            )
        if (reached is None) != (reached_on_dummy is None):
            raise ValueError("counts are told of both arms or of none")
        partial, large = _shares(mean / baseline, spread / baseline)
        if reached and reached_on_dummy:
            target = _rate(reached) - _rate(reached_on_dummy)
            return _counted(partial, large, baseline, target)
        return _mixed(partial, large, _HARM)

    @property
    def mean(self) -> float:
        """The mean fraction of pain taken away."""
        return float(self.weights @ self.means)

    @property
    def sd(self) -> float:
        """The sd of that fraction between people."""
        return self.scaled(1.0).sd

    def given(self, relief: float, chance: float) -> Floats:
        """Give by how much to multiply each weight so that a relief has this chance beforehand.

        What is said against a medicine must not rest on how seldom such medicines help.

        Parameters
        ----------
        relief : float
            Fraction of pain; below 0, that it is at most this, else that it is at least this.
        chance : float
            In (0, 1).

        Returns
        -------
        ndarray, shape (components,)

        Examples
        --------
        >>> generic = Prior.generic()
        >>> odds = generic.weights * generic.given(0.3, 0.5)
        >>> bool(odds[2] > 0.4 > generic.weights[2])
        True
        """
        below = cdf((relief - self.means) / self.sds)
        reach = below if relief < 0 else 1 - below
        now = min(max(float(self.weights @ reach), 1e-6), 1 - 1e-6)
        return np.asarray(chance * reach / now + (1 - chance) * (1 - reach) / (1 - now))

    def scaled(self, pain: float) -> Mixture:
        """Give the distribution of the effect in points, where pain without it is `pain`."""
        return Mixture(self.weights, self.means * pain, self.sds * pain)

    def difference_between_arms(self, baseline: float) -> float:
        """Give how many more people than on a dummy would reach 30 % less pain in a trial.

        Pain at the start is N(`baseline`, 1.2), the change on a dummy N(1.2, 1.9), and the own
        effect a fraction of pain, drawn from this prior; nobody reaches less than no pain.
        """
        return _with(self, baseline) - _with(None, baseline)


def _shares(mean: float, spread: float) -> tuple[float, float]:
    """Solve the weights of partial and large effects from two moments; keep both in range."""
    second = _MEANS**2 + _SDS**2
    rest = np.array([mean - _HARM * _MEANS[3], spread**2 + mean**2 - _HARM * second[3]])
    rest[1] -= (1 - _HARM) * second[0]
    partial, large = np.linalg.solve(np.array([_MEANS[1:3], second[1:3] - second[0]]), rest)
    if large < 0 or partial < 0:  # the spread cannot be had: the mean decides
        split = _GENERIC[1:3] / _GENERIC[1:3].sum()
        partial, large = split * rest[0] / (split @ _MEANS[1:3])
    return max(float(partial), _LEAST / 2), max(float(large), _LEAST / 4)


def _mixed(partial: float, large: float, harm: float) -> Prior:
    most = _MOST - harm
    shrink = min(1.0, most / (partial + large))
    weights = np.array([0.0, partial * shrink, large * shrink, harm])
    weights[0] = 1 - weights.sum()
    return Prior(weights, _MEANS, _SDS)


def _counted(partial: float, large: float, baseline: float, target: float) -> Prior:
    """Scale both weights, and where they are used up move towards large, until counts fit."""
    low, high = 0.0, 1.0
    for _ in range(50):
        middle = (low + high) / 2
        prior = _along(partial, large, middle)
        low, high = (
            (middle, high) if prior.difference_between_arms(baseline) < target else (low, middle)
        )
    return _along(partial, large, (low + high) / 2)


def _along(partial: float, large: float, step: float) -> Prior:
    """Give a path from mostly harm, over none and the mixed shares, to nearly all large."""
    top = (_MOST - _HARM) / (partial + large)
    if step < 0.2:
        harm = _HARM + (0.6 - _HARM) * (1 - step / 0.2)
        return _mixed(_LEAST / 2, _LEAST / 4, harm)
    if step < 0.7:
        scale = (step - 0.2) / 0.5
        return _mixed(
            _LEAST / 2 + scale * (partial * top - _LEAST / 2),
            _LEAST / 4 + scale * (large * top - _LEAST / 4),
            _HARM,
        )
    move = (step - 0.7) / 0.3
    whole = _MOST - _HARM
    return _mixed(
        partial * top * (1 - move) + 0.01, large * top + move * (whole - large * top), _HARM
    )


def _rate(counted: tuple[int, int]) -> float:
    n, of = counted
    if not 0 <= n <= of or of == 0:
        raise ValueError(f"a count such as 47 of 100 was expected; got {n} of {of}")
    return n / of


def _with(prior: Prior | None, baseline: float) -> float:
    """The share of people with 30 % less pain, by summing over pain at the start."""
    steps = np.linspace(-3, 3, 61)
    mass = np.exp(-(steps**2) / 2)
    mass /= mass.sum()
    pain = np.clip(baseline + BASELINE_SD * steps, 1.0, 10.0)[:, None]
    own = prior.scaled(1.0) if prior else Mixture(np.ones(1), np.zeros(1), np.zeros(1))
    mean = DUMMY_MEAN + own.means * pain
    sd = np.sqrt(DUMMY_SD**2 + (own.sds * pain) ** 2)
    return float(mass @ (1 - cdf((_COUNTED_AT * pain - mean) / sd)) @ own.weights)
