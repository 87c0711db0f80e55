"""The same diaries through statsmodels and R's nof1: what they say, and how long it takes.

statsmodels: a level that wanders, an AR(1) and the medicine as a regressor, fitted by maximum
likelihood. nof1: validation/independent.py. Only in an environment of its own: statsmodels is never
a dependency of Secondline.

    OPENBLAS_NUM_THREADS=1 python -m validation.against_statsmodels [DIARIES] [--write]

One thread: the times are those of the processor, and more threads would count against statsmodels.
"""

import statistics
import sys
import time
import warnings
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from secondline.engine import estimate
from secondline.engine.kinetics import come_through
from validation.independent import difference
from validation.kinds import Case, case
from validation.tables import share, table, write

_Z = 1.96
SHAPES = ("plain", "started at the worst", "natural recovery", "on and off")
NAMES = ("Secondline", "statsmodels: level, AR(1), medicine", "nof1: independent days")


@dataclass(slots=True)
class Told:
    """What one program said: its times, and how often it called nothing something."""

    took: list[float] = field(default_factory=list)
    wrong: int = 0
    held: int = 0


def _ours(truth: Case) -> tuple[bool, bool]:
    found = estimate(truth.ratings, truth.doses, truth.kinetics, "it")
    inside = abs(2 * found.own.mixture.below(truth.drop) - 1) <= 0.95
    return found.verdict in ("helps", "worse"), inside


def _statsmodels(truth: Case) -> tuple[bool, bool]:
    from statsmodels.tsa.statespace.structural import UnobservedComponents

    there = come_through(truth.doses["it"], *truth.kinetics["it"])
    model = UnobservedComponents(
        truth.ratings, level="local level", autoregressive=1, exog=there[:, None]
    )
    fit = model.fit(disp=False, maxiter=200)
    drop, half = -fit.params[-1], _Z * fit.bse[-1]
    return bool(abs(drop) > half), bool(abs(drop - truth.drop) <= half)


def _independent(truth: Case) -> tuple[bool, bool]:
    found = difference(truth.ratings, truth.doses["it"])
    return found.is_called, found.low <= truth.drop <= found.high


def page(n: int) -> str:
    """Give the page; each diary goes through all programs in turn."""
    warnings.simplefilter("ignore")
    told = [Told() for _ in NAMES]
    with_effect = [Told() for _ in NAMES]
    for number in range(-1, n):
        shape = SHAPES[number % len(SHAPES)]
        for effect, kept in ((0.0, told), (0.4, with_effect)):
            rng = np.random.default_rng((7, number + 1, int(effect > 0)))
            truth = case(shape, rng, effect)
            for one, run in zip(kept, (_ours, _statsmodels, _independent), strict=True):
                began = time.process_time()
                called, inside = run(truth)
                if number >= 0:  # the first of each compiles
                    one.took.append(time.process_time() - began)
                    one.wrong += called
                    one.held += inside
    return _written(n, told, with_effect)


def _written(n: int, told: Sequence[Told], with_effect: Sequence[Told]) -> str:
    rows = []
    for name, none, much in zip(NAMES, told, with_effect, strict=True):
        took = statistics.median(none.took + much.took) * 1e3
        rows.append(
            (name, f"{took:.1f}", share(none.wrong, n), share(much.wrong, n), share(none.held, n))
        )
    times = [
        statistics.median(one.took + two.took) for one, two in zip(told, with_effect, strict=True)
    ]
    head = ("program", "median processor ms", "called an effect: nothing",
            "called an effect: 40 % relief", "interval of 95 % holds nothing")  # fmt: skip
    return "\n\n".join(
        (
            "# The same diaries through other programs",
            f"Written by `python -m validation.against_statsmodels {n} --write`, one thread: {n} "
            f"invented diaries without an effect and {n} with one, {', '.join(SHAPES)} in turn; "
            "each by all programs, one after the other.",
            table(head, rows),
            f"statsmodels took {times[1] / times[0]:.1f} times as long as Secondline. It gives one "
            "most likely fit; we give the sum over all that fit. nof1's model is written anew "
            "([independent.py](../../validation/independent.py)); its own chains take longer.",
        )
    )


if __name__ == "__main__":
    number = next((int(one) for one in sys.argv[1:] if one.isdigit()), 60)
    found = page(number)
    if "--write" in sys.argv:
        write("response_peers", found)
    print(found)
