"""The model written out as one normal distribution: slow, plain, and what the filter must equal."""

import numpy as np

from secondline.engine.filtering import BEGUN_MEAN, BEGUN_SD


def covariance(days, moves, node):
    """Covariance of the ratings around their columns, on the days with an entry."""
    apart = np.abs(days[:, None] - days)
    keep = moves.keep_slow[node]
    begun = keep ** (days[:, None] + days)
    return (
        moves.sd_day[node] ** 2 * moves.phi[node] ** apart
        + moves.sd_slow[node] ** 2 * keep**apart
        + BEGUN_SD**2 * begun
        + moves.noise[node] * np.eye(days.size)
    )


def begun(days, moves, node):
    """What a diary is expected to begin above its level."""
    return BEGUN_MEAN * moves.keep_slow[node] ** days


def log_density(y, mean, spread):
    """Log density of one multivariate normal."""
    off = y - mean
    _, log_determinant = np.linalg.slogdet(spread)
    quadratic = off @ np.linalg.solve(spread, off)
    return -0.5 * (y.size * np.log(2 * np.pi) + log_determinant + quadratic)
