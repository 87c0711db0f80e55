"""The points that are summed over fill their space as evenly as any lattice of their kind."""

import numpy as np
import pytest

from secondline.engine.hyper import N
from secondline.engine.lattice import MULTIPLIER, normal_points
from secondline.engine.normal import cdf


def worst_case(multiplier, size):
    """P2: the largest error of the sum for smooth periodic functions, weighed by .7 a dimension."""
    generator = np.array([pow(multiplier, power, size) for power in range(N)])
    x = np.arange(size)[:, None] * generator % size / size
    return np.prod(1 + 0.7 * 2 * np.pi**2 * (x * x - x + 1 / 6), axis=1).mean() - 1


@pytest.mark.parametrize("size", [256, 512, 1024])
def test_hardly_any_multiplier_is_better(size):
    best = min(worst_case(one, size) for one in range(3, size, 2))

    assert worst_case(MULTIPLIER, size) < 1.125 * best


@pytest.mark.parametrize(("first", "n"), [(0, 256), (256, 256), (512, 512), (2048, 2048)])
def test_each_stretch_has_one_point_in_each_slice_of_each_dimension(first, n):
    slices = (cdf(normal_points(first, n)) * n).astype(int)

    for dimension in slices.T:
        assert np.unique(dimension).size == n


def test_no_point_is_infinitely_far():
    assert np.abs(normal_points(0, 2**16)).max() < 5
