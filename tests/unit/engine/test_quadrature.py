"""Nodes are laid where the posterior is, also where it has two hills or leans to one side."""

import numpy as np
import pytest

from secondline.engine.hyper import N
from secondline.engine.quadrature import Proposal, proposal


def density_of(log_posterior, found, n=4096):
    """The share of nodes that count, and the mean, by the nodes of a proposal."""
    nodes, inverse = found.points(0, n)
    logs = log_posterior(nodes) + inverse
    weights = np.exp(logs - logs.max())
    weights /= weights.sum()
    return 1 / (weights @ weights) / n, weights @ nodes


def test_the_points_stand_for_the_whole_space():
    even = np.ones(N)
    nodes, inverse = Proposal(np.zeros(N), np.eye(N), even, even).points(0, 4096)
    mass = np.exp(inverse - 0.5 * (nodes**2).sum(axis=1)).mean()

    assert mass == pytest.approx(1, abs=0.005)


def test_a_normal_posterior_is_met_nearly_exactly():
    middle, sds = np.array([0.5, -1, 0, 1, 2]), np.array([0.2, 0.5, 1, 0.8, 0.6])

    def log_posterior(nodes):
        return -0.5 * (((nodes - middle) / sds) ** 2).sum(axis=1)

    counts, mean = density_of(log_posterior, proposal(log_posterior))
    assert counts > 0.7 and np.abs((mean - middle) / sds).max() < 0.02


def test_a_second_hill_is_not_passed_by():
    away = np.array([0.0, 0.0, 2.5, 0.0, 0.0])

    def log_posterior(nodes):
        here, there = (-0.5 * ((nodes - one) ** 2).sum(axis=1) / 0.36 for one in (0 * away, away))
        return np.logaddexp(here, there)

    counts, mean = density_of(log_posterior, proposal(log_posterior))
    assert counts > 0.2 and mean[2] == pytest.approx(1.25, abs=0.05)


def test_a_posterior_that_leans_to_one_side_is_met():
    def log_posterior(nodes):
        lean = np.where(nodes[:, 0] > 0, nodes[:, 0] / 2, nodes[:, 0])
        return -0.5 * (lean**2 + (nodes[:, 1:] ** 2).sum(axis=1))

    counts, _ = density_of(log_posterior, proposal(log_posterior))
    assert counts > 0.5
