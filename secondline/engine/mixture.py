"""A mixture of normal distributions: what is believed of an effect."""

from dataclasses import dataclass

import numpy as np

from secondline.engine.arrays import Floats
from secondline.engine.quickest import cdf

_STEPS = 200
_CLOSE = 1e-12
_WIDEST = 12.0
_ROOT = float(np.sqrt(2 * np.pi))


@dataclass(frozen=True, slots=True, eq=False)
class Mixture:
    """Normal components with their weights; each array has shape (components,).

    Parameters
    ----------
    weights : ndarray
        Not negative; they sum to 1.
    means, sds : ndarray
        In the unit of the quantity.
    """

    weights: Floats
    means: Floats
    sds: Floats

    @property
    def mean(self) -> float:
        """The mean of the quantity."""
        return self._weighed(self.means)

    @property
    def sd(self) -> float:
        """The standard deviation of the quantity."""
        off = self.means - self.mean
        return float(np.sqrt(self._weighed(self.sds**2 + off**2)))

    def below(self, value: float | Floats) -> float:
        """Give the chance that the quantity lies below a value, or each component below its own."""
        return self._weighed(cdf((value - self.means) / self.sds))

    def quantile(self, p: float) -> float:
        """Give the value that the quantity stays below with chance `p`.

        By Newton's steps inside a bracket; where a step leaves it, the bracket is halved.

        Raises
        ------
        ValueError
            If `p` is not in (0, 1).

        Examples
        --------
        >>> half = np.array([0.5, 0.5])
        >>> abs(Mixture(half, np.array([-1.0, 1.0]), np.ones(2)).quantile(0.5)) < 1e-9
        True
        """
        if not 0 < p < 1:
            raise ValueError(f"a chance between 0 and 1, such as 0.05, was expected; got {p}")
        low = float((self.means - _WIDEST * self.sds).min())
        high = float((self.means + _WIDEST * self.sds).max())
        at = min(max(self.mean, low), high)
        for _ in range(_STEPS):
            off = self.below(at) - p
            low, high = (at, high) if off < 0 else (low, at)
            slope = self._density(at)
            step = at - off / slope if slope > 0 else np.inf
            last, at = at, step if low < step < high else (low + high) / 2
            if abs(at - last) < _CLOSE:
                break
        return at

    def _density(self, value: float) -> float:
        z = (value - self.means) / self.sds
        return self._weighed(np.exp(-0.5 * z * z) / self.sds) / _ROOT

    def _weighed(self, values: Floats) -> float:
        # Not by @: for so few numbers, to wake the other cores takes longer than to add them up.
        return float((self.weights * values).sum())
