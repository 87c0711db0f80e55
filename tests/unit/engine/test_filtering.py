"""The filter gives the likelihood of the dense normal distribution, to the ninth digit."""

import numpy as np
import pytest

from secondline.engine.columns import columns
from secondline.engine.eliminating import eliminate
from secondline.engine.filtering import whiten
from secondline.engine.hyper import movement
from secondline.engine.periods import periods
from secondline.engine.prior import Prior
from tests.unit.engine.diaries import KINETICS, wild
from validation.dense import begun, covariance, log_density


def both(seed):
    """The log likelihood with every coefficient integrated: by the filter, and written out."""
    ratings, doses = wild(seed)
    held = columns(
        ratings, doses, KINETICS, "it", Prior.generic(), periods(doses["it"], False), False
    )
    days = np.flatnonzero(~np.isnan(ratings))
    table = held.every_day[days]
    moves = movement(np.random.default_rng(seed).standard_normal((3, 5)))
    n = table.shape[1] - 1
    white = whiten(table, days, moves, n)
    left = eliminate(white.products, n)
    filtered = -0.5 * (
        days.size * np.log(2 * np.pi)
        + white.log_determinant
        + left.log_determinant
        + left.products[0, 0]
    )
    design, y = table[:, :-1], table[:, -1]
    dense = [
        log_density(y, begun(days, moves, k), covariance(days, moves, k) + design @ design.T)
        for k in range(3)
    ]
    return filtered, np.array(dense)


@pytest.mark.parametrize("seed", range(12))
def test_the_filter_equals_the_dense_normal(seed):
    filtered, dense = both(seed)

    assert np.abs(filtered - dense).max() < 1e-9


def test_a_column_that_differs_between_nodes_is_whitened_too():
    rng = np.random.default_rng(1)
    days = np.flatnonzero(rng.random(70) < 0.7)
    table, own = rng.normal(size=(days.size, 3)), rng.normal(size=(days.size, 4))
    moves = movement(rng.standard_normal((4, 5)))

    white = whiten(table, days, moves, 2, own)

    for k in range(4):
        whole = np.column_stack((table, own[:, k]))
        whole[:, 2] -= begun(days, moves, k)
        expected = whole.T @ np.linalg.solve(covariance(days, moves, k), whole)
        assert np.abs(white.products[:, :, k] - expected).max() < 1e-9


def test_without_an_entry_nothing_is_known():
    white = whiten(np.zeros((0, 2)), np.zeros(0, np.int64), movement(np.zeros((1, 5))), 1)

    assert not white.products.any() and not white.log_determinant.any()
