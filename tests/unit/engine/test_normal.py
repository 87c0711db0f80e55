"""The normal distribution, beside that of the standard library."""

import math
from statistics import NormalDist

import numpy as np
import pytest

from secondline.engine.normal import cdf, quantile


def test_the_chances_are_those_of_the_error_function():
    z = np.linspace(-30, 12, 3001)
    expected = np.array([0.5 * math.erfc(-one / math.sqrt(2)) for one in z])

    assert np.abs(cdf(z) - expected).max() < 1e-15
    assert np.abs(cdf(z[z < 0]) / expected[z < 0] - 1).max() < 1e-12


@pytest.mark.parametrize("p", [1e-9, 0.01, 0.3, 0.5, 0.95, 1 - 1e-9])
def test_the_quantiles_are_those_of_the_standard_library(p):
    assert float(quantile(p)) == pytest.approx(NormalDist().inv_cdf(p), abs=1e-8)
