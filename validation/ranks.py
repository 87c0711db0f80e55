"""Simulation-based calibration: what the model itself invents, it must find again, at every rank.

    python -m validation.ranks [DIARIES] [--write]

Everything is drawn from the priors of the engine: how pain moves, every coefficient, speed, waning,
the drop. Where the sum is right, the truth falls evenly into the posterior (Talts et al. 2018,
arXiv:1804.06788): so many in each twentieth. Here the posterior is exact, not drawn, so the rank of
the truth among endlessly many draws is its chance to lie below.
"""

import sys
from dataclasses import replace
from zlib import crc32

import numpy as np

from secondline.engine.arrays import Floats
from secondline.engine.columns import SPEED_WEIGHTS, WANING_MEAN, WANING_SD
from secondline.engine.estimating import Prepared, prepared
from secondline.engine.hyper import N, movement
from secondline.engine.normal import cdf
from secondline.engine.posterior import WANES, Components
from secondline.engine.prior import Prior
from secondline.engine.quadrature import proposal
from secondline.engine.summing import summed
from validation.dense import begun, covariance
from validation.kinds import blocks, onoff, started
from validation.tables import table, write

BINS, PAIN = 20, 6.0
NAMES = ("the drop", "sd from day to day", "what is carried over", "sd of the slow part",
         "time of the slow part", "the rating's share")  # fmt: skip
# Chi-square of 19 degrees exceeds this with a chance of 1 in 1,000 (tables of the distribution).
WORST = 43.82
Dice = np.random.Generator


def drawn(rng: Dice, number: int) -> tuple[Prepared, Floats]:
    """Give a diary from the priors of the model, and its truth: the drop, then the movement."""
    doses, is_by_lot = (started(rng), onoff(rng), blocks(rng))[number % 3], number % 3 == 2
    gaps = rng.random(doses.size) < rng.uniform(0, 0.4)
    blank = np.where(gaps, np.nan, PAIN)
    times = {"it": (float(rng.choice([1.0, 3.0, 7.0])), 3.0)}
    diary = prepared(blank, {"it": doses}, times, "it", Prior.generic(), is_by_lot)
    diary = replace(diary, own=Prior.generic().scaled(PAIN))
    held, own, days = diary.held, diary.own, diary.entries
    node = rng.standard_normal((1, N))
    moves = movement(node)
    kind = rng.choice(own.weights.size, p=own.weights)
    drop = rng.normal(own.means[kind], own.sds[kind])
    speed = rng.choice(held.n_targets, p=SPEED_WEIGHTS)
    rows = held.every_day[days]
    wander = covariance(days, moves, 0)
    pain = begun(days, moves, 0) + np.linalg.cholesky(wander) @ rng.standard_normal(days.size)
    pain += rows[:, : held.n_nuisance] @ rng.standard_normal(held.n_nuisance)
    pain += drop * rows[:, held.n_nuisance + held.has_waning + speed]
    if held.has_waning and rng.random() < WANES:
        pain += rng.normal(WANING_MEAN / WANING_SD) * rows[:, held.n_nuisance]
    every_day = held.every_day.copy()
    every_day[days, -1] = pain
    return replace(diary, held=replace(held, every_day=every_day)), np.array([drop, *node[0]])


def ranks(number: int) -> Floats:
    """Give the chance of each posterior to lie below its truth, shape (6,)."""
    diary, truth = drawn(np.random.default_rng((crc32(b"ranks"), number)), number)
    seen: list[Floats] = []

    def at(nodes: Floats) -> Components:
        seen.append(nodes)
        return diary.believed(nodes)

    found = summed(proposal(diary.rough.log_posterior), at, diary.thresholds)
    parts, weights, by_node = found.parts, found.weights, found.weights.sum(axis=0)
    nodes = np.concatenate(seen)[-found.n_nodes :]
    below = float((weights * cdf((truth[0] - parts.means) / parts.sds)).sum())
    return np.array([below, *(by_node[:, None] * (nodes < truth[1:])).sum(axis=0)])


def page(n: int) -> str:
    """Give the page."""
    held = np.array([ranks(number) for number in range(n)])
    rows = []
    for name, column in zip(NAMES, held.T, strict=True):
        counts = np.histogram(column, BINS, (0, 1))[0]
        square = float(((counts - n / BINS) ** 2).sum() / (n / BINS))
        inside = (f"{100 * (abs(2 * column - 1) <= one).mean():.1f}" for one in (0.5, 0.8, 0.95))
        rows.append((name, *inside, f"{square:.1f}", f"{counts.min()}–{counts.max()}"))
    return "\n\n".join(
        (
            "# Is what the model invents found again?",
            f"Written by `python -m validation.ranks {n} --write`: {n:,} diaries, everything in "
            "them drawn from the priors of the engine; three designs in turn. Ranks of the truth "
            f"in {BINS} bins, {n / BINS:.0f} expected in each. An even spread has a χ² of about "
            f"19; above {WORST} would come up once in a thousand.",
            table(("quantity", "in 50 %", "in 80 %", "in 95 %", "χ² of 20 bins", "bins"), rows),
        )
    )


if __name__ == "__main__":
    number = next((int(one) for one in sys.argv[1:] if one.isdigit()), 1200)
    found = page(number)
    if "--write" in sys.argv:
        write("response_ranks", found)
    print(found)
