"""A long Markov chain over the same posterior, for comparison: differential evolution, batched.

All chains take a step in one pass of the filter (ter Braak 2006, Stat Comput 16:239-249). Given the
five numbers that say how pain moves, effect and chances are exact, so each draw adds a whole
mixture instead of one value.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from secondline.engine.arrays import Floats
from secondline.engine.hyper import N
from secondline.engine.normal import cdf
from secondline.engine.posterior import Components
from secondline.engine.quadrature import Proposal

CHAINS = 64


@dataclass(frozen=True, slots=True)
class Chained:
    """What the chains say, with the Monte Carlo error of each from batches of draws."""

    mean: float
    sd: float
    chances: tuple[float, ...]
    mean_error: float
    chance_error: float
    accepted: float
    draws: int


def run(
    at: Callable[[Floats], Components],
    begin: Proposal,
    thresholds: list[Floats],
    reach: Floats,
    steps: int,
    rng: np.random.Generator,
) -> Chained:
    """Draw `steps` times 64 settings and sum over them; the first fifth is left out.

    Parameters
    ----------
    at : callable
        Gives the components at nodes.
    begin : Proposal
        Where the chains begin, spread wider than the posterior.
    thresholds : list of ndarray, shape (kinds, 1)
        The drops at full effect whose chances are compared.
    reach : ndarray, shape (kinds, 1)
        Turns a drop at full effect into that of the window.
    """
    nodes = begin.points(7, CHAINS)[0]
    nodes = begin.mode + 1.3 * (nodes - begin.mode)
    log_here, told_here = _told(at(nodes), nodes, thresholds, reach)
    scale = 2.38 / np.sqrt(2 * N)
    kept: list[Floats] = []
    accepted = 0
    for step in range(steps):
        first = rng.integers(0, CHAINS - 1, CHAINS)
        second = rng.integers(0, CHAINS - 2, CHAINS)
        own = np.arange(CHAINS)
        first += first >= own
        low, high = np.minimum(first, own), np.maximum(first, own)
        second += second >= low
        second += second >= high
        size = 1.0 if step % 10 == 9 else scale
        moved = (
            nodes + size * (nodes[first] - nodes[second]) + 1e-3 * rng.standard_normal(nodes.shape)
        )
        log_there, told_there = _told(at(moved), moved, thresholds, reach)
        goes = np.log(rng.random(CHAINS)) < log_there - log_here
        nodes = np.where(goes[:, None], moved, nodes)
        log_here = np.where(goes, log_there, log_here)
        told_here = np.where(goes[:, None], told_there, told_here)
        accepted += int(goes.sum())
        if step >= steps // 5:
            kept.append(told_here.mean(axis=0))
    table = np.array(kept)
    batches = np.array([part.mean(axis=0) for part in np.array_split(table, 20)])
    whole = table.mean(axis=0)
    errors = batches.std(axis=0, ddof=1) / np.sqrt(20)
    sd = float(np.sqrt(whole[1] - whole[0] ** 2))
    return Chained(
        float(whole[0]),
        sd,
        tuple(float(one) for one in whole[2:]),
        float(errors[0]) / sd,
        float(errors[2:].max()),
        accepted / steps / CHAINS,
        len(kept) * CHAINS,
    )


def _told(
    parts: Components, nodes: Floats, thresholds: list[Floats], reach: Floats
) -> tuple[Floats, Floats]:
    """The log posterior of each node, and at each node the mean, the square and the chances."""
    top = parts.log_weights.max(axis=0)
    weights = np.exp(parts.log_weights - top)
    mass = weights.sum(axis=0)
    log_posterior = top + np.log(mass) - 0.5 * (nodes**2).sum(axis=1)
    weights /= mass
    drop, sd = parts.means * reach, parts.sds * reach
    told = [(weights * drop).sum(axis=0), (weights * (drop**2 + sd**2)).sum(axis=0)]
    told += [(weights * cdf((value - parts.means) / parts.sds)).sum(axis=0) for value in thresholds]
    return log_posterior, np.stack(told, axis=1)
