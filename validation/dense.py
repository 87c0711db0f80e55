"""The model written out as one normal distribution: slow, plain, and what the filter must equal."""

import numpy as np

from secondline.engine.arrays import Days, Floats
from secondline.engine.filtering import BEGUN_MEAN, BEGUN_SD
from secondline.engine.hyper import Movement


def covariance(days: Days, moves: Movement, node: int) -> Floats:
    """Give the covariance of the ratings around their columns, on the days with an entry."""
    apart = np.abs(days[:, None] - days)
    keep = moves.keep_slow[node]
    begun = keep ** (days[:, None] + days)
    return np.asarray(
        moves.sd_day[node] ** 2 * moves.phi[node] ** apart
        + moves.sd_slow[node] ** 2 * keep**apart
        + BEGUN_SD**2 * begun
        + moves.noise[node] * np.eye(days.size)
    )


def begun(days: Days, moves: Movement, node: int) -> Floats:
    """Give what a diary is expected to begin above its level."""
    return np.asarray(BEGUN_MEAN * moves.keep_slow[node] ** days)


def log_density(y: Floats, mean: Floats, spread: Floats) -> float:
    """Give the log density of one multivariate normal."""
    off = y - mean
    _, log_determinant = np.linalg.slogdet(spread)
    quadratic = off @ np.linalg.solve(spread, off)
    return float(-0.5 * (y.size * np.log(2 * np.pi) + log_determinant + quadratic))


def log_likelihood(design: Floats, y: Floats, days: Days, moves: Movement, node: int) -> float:
    """Give the log likelihood with every coefficient integrated over a standard normal."""
    spread = covariance(days, moves, node) + design @ design.T
    return log_density(y, begun(days, moves, node), spread)
