"""Sum over nodes, tell the error of the sum, and take more nodes until it is small enough."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from secondline.engine.arrays import Floats
from secondline.engine.posterior import Components, together
from secondline.engine.quadrature import Proposal
from secondline.engine.quickest import cdf

FIRST, MOST = 512, 4096
_DUST = 1e-4  # all components lighter than this together change no error that is told
POOR = 0.45  # a smaller share of nodes that count: lay them out anew, once
BLOCKS = 8
LARGEST = {"mean": 0.013, "sd": 0.022, "chance": 0.0042}


@dataclass(frozen=True, slots=True, eq=False)
class Summed:
    """Every component with its share of the whole, and how exact the sum over nodes is.

    Parameters
    ----------
    weights : ndarray, shape (kinds, nodes)
        They sum to 1.
    parts : Components
    errors : dict
        Estimated error of the mean (in sds), the sd (relative) and of the chances.
    n_nodes : int
    """

    weights: Floats
    parts: Components
    errors: dict[str, float]
    n_nodes: int


def summed(
    where: Proposal,
    at: Callable[[Floats], Components],
    thresholds: Callable[[Components], list[Floats]],
) -> Summed:
    """Sum over nodes, doubling them until the estimated errors are small or `MOST` is reached.

    Parameters
    ----------
    where : Proposal
    at : callable
        Gives the components at nodes of shape (nodes, 5).
    thresholds : callable
        Gives the values whose chances have to be exact, each of shape (kinds, 1).
    """
    have: list[Components] = []
    logs: list[Floats] = []
    n, step, is_refitted = 0, FIRST, False
    while True:
        nodes, inverse_density = where.points(n, step)
        part = at(nodes)
        log_part = part.log_weights + inverse_density - 0.5 * (nodes**2).sum(axis=1)
        if not is_refitted:
            is_refitted = True
            by_node = np.exp(log_part - log_part.max()).sum(axis=0)
            by_node /= by_node.sum()
            if 1 / (by_node @ by_node) < POOR * step:
                where = where.refitted(nodes, by_node)
                continue
        have.append(part)
        logs.append(log_part)
        n += step
        parts, log_weights = _joined(have), np.concatenate(logs, axis=1)
        weights = np.exp(log_weights - log_weights.max())
        weights /= weights.sum()
        errors = _errors(weights, parts, thresholds(parts))
        if n >= MOST or all(errors[name] <= LARGEST[name] for name in LARGEST):
            return Summed(weights, parts, errors, n)
        step = n


def _errors(weights: Floats, parts: Components, thresholds: list[Floats]) -> dict[str, float]:
    """Estimate errors from the spread between interleaved blocks of nodes."""
    n = weights.shape[1] // BLOCKS * BLOCKS

    def in_blocks(values: Floats) -> Floats:
        return np.asarray((weights * values).sum(axis=0)[:n].reshape(BLOCKS, -1).sum(axis=1))

    mass = in_blocks(np.ones_like(weights))
    mean = float((weights * parts.means).sum())
    off = parts.means - mean
    squares = parts.sds**2 + off**2
    variance = float((weights * squares).sum())
    chances = [_chances(value, weights, parts) for value in thresholds]
    return {
        "mean": _spread(in_blocks(off), mass) / np.sqrt(variance),
        "sd": 0.5 * _spread(in_blocks(squares - variance), mass) / variance,
        "chance": max(
            _spread(in_blocks(chance - float((weights * chance).sum())), mass) for chance in chances
        ),
    }


def _chances(value: Floats, weights: Floats, parts: Components) -> Floats:
    """Give the chance of each component to lie below a value, 0 where its weight is dust."""
    heavy = weights > _DUST / weights.size
    found = np.zeros_like(weights)
    values = np.broadcast_to(value, weights.shape)[heavy]
    found[heavy] = cdf((values - parts.means[heavy]) / parts.sds[heavy])
    return found


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
