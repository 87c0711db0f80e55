"""Given how pain moves, effect and change are those of the dense normal distribution."""

import numpy as np
import pytest

from secondline.engine.columns import columns
from secondline.engine.estimating import _change_weights
from secondline.engine.functional import functional
from secondline.engine.hyper import movement
from secondline.engine.likelihood import fine
from secondline.engine.mixture import Mixture
from secondline.engine.periods import periods
from secondline.engine.posterior import components
from secondline.engine.prior import Prior
from tests.unit.engine.diaries import KINETICS, diary
from validation.dense import begun, covariance, log_density

ONE = Mixture(np.ones(1), np.array([0.7]), np.array([0.9]))


@pytest.mark.parametrize("seed", range(3))
def test_effect_change_and_evidence_equal_the_dense_ones(seed):
    ratings, taken = diary(seed, days=60)
    doses = {"it": taken, "other": np.roll(taken, 11)}
    when = periods(taken, False)
    held = columns(ratings, doses, KINETICS, "it", Prior.generic(), when, False)
    days = np.flatnonzero(~np.isnan(ratings))
    nodes = np.random.default_rng(seed).standard_normal((2, 5))
    moves = movement(nodes)
    weights = _change_weights(ratings.size, when)
    sought = functional(weights, moves)
    sums = weights @ np.column_stack((held.every_day[:, :-1], held.expected))

    found = components(fine(held, days, nodes, sought.covariances[days]), held, ONE, sought, sums)

    assert found.change_means is not None and found.change_sds is not None
    n, every = held.n_nuisance, np.arange(ratings.size)
    for k in range(2):
        evidence = []
        for speed in range(3):
            use = [*range(n), n + speed]
            design, scale = held.every_day[:, use], np.r_[np.ones(n), ONE.sds]
            mean = np.r_[np.zeros(n), ONE.means]
            wander = covariance(every, moves, k) - moves.noise[k] * np.eye(every.size)
            whole = wander + (design * scale**2) @ design.T
            seen = whole[np.ix_(days, days)] + moves.noise[k] * np.eye(days.size)
            prior_mean = design @ mean + begun(every, moves, k)
            off = held.every_day[days, -1] - prior_mean[days]
            gain = np.linalg.solve(seen, off)
            b_cov = scale[-1] ** 2 * design[days, -1]
            assert found.means[speed, k] == pytest.approx(mean[-1] + b_cov @ gain, abs=1e-8)
            b_var = scale[-1] ** 2 - b_cov @ np.linalg.solve(seen, b_cov)
            assert found.sds[speed, k] == pytest.approx(b_var**0.5, abs=1e-8)
            l_cov = whole[days] @ weights
            l_mean = weights @ (prior_mean + held.expected) + l_cov @ gain
            l_var = weights @ whole @ weights - l_cov @ np.linalg.solve(seen, l_cov)
            assert found.change_means[speed, k] == pytest.approx(l_mean, abs=1e-8)
            assert found.change_sds[speed, k] == pytest.approx(l_var**0.5, abs=1e-7)
            evidence.append(log_density(held.every_day[days, -1], prior_mean[days], seen))
        off = found.log_weights[:, k] - np.log([0.25, 0.5, 0.25]) - evidence
        assert np.ptp(off) < 1e-8
