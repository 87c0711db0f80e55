"""Invented pain diaries whose truth is known.

A diary is the pain of a person without the medicine, less what the medicine takes away, seen
through a rating from 0 to 10 that is noisy, rounded and sometimes missing. What an estimate makes
of such a diary can be held against the truth; of a real diary nobody knows it.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from secondline.engine.arrays import Floats
from secondline.engine.kinetics import come_through

_EVEN_WEEK = (0.0,) * 7


@dataclass(frozen=True, slots=True, eq=False)
class Simulated:
    """One invented diary, beside the truth that made it; the arrays cannot be written to.

    Parameters
    ----------
    ratings : ndarray, shape (days,)
        What the diary holds: whole numbers from 0 to 10, NaN where there is no entry [NRS points].
    truth_without : ndarray, shape (days,)
        The pain of each day had there been no medicine, before rounding and clipping [NRS points].
    drop : ndarray, shape (days,)
        What the medicine took away that day; negative where it did harm [NRS points].
    """

    ratings: Floats
    truth_without: Floats
    drop: Floats

    def __post_init__(self) -> None:
        for series in (self.ratings, self.truth_without, self.drop):
            series.setflags(write=False)


def simulate(
    rng: np.random.Generator,
    doses: ArrayLike,
    *,
    onset_days: float,
    offset_days: float,
    effect: float,
    level: float,
    sd_day: float,
    phi: float,
    sd_slow: float,
    tau_slow: float,
    sd_report: float,
    p_missing: float,
    missing_on_bad_days: float,
    weekday: ArrayLike = _EVEN_WEEK,
    selection: float = 0.0,
) -> Simulated:
    """Give one pain diary that follows the model of the engine, and its truth.

    Pain without the medicine is `level` + a day-to-day AR(1) + a slow stationary AR(1) + the
    weekday + the selection that fades. The medicine takes `effect` times the dose that has come
    through. The same number of draws is made whatever the arguments, so two diaries from the same
    seed differ only by what was changed.

    Parameters
    ----------
    rng : numpy.random.Generator
        The only source of chance.
    doses : array_like, shape (days,)
        Share of the target dose taken each day, 0 for none, 1 for all of it.
    onset_days, offset_days : float
        Time constants of the effect coming and going, first order; 0 is at once [d].
    effect : float
        Drop in pain at full onset of the target dose; negative does harm [NRS points].
    level : float
        Long-run mean pain without the medicine [NRS points].
    sd_day, phi : float
        Stationary sd [NRS points] and lag-1 correlation, in (-1, 1), of the day-to-day part.
        A long headache diary gave 1.36 and .41 [1]_.
    sd_slow, tau_slow : float
        Stationary sd [NRS points] and time constant [d] of the slow part; the same diary gave
        .68 and 78 [1]_. With `sd_report` .5 the whole has an sd of 1.6, as in the electronic
        diaries of people with fibromyalgia (1.61, between people .27 to 4.05) [2]_.
    sd_report : float
        Noise of the rating itself, before it is rounded [NRS points].
    p_missing : float
        Chance of a gap on a day of usual pain, in [0, 1].
    missing_on_bad_days : float
        Log odds of a gap gained with each point above `level`; 0 is missing at random.
    weekday : array_like, shape (7,)
        What each day of the week adds, beginning with the first day of the diary [NRS points].
    selection : float
        How much worse than usual the diary begins; it fades with `tau_slow` [NRS points]. People
        begin a diary when it is bad: the engine expects N(.5, .8) [1]_.

    Returns
    -------
    Simulated
        The ratings, the truth without the medicine, and the drop.

    Raises
    ------
    ValueError
        If an array has the wrong shape or a number is not finite or out of its range.

    References
    ----------
    .. [1] A prototype of this engine, fitted to a headache diary of 2,793 days (unpublished).
    .. [2] Harris et al. (2005), Arthritis Rheum 52:3670-3674. doi:10.1002/art.21407

    Examples
    --------
    >>> diary = simulate(
    ...     np.random.default_rng(7), np.ones(5), onset_days=2, offset_days=2, effect=2, level=6.5,
    ...     sd_day=1.36, phi=0.41, sd_slow=0.68, tau_slow=78, sd_report=0.5, p_missing=0.1,
    ...     missing_on_bad_days=0.2,
    ... )
    >>> diary.drop.round(2)
    array([0.79, 1.26, 1.55, 1.73, 1.84])
    """
    taken = _series("doses", doses)
    week = _series("weekday", weekday)
    if week.shape != (7,):
        raise ValueError(f"weekday holds one number for each of 7 days, got {week.size}")
    _check_numbers(effect, level, missing_on_bad_days, selection)
    _check_numbers(onset_days, offset_days, sd_day, sd_slow, sd_report, at_least=0)
    if not (-1 < phi < 1 and 0 < tau_slow < np.inf and 0 <= p_missing <= 1):
        raise ValueError(
            "phi is between -1 and 1, tau_slow over 0 and finite, p_missing from 0 to 1; "
            f"got {phi}, {tau_slow}, {p_missing}"
        )

    days = np.arange(taken.size)
    for_day, for_slow, for_report = rng.standard_normal((3, taken.size))
    for_gaps = rng.random(taken.size)
    keep_slow = float(np.exp(-1 / tau_slow))
    without = (
        level
        + sd_day * _autoregression(for_day, phi)
        + sd_slow * _autoregression(for_slow, keep_slow)
        + week[days % 7]
        + selection * keep_slow**days
    )
    drop = effect * come_through(taken, onset_days, offset_days)
    pain = without - drop
    # Adding 0 turns the -0 that rounding can leave into 0.
    rated = np.clip(np.rint(pain + sd_report * for_report), 0, 10) + 0.0
    gaps = for_gaps < _chance_of_a_gap(pain - level, p_missing, missing_on_bad_days)
    return Simulated(np.where(gaps, np.nan, rated), without, drop)


def _autoregression(shocks: Floats, keep: float) -> Floats:
    """Give a stationary AR(1) of sd 1: the first day is drawn from it, not from zero."""
    series, spread = shocks.copy(), np.sqrt(1 - keep**2)
    for day in range(1, shocks.size):
        series[day] = keep * series[day - 1] + spread * shocks[day]
    return series


def _chance_of_a_gap(worse: Floats, p: float, slope: float) -> Floats:
    """Give the chance of a gap each day; odds are used so that it stays between 0 and 1."""
    odds = np.exp(np.clip(slope * worse, -50, 50))
    return p * odds / (1 - p + p * odds)


def _series(name: str, values: ArrayLike) -> Floats:
    series = np.asarray(values, float)
    if series.ndim != 1 or not np.isfinite(series).all():
        raise ValueError(f"{name} is one finite number for each day, got shape {series.shape}")
    if name == "doses" and ((series < 0) | (series > 1)).any():
        raise ValueError("doses are shares of the target dose, from 0 to 1; divide by it first")
    return series


def _check_numbers(*values: float, at_least: float = -np.inf) -> None:
    for value in values:
        if not (np.isfinite(value) and value >= at_least):
            raise ValueError(
                f"times and sds are finite and not below 0, the rest finite; got {value}"
            )
