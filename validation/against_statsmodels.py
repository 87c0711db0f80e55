"""The same diaries through statsmodels and a plain regression: what they say, and how long.

A level that wanders, an AR(1) and the medicine as a regressor, fitted by maximum likelihood; and a
regression that takes days as independent, as many analyses of one person's diary do. Only in an
environment of its own: statsmodels is never a dependency of Secondline.

python -m validation.against_statsmodels [DIARIES]
"""

import statistics
import sys
import time
import warnings

import numpy as np

from secondline.engine import estimate
from secondline.engine.arrays import Floats
from secondline.engine.kinetics import come_through
from validation.kinds import case

_Z = 1.96


def _independent(ratings: Floats, there: Floats) -> bool:
    """Whether a regression with independent errors calls it an effect."""
    known = ~np.isnan(ratings)
    table, y = np.column_stack((np.ones(known.sum()), there[known])), ratings[known]
    inverse = np.linalg.inv(table.T @ table)
    found = inverse @ table.T @ y
    variance = ((y - table @ found) ** 2).sum() / (y.size - 2)
    return bool(abs(found[1]) > _Z * np.sqrt(variance * inverse[1, 1]))


def main(n: int) -> None:
    """Print the median times of both, interleaved, and how often each errs where nothing helps."""
    from statsmodels.tsa.statespace.structural import UnobservedComponents

    warnings.simplefilter("ignore")
    ours, theirs, wrong = [], [], [0, 0, 0]
    for number in range(n + 1):
        rng = np.random.default_rng((7, number))
        truth = case("started at the worst" if number % 2 else "plain", rng, 0.0)
        began = time.perf_counter()
        found = estimate(truth.ratings, truth.doses, truth.kinetics, "it")
        middle = time.perf_counter()
        there = come_through(truth.doses["it"], *truth.kinetics["it"])
        model = UnobservedComponents(
            truth.ratings, level="local level", autoregressive=1, exog=there[:, None]
        )
        fit = model.fit(disp=False, maxiter=200)
        ended = time.perf_counter()
        if number:  # the first of each compiles
            ours.append(middle - began)
            theirs.append(ended - middle)
            wrong[0] += found.verdict in ("helps", "worse")
            wrong[1] += bool(abs(fit.params[-1]) > _Z * fit.bse[-1])
            wrong[2] += _independent(truth.ratings, there)
    print(f"{n} diaries in which the medicine does nothing, both fitted in turn")
    for name, times, false in (("ours", ours, wrong[0]), ("statsmodels", theirs, wrong[1])):
        print(
            f"{name:12} median {statistics.median(times) * 1e3:8.1f} ms, called an effect {false}"
        )
    print(f"independent days: called an effect {wrong[2]}")
    print(f"ratio {statistics.median(theirs) / statistics.median(ours):.1f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 30)
