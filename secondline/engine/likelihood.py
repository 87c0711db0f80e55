"""How well each setting of the movement explains a diary, with every coefficient integrated."""

from dataclasses import dataclass

import numpy as np

from secondline.engine.arrays import Days, Floats
from secondline.engine.columns import Columns
from secondline.engine.filtering import Whitened
from secondline.engine.hyper import movement
from secondline.engine.mixture import Mixture
from secondline.engine.quickest import eliminate, filter_of


@dataclass(frozen=True, slots=True, eq=False)
class Rough:
    """A diary with one speed, no waning and one normal prior: only to find where to look.

    Parameters
    ----------
    columns : ndarray, shape (entries, columns)
        Scaled to standard normal priors; the last one holds the ratings.
    days : ndarray of int, shape (entries,)
    """

    columns: Floats
    days: Days

    def log_posterior(self, nodes: Floats) -> Floats:
        """Give the log posterior of each node, shape (nodes,), up to a constant."""
        n = self.columns.shape[1] - 1
        white = filter_of()(self.columns, self.days, movement(nodes), n)
        left = eliminate(white.products, n)
        quadratic = left.products[0, 0]
        fit = quadratic + left.log_determinant + white.log_determinant
        return np.asarray(-0.5 * (fit + (nodes**2).sum(axis=1)))


def rough(held: Columns, entries: Days, own: Mixture) -> Rough:
    """Give the rough diary that the search for the mode works on."""
    table = held.every_day[entries]
    first_target = held.n_nuisance + held.has_waning
    target = table[:, first_target + held.n_targets // 2]
    nuisance = table[:, : held.n_nuisance]
    ratings = table[:, -1] - own.mean * target
    return Rough(np.column_stack((nuisance, own.sd * target, ratings)), entries)


def fine(held: Columns, entries: Days, nodes: Floats, extra: Floats | None) -> Whitened:
    """Whiten all columns, with one more for the change where it is given."""
    table = np.ascontiguousarray(held.every_day[entries])
    return filter_of()(table, entries, movement(nodes), table.shape[1] - 1, extra)
