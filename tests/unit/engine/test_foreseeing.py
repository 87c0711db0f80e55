"""What further days on it would bring, by the same filter as everything else."""

import numpy as np

from secondline.engine.estimating import fit, prepared
from secondline.engine.filtering import whiten, whitened_rows
from secondline.engine.foreseeing import sd_left_after
from secondline.engine.hyper import movement
from secondline.engine.prior import Prior
from tests.unit.engine.diaries import diary


def held(seed=1, days=90):
    ratings, doses = diary(seed, days=days)
    return fit(prepared(ratings, {"it": doses}, {"it": (5.0, 3.0)}, "it", Prior.generic(), False))


def test_one_node_in_plain_floats_is_the_filter():
    found = held()
    simple, moves = found.diary.rough, movement(found.where.mode[None])
    gaps = np.diff(simple.days, prepend=0)

    rows = whitened_rows(simple.columns[:, :-1], gaps, moves)

    filtered = whiten(simple.columns, simple.days, moves, simple.columns.shape[1] - 1)
    assert np.abs(rows.T @ rows - filtered.products[:-1, :-1, 0]).max() < 1e-10


def test_more_days_leave_less_doubt_but_never_none():
    left = sd_left_after(held(days=120))

    assert (np.diff(left) < 0).all() and left[0] < 1 and left[-1] > 0.5


def test_without_an_entry_more_days_are_all_that_is_known():
    ratings, doses = np.full(30, np.nan), np.repeat([0.0, 1.0], 15)
    empty = prepared(ratings, {"it": doses}, {"it": (5.0, 3.0)}, "it", Prior.generic(), False)

    assert (sd_left_after(fit(empty)) <= 1.2).all()
