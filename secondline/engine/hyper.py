"""The five numbers that say how one person's pain moves, and what is known of them beforehand."""

from dataclasses import dataclass

import numpy as np

from secondline.engine.arrays import Floats

N = 5
ROUNDING = 1 / 12

# In the order of a node: log of the sd of what changes from day to day, rating included; atanh
# phi; log sd_slow; log tau_slow; logit of the rating's share in the first. What changes from day
# to day is well known as a whole and badly in its parts: so told, the posterior is nearly normal.
# Judged, after a fibromyalgia e-diary study (sd within a person 1.61, between people .27 to 4.05)
# and long public diaries; docs/explanation/response.md tells how each was chosen.
MIDDLE = np.array([np.log(1.3), 0.5, np.log(0.8), np.log(60.0), -1.6])
SPREAD = np.array([0.5, 0.6, 0.5, 0.7, 1.0])


@dataclass(frozen=True, slots=True, eq=False)
class Movement:
    """How pain moves, for several settings at once; each array has shape (nodes,).

    Parameters
    ----------
    sd_day, phi : ndarray
        Stationary sd [NRS points] and lag-1 correlation of the day-to-day part.
    sd_slow, keep_slow : ndarray
        Stationary sd [NRS points] of the slow part and what is kept of it from day to day.
    noise : ndarray
        Variance of the rating itself, with that of rounding to whole numbers [NRS points²].
    """

    sd_day: Floats
    phi: Floats
    sd_slow: Floats
    keep_slow: Floats
    noise: Floats


def movement(nodes: Floats) -> Movement:
    """Give how pain moves at each node.

    Parameters
    ----------
    nodes : ndarray, shape (nodes, 5)
        In units of the prior: each coordinate is standard normal before any diary.

    Examples
    --------
    >>> middle = movement(np.zeros((1, 5)))
    >>> float(middle.sd_day[0].round(2)), float(middle.phi[0].round(2))
    (1.19, 0.46)
    """
    log_fast, at_phi, log_slow, log_tau, logit_share = (MIDDLE + SPREAD * nodes).T
    fast, share = np.exp(2 * log_fast), 1 / (1 + np.exp(-logit_share))
    return Movement(
        np.sqrt(fast * (1 - share)),
        np.tanh(at_phi),
        np.exp(log_slow),
        np.exp(-np.exp(-log_tau)),
        fast * share + ROUNDING,
    )
