"""What is believed of the effect and of the change, given a diary, at each node and together."""

from dataclasses import dataclass

import numpy as np

from secondline.engine.arrays import Days, Floats, Mask
from secondline.engine.columns import SPEED_WEIGHTS, WANING_MEAN, WANING_SD, Columns
from secondline.engine.filtering import Whitened
from secondline.engine.functional import Functional
from secondline.engine.mixture import Mixture
from secondline.engine.quickest import eliminate

WANES = 0.15  # the chance, beforehand, that an effect wanes


@dataclass(frozen=True, slots=True, eq=False)
class Components:
    """Normal components of the drop at full effect; each array has shape (kinds, nodes).

    A kind is one speed, with or without waning, of one component of the prior.

    Parameters
    ----------
    log_weights : ndarray
        Up to one constant.
    means, sds : ndarray
        Of the drop at full effect [NRS points].
    speeds : ndarray of int, shape (kinds,)
        Which speed each kind has.
    wanes : ndarray of bool, shape (kinds,)
        Whether each kind has waning.
    of_prior : ndarray of int, shape (kinds,)
        Which component of the prior each kind has.
    change_means, change_sds : ndarray or None
        Of the change, where the diary shows both sides of it [NRS points].
    """

    log_weights: Floats
    means: Floats
    sds: Floats
    speeds: Days
    wanes: Mask
    of_prior: Days
    change_means: Floats | None
    change_sds: Floats | None


def components(
    white: Whitened, held: Columns, own: Mixture, sought: Functional | None, sums: Floats | None
) -> Components:
    """Give all components at each node; exact given the node.

    Parameters
    ----------
    white : Whitened
        Of all columns of `held`, with that of the change last where it is sought.
    held : Columns
    own : Mixture
        The prior of the drop [NRS points].
    sought : Functional, optional
        The change as a weighted sum of days.
    sums : ndarray, shape (columns + 1,), optional
        The same weighted sum of each column, and of what was expected.
    """
    products = white.products
    n_params = products.shape[0] - 1 - (sought is not None)
    start = np.zeros(products.shape[2])
    rest = start
    if sought is not None and sums is not None:
        start = sums[-1] + sought.mean + products[-1, -2]
        rest = sought.variance - products[-1, -1]
        lean = sums[:n_params, None] - products[-1, :n_params]
        products[-1, :n_params] = products[:n_params, -1] = lean
        products[-1, -2:] = products[-2:, -1] = 0
    left = eliminate(products, held.n_nuisance)
    outer = -0.5 * (white.log_determinant + left.log_determinant)
    table = left.products
    found = []
    if held.has_waning:
        plain = np.delete(np.delete(table, 0, 0), 0, 1)
        found.append((plain, outer + np.log(1 - WANES), False))
        waned = eliminate(_shifted(table, held.n_targets + 1), 1)
        found.append((waned.products, outer + np.log(WANES) - 0.5 * waned.log_determinant, True))
    else:
        found.append((table, outer, False))
    parts = [_of_kinds(*one, held, own, start, rest, sought) for one in found]
    return _joined(parts) if len(parts) > 1 else parts[0]


def _shifted(table: Floats, ratings: int) -> Floats:
    """Take the expected waning from the ratings, so that its coefficient has mean 0."""
    moved = table.copy()
    mean = WANING_MEAN / WANING_SD
    moved[ratings] -= mean * moved[0]
    moved[:, ratings] -= mean * moved[:, 0]
    return moved


def _of_kinds(
    table: Floats,
    outer: Floats,
    wanes: bool,
    held: Columns,
    own: Mixture,
    start: Floats,
    rest: Floats,
    sought: Functional | None,
) -> Components:
    """Every speed with every component of the prior; arrays are (speeds, components, nodes)."""
    speeds, ratings, n = np.arange(held.n_targets), held.n_targets, own.weights.size
    rows = (held.n_targets * n, -1)
    prior_precision = 1 / own.sds**2
    after = table[speeds, speeds][:, None] + prior_precision[:, None]
    pull = table[speeds, ratings][:, None] + (own.means * prior_precision)[:, None]
    mean = pull / after
    beforehand = np.log(own.weights + 1e-300) - np.log(own.sds) - 0.5 * (own.means / own.sds) ** 2
    log_weight = 0.5 * (mean * pull - np.log(after))
    log_weight += (np.log(SPEED_WEIGHTS)[:, None] + beforehand)[:, :, None]
    log_weight += outer - 0.5 * table[ratings, ratings]
    change_mean = change_sd = None
    if sought is not None:
        lean = table[speeds, -1][:, None]
        change_mean = (start - table[ratings, -1] + lean * mean).reshape(rows)
        square = rest - table[-1, -1] + lean * lean / after
        change_sd = np.sqrt(np.maximum(square, 1e-12)).reshape(rows)
    return Components(
        log_weight.reshape(rows),
        mean.reshape(rows),
        (1 / np.sqrt(after)).reshape(rows),
        np.repeat(speeds, n),
        np.full(rows[0], wanes),
        np.tile(np.arange(n), held.n_targets),
        change_mean,
        change_sd,
    )


def _joined(parts: list[Components]) -> Components:
    return Components(
        np.concatenate([part.log_weights for part in parts]),
        np.concatenate([part.means for part in parts]),
        np.concatenate([part.sds for part in parts]),
        np.concatenate([part.speeds for part in parts]),
        np.concatenate([part.wanes for part in parts]),
        np.concatenate([part.of_prior for part in parts]),
        together([part.change_means for part in parts], axis=0),
        together([part.change_sds for part in parts], axis=0),
    )


def together(arrays: list[Floats | None], axis: int) -> Floats | None:
    """Put arrays together along an axis; None where any is missing."""
    held = [array for array in arrays if array is not None]
    return np.concatenate(held, axis=axis) if len(held) == len(arrays) else None
