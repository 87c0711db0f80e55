"""Find where the posterior of the movement lies, and lay out points there to sum over."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from secondline.engine.arrays import Floats
from secondline.engine.hyper import N
from secondline.engine.lattice import is_among, normal_points

LogPosterior = Callable[[Floats], Floats]

_MOST_STEPS = 12
_CLOSE = 0.05  # a last step shorter than this, in posterior sds, is near enough for a proposal
_WIDER, _TAIL = 1.0, 0.03
# So many nodes, around the mode and anywhere, tell the shape well enough where so many count.
_NEAR, _ANYWHERE, _ENOUGH = 160, 96, 60
_TURNS, _AGAIN = 3, 128
_MOST_APART = 0.6
_FAR, _FAR_SHARE = 1.7, 0.0625
_MOST_WEIGHT = 16.0
_FIRST_WIDER = 1.25
_ROOT = float(np.sqrt(2 / np.pi))
_PAIRS = [(i, j) for i in range(N) for j in range(i)]


@dataclass(frozen=True, slots=True, eq=False)
class Proposal:
    """A normal with heavier tails around the mode, wider on the side where the posterior is.

    Parameters
    ----------
    mode : ndarray, shape (5,)
    axes : ndarray, shape (5, 5)
        Columns: principal axes times the posterior's sd along each.
    below, above : ndarray, shape (5,)
        How much wider than that sd on either side.
    """

    mode: Floats
    axes: Floats
    below: Floats
    above: Floats

    def points(self, first: int, n: int) -> tuple[Floats, Floats]:
        """Give nodes, shape (n, 5), and the log of the inverse of their density, shape (n,)."""
        z = normal_points(first, n)
        z = np.where(is_among(_FAR_SHARE, first, n)[:, None], _FAR * z, z)
        square = z * z
        scale = np.where(z > 0, self.above, self.below)
        nodes = self.mode + (z * scale * (1 + _TAIL * square)) @ self.axes.T
        slope = np.log((scale * (1 + 3 * _TAIL * square)).prod(axis=1))
        length = 0.5 * square.sum(axis=1)
        far = _FAR_SHARE / _FAR**N * np.exp(length * (1 - _FAR**-2))
        return nodes, slope + length - np.log(1 - _FAR_SHARE + far)

    def refitted(self, nodes: Floats, weights: Floats) -> "Proposal":
        """Give a proposal with the mean, the covariance and the skewness of weighted nodes.

        No node counts for more than `_MOST_WEIGHT` usual ones, so that none decides alone.
        """
        weights = np.minimum(weights, _MOST_WEIGHT / weights.size)
        weights = weights / weights.sum()
        mean = weights @ nodes
        off = nodes - mean
        values, vectors = np.linalg.eigh((off * weights[:, None]).T @ off)
        sds = np.sqrt(np.maximum(values, 1e-4))
        axes = vectors * sds
        along = off @ vectors / sds
        skewness = weights @ (along * along * along)
        shift, below, above = _two_pieces(skewness)
        return Proposal(mean + axes @ shift, axes, _WIDER * below, _WIDER * above)


def proposal(log_posterior: LogPosterior) -> Proposal:
    """Find the mode by damped Newton steps, then measure the shape around it and far from it."""
    mode, axes = _mode(log_posterior)
    nodes, log_density = _around_and_far(mode, axes)
    weights = _shares(log_posterior(nodes) - log_density)
    even = np.full(N, _WIDER)
    found = Proposal(mode, axes, even, even).refitted(nodes, weights)
    for turn in range(_TURNS):
        if 1 / (weights @ weights) > _ENOUGH:
            break
        nodes, inverse_density = found.points(turn * _AGAIN, _AGAIN)
        weights = _shares(log_posterior(nodes) + inverse_density)
        found = found.refitted(nodes, weights)
    return found


def _around_and_far(mode: Floats, axes: Floats) -> tuple[Floats, Floats]:
    """Give nodes around the mode and nodes of the whole prior: there may be another hill."""
    z = normal_points(0, _NEAR + _ANYWHERE)
    wide = _FIRST_WIDER * axes
    nodes = np.concatenate((mode + z[:_NEAR] @ wide.T, z[_NEAR:]))
    off = np.linalg.solve(wide, (nodes - mode).T)
    near = np.log(_NEAR / abs(np.linalg.det(wide))) - 0.5 * (off**2).sum(axis=0)
    return nodes, np.logaddexp(near, np.log(_ANYWHERE) - 0.5 * (nodes**2).sum(axis=1))


def _shares(logs: Floats) -> Floats:
    weights = np.exp(logs - logs.max())
    return np.asarray(weights / weights.sum())


def _two_pieces(skewness: Floats) -> tuple[Floats, Floats, Floats]:
    """Give mode, sd below and sd above it of a split normal of mean 0, sd 1 and this skewness.

    The points have half of their mass on either side of the mode; their weights make up for that.
    """
    apart = np.clip(skewness / _ROOT, -_MOST_APART, _MOST_APART)
    product = 1 - (1 - _ROOT**2) * apart**2
    above = (apart + np.sqrt(apart**2 + 4 * product)) / 2
    return -_ROOT * apart, above - apart, above


def _mode(log_posterior: LogPosterior) -> tuple[Floats, Floats]:
    at, best = np.zeros(N), -np.inf
    reach = np.full(N, 0.3)
    step, gradient, hessian = np.zeros(N), np.zeros(N), -np.eye(N)
    for _ in range(_MOST_STEPS):
        values = log_posterior(at + step + _stencil(reach))
        if values[0] < best - 1e-6:
            step = step / 3
            continue
        at, best = at + step, values[0]
        gradient, hessian = _derivatives(values, reach)
        precision, vectors = _precision(hessian)
        step = vectors @ ((vectors.T @ gradient) / precision)
        axes = vectors / np.sqrt(precision)
        reach = np.clip(0.5 * np.sqrt((axes**2).sum(axis=1)), 0.02, 0.3)
        if np.abs((vectors.T @ step) * np.sqrt(precision)).max() < _CLOSE:
            break
        step *= min(1.0, 2.0 / np.abs(step).max())
    precision, vectors = _precision(hessian)
    return at, vectors / np.sqrt(precision)


def _stencil(reach: Floats) -> Floats:
    """The centre, both sides of each axis, both diagonals of each pair: 31 points."""
    one = np.eye(N)
    both = np.array([one[i] + one[j] for i, j in _PAIRS])
    return np.concatenate((np.zeros((1, N)), one, -one, both, -both)) * reach


def _derivatives(values: Floats, reach: Floats) -> tuple[Floats, Floats]:
    centre, up, down = values[0], values[1 : N + 1], values[N + 1 : 2 * N + 1]
    gradient = (up - down) / (2 * reach)
    curve = up + down - 2 * centre
    hessian = np.diag(curve / reach**2)
    both = values[2 * N + 1 :].reshape(2, -1).sum(axis=0) - 2 * centre
    for (i, j), value in zip(_PAIRS, both, strict=True):
        hessian[i, j] = hessian[j, i] = (value - curve[i] - curve[j]) / (2 * reach[i] * reach[j])
    return gradient, hessian


def _precision(hessian: Floats) -> tuple[Floats, Floats]:
    """Precisions along the principal axes; never flatter than a quarter of the prior's."""
    values, vectors = np.linalg.eigh(-hessian)
    return np.maximum(values, 0.25), vectors
