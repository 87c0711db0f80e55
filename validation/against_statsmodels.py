"""The same diaries through statsmodels: how long it takes, and what it makes of them.

A level that wanders, an AR(1) and the medicine as a regressor, fitted by maximum likelihood. Only
in an environment of its own: statsmodels is never a dependency of Secondline.

python -m validation.against_statsmodels [DIARIES]
"""

import statistics
import sys
import time
import warnings

import numpy as np

from secondline.engine import estimate
from secondline.engine.kinetics import come_through
from validation.kinds import case


def main(n: int) -> None:
    """Print the median times of both, interleaved, and how often each errs where nothing helps."""
    from statsmodels.tsa.statespace.structural import UnobservedComponents

    warnings.simplefilter("ignore")
    ours, theirs, wrong = [], [], [0, 0]
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
            wrong[1] += bool(abs(fit.params[-1]) > 1.96 * fit.bse[-1])
    print(f"{n} diaries in which the medicine does nothing, both fitted in turn")
    for name, times, false in (("ours", ours, wrong[0]), ("statsmodels", theirs, wrong[1])):
        print(
            f"{name:12} median {statistics.median(times) * 1e3:8.1f} ms, called an effect {false}"
        )
    print(f"ratio {statistics.median(theirs) / statistics.median(ours):.1f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 30)
