"""Do the intervals hold the truth as often as they say, and the chances come true?

    python -m validation.calibration [DIARIES] [--write]

Effects are drawn from `Prior.generic()`, people and diaries from validation/kinds.py, which shares
no movement with the engine's own expectations: once from the kinds in which nothing changes by
itself from the start on, once from the same with a life in them (a diary begun when it was bad,
hope, and what gets better or worse by itself, as often as the engine expects each), once from all
but those in which two treatments change in a week. A perfect forecaster, whose chances are right,
is not at 0 either: its error is shown beside ours.
"""

import sys
from collections.abc import Sequence
from dataclasses import replace
from zlib import crc32

import numpy as np

from secondline.engine import Prior, estimate
from secondline.engine.arrays import Floats
from secondline.engine.columns import (
    EXPECTATION_DAYS,
    EXPECTATION_MEAN,
    EXPECTATION_SD,
    RECOVERY_DAYS,
    RECOVERY_SD,
)
from secondline.engine.filtering import BEGUN_MEAN, BEGUN_SD
from validation.kinds import SHAPES, Build, Dice, Plan, case_of
from validation.tables import table, write

QUIET = ("plain", "weekday", "heaped", "titrated", "stopped", "on and off", "8 random blocks",
         "missing not at random", "flares", "recorded missed doses", "another later",
         "begun at the worst")  # fmt: skip
TWO_IN_A_WEEK = ("co-started", "masked by a stop")
ALL = tuple(shape for shape in SHAPES if shape not in TWO_IN_A_WEEK)
INSIDE = (0.5, 0.8, 0.9, 0.95)
BINS = 10


def lived(build: Build) -> Build:
    """Give the same kind with what life adds, as the engine expects it."""

    def built(rng: Dice, relief: float) -> Plan:
        plan = build(rng, relief)
        days, taken = np.arange(plan.doses.size), plan.doses > 0
        begun = rng.normal(BEGUN_MEAN, BEGUN_SD) * np.exp(-days / plan.settings["tau_slow"])
        hoped, gone = np.zeros(days.size), np.zeros(days.size)
        starts = np.flatnonzero(np.diff(taken.astype(int)) > 0) + 1
        if starts.size and not plan.randomised:
            after = np.maximum(days - starts[0], 0)
            has_begun = days >= starts[0]
            gone = rng.normal(0, RECOVERY_SD) * (1 - np.exp(-after / RECOVERY_DAYS))
            hope = rng.normal(EXPECTATION_MEAN, EXPECTATION_SD)
            hoped = hope * np.exp(-after / EXPECTATION_DAYS) * has_begun
        before = 0.0 if plan.added is None else plan.added
        return replace(plan, added=before + begun - hoped - gone)

    return built


def ece(chances: Floats, came: Floats) -> float:
    """Give the expected calibration error over ten bins of equal width."""
    at = np.minimum((chances * BINS).astype(int), BINS - 1)
    found = 0.0
    for one in range(BINS):
        held = at == one
        if held.any():
            found += held.mean() * abs(chances[held].mean() - came[held].mean())
    return found


def rows(n: int, builds: Sequence[Build]) -> Floats:
    """Give for each diary where the truth lies in its belief, its z, the chance, what came."""
    prior, found_ = Prior.generic(), []
    for number in range(n):
        rng = np.random.default_rng((crc32(b"calibration"), number))
        kind = rng.choice(prior.weights.size, p=prior.weights)
        effect = float(np.clip(rng.normal(prior.means[kind], prior.sds[kind]), -0.6, 0.9))
        truth = case_of(builds[number % len(builds)], rng, effect)
        found = estimate(
            truth.ratings, truth.doses, truth.kinetics, "it", randomised=truth.randomised
        )
        inside = abs(2 * found.own.mixture.below(truth.drop) - 1)
        z = (truth.drop - found.mean) / found.sd
        found_.append((inside, z, found.probability_relief(0.3), truth.relief >= 0.3))
    return np.array(found_, float)


def told(n: int, builds: Sequence[Build]) -> dict[str, str]:
    """Give what was measured on diaries of some kinds."""
    inside, z, chances, came = rows(n, builds).T
    rng = np.random.default_rng(1)
    perfect = np.mean([ece(chances, rng.random(n) < chances) for _ in range(200)])
    brier = np.mean((chances - came) ** 2)
    return {
        f"{100 * one:.0f} % interval holds the truth": f"{100 * (inside <= one).mean():.1f} %"
        for one in INSIDE
    } | {
        "mean and sd of z": f"{z.mean():.2f}, {z.std():.2f}",
        "error of P(relief ≥ 30 %), ECE": f"{ece(chances, came):.3f}",
        "of a perfect forecaster, as many diaries": f"{perfect:.3f}",
        "Brier score": f"{brier:.3f}",
        "of the mean chance for all": f"{came.mean() * (1 - came.mean()):.3f}",
    }


def page(n: int) -> str:
    """Give the page."""
    quiet = [SHAPES[shape] for shape in QUIET]
    alive, every = [lived(build) for build in quiet], [SHAPES[shape] for shape in ALL]
    first, *others = (told(n, builds) for builds in (quiet, alive, every))
    found = [(name, value, *(other[name] for other in others)) for name, value in first.items()]
    head = ("what", f"{len(QUIET)} kinds without a drift", "the same, with a life in them",
            f"{len(ALL)} kinds")  # fmt: skip
    return "\n\n".join(
        (
            "# Do the chances come true?",
            f"Written by `python -m validation.calibration {n} --write`: three times {n:,} "
            f"invented diaries, effects drawn from the generic prior. {len(QUIET)} kinds in which "
            "nothing but the medicine changes anything from its start on; the same kinds where "
            "diaries are begun on worse days, starts bring hope, and pain gets better or worse by "
            "itself, as often and as much as the engine expects; and all but the two kinds in "
            "which another treatment changes in the same week.",
            table(head, found),
            "Where nothing of this life is in the diaries, the chances err to the careful side: of "
            "those who are told 45 in 100, more have it. What the engine expects of life is part "
            "of its answer, and cannot be seen in one diary.",
        )
    )


if __name__ == "__main__":
    number = next((int(one) for one in sys.argv[1:] if one.isdigit()), 1000)
    found = page(number)
    if "--write" in sys.argv:
        write("response_calibration", found)
    print(found)
