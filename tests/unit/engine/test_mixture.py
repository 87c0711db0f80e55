"""Quantiles of a mixture, wherever its components lie."""

import numpy as np
import pytest

from secondline.engine.mixture import Mixture


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("p", [1e-4, 0.05, 0.5, 0.95, 1 - 1e-4])
def test_the_chance_to_lie_below_a_quantile_is_its_p(seed, p):
    rng = np.random.default_rng(seed)
    weights = rng.dirichlet(np.ones(40) / 3)
    mixture = Mixture(weights, rng.normal(0, 5, 40), np.exp(rng.normal(-2, 1.5, 40)))

    assert mixture.below(mixture.quantile(p)) == pytest.approx(p, abs=1e-9)


def test_between_two_far_spikes_the_middle_is_found():
    two = Mixture(np.array([0.5, 0.5]), np.array([-100.0, 100.0]), np.array([1e-3, 1e-3]))

    assert -100.1 < two.quantile(0.25) < -99.9
    assert 99.9 < two.quantile(0.75) < 100.1


@pytest.mark.parametrize("p", [0, 1, -0.1, float("nan")])
def test_what_is_no_chance_is_refused(p):
    one = Mixture(np.ones(1), np.zeros(1), np.ones(1))

    with pytest.raises(ValueError, match="chance"):
        one.quantile(p)
