"""The model with independent errors of R's package nof1, written anew from its description.

A rating is a mean with the treatment or one without it, plus noise that knows nothing of the day
before: Y ~ N(Σ β Treat, 1/precision), β ~ N(0, 10⁶), precision ~ Gamma(.001, .001). No carrying
over, no slow part, no onset. Its posterior is a Student's t, so no chains are needed.
"""

from dataclasses import dataclass

import numpy as np

from secondline.engine.arrays import Floats

_VAGUE = 0.001
_Z = 1.959964


@dataclass(frozen=True, slots=True)
class Difference:
    """How much lower ratings are with the treatment [NRS points], with the interval of 95 %."""

    mean: float
    low: float
    high: float

    @property
    def is_called(self) -> bool:
        """Whether the interval leaves out 0."""
        return self.low > 0 or self.high < 0


def difference(ratings: Floats, doses: Floats) -> Difference:
    """Give the posterior of the difference; `doses` are on where above 0.

    Examples
    --------
    >>> found = difference(np.array([5.0, 6, 5, 3, 2, 3]), np.array([0.0, 0, 0, 1, 1, 1]))
    >>> round(found.mean, 2), found.is_called
    (2.67, True)
    """
    known = ~np.isnan(ratings)
    y, on = ratings[known], doses[known] > 0
    groups = [y[~on], y[on]]
    squares = sum(float(((group - group.mean()) ** 2).sum()) for group in groups)
    shape, rate = _VAGUE + (y.size - 2) / 2, _VAGUE + squares / 2
    scale = float(np.sqrt(rate / shape * sum(1 / group.size for group in groups)))
    mean = float(groups[0].mean() - groups[1].mean())
    half = scale * _student(2 * shape)
    return Difference(mean, mean - half, mean + half)


def _student(degrees: float) -> float:
    """The quantile at 97.5 % of Student's t (Abramowitz and Stegun 26.7.5)."""
    z = _Z
    first = (z**3 + z) / 4
    second = (5 * z**5 + 16 * z**3 + 3 * z) / 96
    third = (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384
    return z + first / degrees + second / degrees**2 + third / degrees**3
