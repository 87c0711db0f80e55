"""With numba the numbers are the same to ten digits; without it the plain ones are used."""

import importlib.util
import sys
from collections.abc import Callable
from typing import Any, cast

import numpy as np
import pytest

from secondline.engine import estimate, fast, quickest
from secondline.engine.eliminating import eliminate
from secondline.engine.filtering import whiten, whitened_rows
from secondline.engine.functional import filled
from secondline.engine.hyper import movement
from secondline.engine.normal import cdf
from tests.unit.engine.diaries import KINETICS, diary, wild

needs_numba = pytest.mark.skipif(
    importlib.util.find_spec("numba") is None, reason="the extra `fast` is not installed"
)
PICKS = (fast.fast_whiten, fast.fast_eliminate, fast.fast_fill, fast.fast_rows, fast.fast_cdf)
NAMES = ("fast_whiten", "fast_eliminate", "fast_fill", "fast_rows", "fast_cdf")


def slow(monkeypatch):
    for name in NAMES:
        monkeypatch.setattr(quickest, name, lambda: None)


def test_without_numba_the_plain_loops_are_used(monkeypatch):
    monkeypatch.setitem(sys.modules, "numba", None)
    for pick in PICKS:
        pick.cache_clear()

    assert [pick() for pick in PICKS] == [None] * 5
    assert quickest.filter_of() is whiten
    for pick in PICKS:
        pick.cache_clear()


@needs_numba
@pytest.mark.parametrize("seed", range(6))
def test_an_estimate_is_the_same_to_ten_digits(monkeypatch, seed):
    ratings, doses = wild(seed)
    compiled = estimate(ratings, doses, KINETICS, "it")
    slow(monkeypatch)
    plain = estimate(ratings, doses, KINETICS, "it")

    for one, other in ((compiled.own, plain.own), (compiled.change, plain.change)):
        assert one.mean == pytest.approx(other.mean, abs=1e-10)
        assert one.sd == pytest.approx(other.sd, abs=1e-10)
        assert one.probability_relief(0.3) == pytest.approx(other.probability_relief(0.3), abs=1e-9)
    assert (compiled.verdict, compiled.flags) == (plain.verdict, plain.flags)


@needs_numba
def test_each_compiled_loop_gives_the_numbers_of_the_plain_one():
    pick = [held() for held in PICKS]
    assert all(pick)
    fast_whiten, fast_eliminate, fast_fill, fast_rows, fast_cdf = (
        cast("Callable[..., Any]", one) for one in pick
    )
    rng = np.random.default_rng(3)
    moves = movement(rng.standard_normal((37, 5)))
    days = np.flatnonzero(rng.random(150) < 0.7)
    columns, own = rng.normal(size=(days.size, 6)), rng.normal(size=(days.size, 37))
    plain = whiten(columns, days, moves, 5, own)
    compiled = fast_whiten(columns, days, moves, 5, own)
    assert np.abs(compiled.products - plain.products).max() < 1e-10
    assert np.abs(compiled.log_determinant - plain.log_determinant).max() < 1e-10

    reduced, left = eliminate(plain.products, 4), fast_eliminate(compiled.products, 4)
    assert np.abs(left.products - reduced.products).max() < 1e-10

    weights, told = rng.normal(size=60), []
    for fill in (filled, fast_fill):
        covariances = np.empty((60, 37))
        begun = fill(weights, moves.phi, moves.keep_slow, moves.sd_day, moves.sd_slow, covariances)
        told.append((covariances, begun))
    assert np.abs(told[0][0] - told[1][0]).max() < 1e-10
    assert np.abs(told[0][1] - told[1][1]).max() < 1e-10

    gaps, one = np.diff(days, prepend=0), movement(np.full((1, 5), 0.3))
    rows = whitened_rows(columns, gaps, one)
    assert np.abs(fast_rows(columns, gaps, one) - rows).max() < 1e-10

    z = rng.normal(size=(5, 100)) * 6
    assert np.abs(fast_cdf(z) - cdf(z)).max() < 1e-14


@needs_numba
def test_a_long_diary_is_the_same_too(monkeypatch):
    ratings, doses = diary(1, days=1500)
    compiled = estimate(ratings, {"it": doses}, KINETICS, "it")
    slow(monkeypatch)
    plain = estimate(ratings, {"it": doses}, KINETICS, "it")

    assert compiled.mean == pytest.approx(plain.mean, abs=1e-10)
