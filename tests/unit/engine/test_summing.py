"""The sum over nodes tells its own error, and takes more nodes until that is small."""

import sys

import numpy as np
import pytest

from secondline.engine import estimate, summing
from secondline.engine.lattice import normal_points
from tests.unit.engine.diaries import KINETICS, diary


def judged(seed=0):
    ratings, doses = diary(seed)
    return estimate(ratings, {"it": doses}, KINETICS, "it")


def test_more_nodes_are_taken_until_the_error_is_small_enough(monkeypatch):
    first = judged()
    monkeypatch.setattr(summing, "LARGEST", dict.fromkeys(summing.LARGEST, 1e-3))
    fine = judged()

    assert first.n_nodes == summing.FIRST < fine.n_nodes <= summing.MOST
    assert fine.error["mean"] < first.error["mean"]


def test_an_error_that_stays_too_large_is_told(monkeypatch):
    strict = dict.fromkeys(summing.LARGEST, 0.0)
    monkeypatch.setattr(summing, "LARGEST", strict)
    monkeypatch.setattr(sys.modules[estimate.__module__], "LARGEST", strict)

    assert "inexact" in judged().flags


@pytest.mark.parametrize("seed", range(3))
def test_the_told_error_is_about_the_real_one(monkeypatch, seed):
    rough = judged(seed)
    monkeypatch.setattr(summing, "FIRST", 4096)
    fine = judged(seed)

    assert abs(rough.mean - fine.mean) / fine.sd < 4 * rough.error["mean"] + 0.005
    assert abs(rough.probability_relief(0.3) - fine.probability_relief(0.3)) < 0.02


def test_the_points_have_the_moments_of_a_normal():
    points = normal_points(0, 2048)

    assert np.abs(points.mean(axis=0)).max() < 0.01
    assert np.abs(points.std(axis=0) - 1).max() < 0.02
    assert np.abs(np.corrcoef(points.T) - np.eye(5)).max() < 0.08
