"""What is believed of a drop in pain: its size, and the relief that it is."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from secondline.engine.arrays import Floats
from secondline.engine.mixture import Mixture

LEAST_PAIN = 0.5
SMALL, MODERATE, WORSE = 0.10, 0.30, -0.05


@dataclass(frozen=True, eq=False)
class Belief:
    """A drop in pain, in points; a drop above 0 is relief.

    Parameters
    ----------
    mixture : Mixture
        Of the drop [NRS points].
    pain_on : float
        Mean pain recorded over the days that are judged [NRS points].
    share : float or ndarray, shape (components,)
        How much of the drop had come through in `pain_on`; 1 but for an early look.
    known : mapping of float to float
        Chances to lie below a relief that were summed already, so as not to sum them again.
    """

    mixture: Mixture
    pain_on: float
    share: float | Floats = 1.0
    known: Mapping[float, float] = field(default_factory=dict)

    @cached_property
    def mean(self) -> float:
        """The expected drop [NRS points]."""
        return self.mixture.mean

    @cached_property
    def sd(self) -> float:
        """The sd of the drop [NRS points]."""
        return self.mixture.sd

    def quantile(self, p: float) -> float:
        """Give the drop that is not reached with chance `p` [NRS points].

        Raises
        ------
        ValueError
            If `p` is not in (0, 1).
        """
        return self.mixture.quantile(p)

    def probability_relief(self, q: float) -> float:
        """Give the chance that at least a fraction of the pain is taken away.

        Parameters
        ----------
        q : float
            Fraction of the pain without it, in (0, 1): .3 is a moderate, .5 a substantial
            improvement [1]_.

        Raises
        ------
        ValueError
            If `q` is not in (0, 1).

        References
        ----------
        .. [1] Dworkin et al. (2008), J Pain 9:105-121. doi:10.1016/j.jpain.2007.09.005

        Examples
        --------
        >>> belief = Belief(Mixture(np.ones(1), np.array([3.0]), np.ones(1)), pain_on=4.0)
        >>> round(belief.probability_relief(0.30), 3)
        0.901
        """
        if not 0 < q < 1:
            raise ValueError(f"relief is a fraction between 0 and 1, such as 0.30; got {q}")
        return 1 - self._below(q)

    @cached_property
    def probability_worse(self) -> float:
        """The chance that pain is at least 5 % higher for it."""
        return self._below(WORSE)

    def _below(self, relief: float) -> float:
        if relief in self.known:
            return self.known[relief]
        return self.mixture.below(drop_needed(relief, self.pain_on, self.share))


def drop_needed(relief: float, pain_on: float, share: float | Floats) -> float | Floats:
    """Give the drop d that makes a relief d / (pain_on + share d).

    Pain under half a point counts as half a point: of no pain, every drop would be a great relief.
    """
    return relief * max(pain_on, LEAST_PAIN) / np.maximum(1 - relief * share, 0.05)
