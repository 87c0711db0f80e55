"""Sum over nodes, tell the error of the sum, and take more nodes until it is small enough."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import numpy as np

from secondline.engine.arrays import Floats
from secondline.engine.posterior import Components, together
from secondline.engine.quadrature import Proposal
from secondline.engine.quickest import cdf

FIRST, MOST = 256, 4096
POOR = 0.35  # a smaller share of nodes that count: lay them out anew
_REFITS = 3
BLOCKS = 8
# Told errors; the real ones are less than half of them: the blocks of a lattice are worse than it.
LARGEST = {"mean": 0.017, "sd": 0.022, "chance": 0.0058}


@dataclass(frozen=True, slots=True, eq=False)
class Summed:
    """Every component with its share of the whole, and how exact the sum over nodes is.

    Parameters
    ----------
    weights : ndarray, shape (kinds, nodes)
        They sum to 1.
    parts : Components
    below : dict of float to ndarray, shape (kinds, nodes)
        For each relief the chance of each component to lie below it.
    errors : dict
        Estimated error of the mean (in sds), the sd (relative) and of the chances.
    n_nodes : int
    """

    weights: Floats
    parts: Components
    below: dict[float, Floats]
    errors: dict[str, float]
    n_nodes: int


def summed(
    where: Proposal,
    at: Callable[[Floats], Components],
    thresholds: Callable[[Components], dict[float, Floats]],
) -> Summed:
    """Sum over nodes, doubling them until the estimated errors are small or `MOST` is reached.

    Parameters
    ----------
    where : Proposal
    at : callable
        Gives the components at nodes of shape (nodes, 5).
    thresholds : callable
        Gives for each relief the drop whose chance has to be exact, of shape (kinds, 1).
    """
    where, part, log_part = _begun(where, at)
    have, logs, n = [part], [log_part], FIRST
    while True:
        parts, log_weights = _joined(have), np.concatenate(logs, axis=1)
        weights = np.exp(log_weights - log_weights.max())
        weights /= weights.sum()
        precision, needed = 1 / parts.sds, thresholds(parts)
        below = {relief: cdf((drop - parts.means) * precision) for relief, drop in needed.items()}
        errors = _errors(weights, parts, below.values())
        if n >= MOST or all(errors[name] <= LARGEST[name] for name in LARGEST):
            return Summed(weights, parts, below, errors, n)
        _, part, log_part = _drawn(where, at, n, n)
        have.append(part)
        logs.append(log_part)
        n *= 2


def _begun(
    where: Proposal, at: Callable[[Floats], Components]
) -> tuple[Proposal, Components, Floats]:
    """Sum over the first nodes; while too few of them count, lay them out anew."""
    nodes, part, log_part = _drawn(where, at, 0, FIRST)
    for _ in range(_REFITS):
        by_node = np.exp(log_part - log_part.max()).sum(axis=0)
        by_node /= by_node.sum()
        if 1 / (by_node @ by_node) >= POOR * FIRST:
            break
        where = where.refitted(nodes, by_node)
        nodes, part, log_part = _drawn(where, at, 0, FIRST)
    return where, part, log_part


def _drawn(
    where: Proposal, at: Callable[[Floats], Components], first: int, n: int
) -> tuple[Floats, Components, Floats]:
    nodes, inverse_density = where.points(first, n)
    part = at(nodes)
    return nodes, part, part.log_weights + inverse_density - 0.5 * (nodes**2).sum(axis=1)


def _errors(weights: Floats, parts: Components, below: Iterable[Floats]) -> dict[str, float]:
    """Estimate errors from the spread between interleaved blocks of nodes."""
    by_node, drawn = weights.sum(axis=0), weights * parts.means
    mass, mean = _in_blocks(by_node), float(drawn.sum())
    off = drawn.sum(axis=0) - mean * by_node
    squares = (weights * (parts.sds**2 + (parts.means - mean) ** 2)).sum(axis=0)
    variance = float(squares.sum())
    chances = [(weights * one).sum(axis=0) for one in below]
    return {
        "mean": _spread(_in_blocks(off), mass) / np.sqrt(variance),
        "sd": 0.5 * _spread(_in_blocks(squares - variance * by_node), mass) / variance,
        "chance": max(_spread(_in_blocks(one - one.sum() * by_node), mass) for one in chances),
    }


def _in_blocks(by_node: Floats) -> Floats:
    n = by_node.size // BLOCKS * BLOCKS
    return np.asarray(by_node[:n].reshape(BLOCKS, -1).sum(axis=1))


def _spread(values: Floats, mass: Floats) -> float:
    """The standard error of a ratio of sums whose whole is zero."""
    return float(np.sqrt((values**2).sum() * BLOCKS / (BLOCKS - 1)) / mass.sum())


def _joined(have: list[Components]) -> Components:
    if len(have) == 1:
        return have[0]
    return Components(
        np.concatenate([part.log_weights for part in have], axis=1),
        np.concatenate([part.means for part in have], axis=1),
        np.concatenate([part.sds for part in have], axis=1),
        have[0].speeds,
        have[0].wanes,
        have[0].of_prior,
        together([part.change_means for part in have], axis=1),
        together([part.change_sds for part in have], axis=1),
    )
