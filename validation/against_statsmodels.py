"""The same diaries through statsmodels and a plain regression: what they say, and how long.

A level that wanders, an AR(1) and the medicine as a regressor, fitted by maximum likelihood; and a
regression that takes days as independent, as many analyses of one person's diary do. Only in an
environment of its own: statsmodels is never a dependency of Secondline.

    python -m validation.against_statsmodels [DIARIES] [--write]
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
from validation.tables import share, table, write

_Z = 1.96


def _independent(ratings: Floats, there: Floats) -> bool:
    """Whether a regression with independent errors calls it an effect."""
    known = ~np.isnan(ratings)
    table, y = np.column_stack((np.ones(known.sum()), there[known])), ratings[known]
    inverse = np.linalg.inv(table.T @ table)
    found = inverse @ table.T @ y
    variance = ((y - table @ found) ** 2).sum() / (y.size - 2)
    return bool(abs(found[1]) > _Z * np.sqrt(variance * inverse[1, 1]))


def page(n: int) -> str:
    """Give the page: times of both, interleaved, and how often each errs where nothing helps."""
    from statsmodels.tsa.statespace.structural import UnobservedComponents

    warnings.simplefilter("ignore")
    ours, theirs, wrong = [], [], [0, 0, 0]
    for number in range(n + 1):
        rng = np.random.default_rng((7, number))
        truth = case("started at the worst" if number % 2 else "plain", rng, 0.0)
        began = time.process_time()
        found = estimate(truth.ratings, truth.doses, truth.kinetics, "it")
        middle = time.process_time()
        there = come_through(truth.doses["it"], *truth.kinetics["it"])
        model = UnobservedComponents(
            truth.ratings, level="local level", autoregressive=1, exog=there[:, None]
        )
        fit = model.fit(disp=False, maxiter=200)
        ended = time.process_time()
        if number:  # the first of each compiles
            ours.append(middle - began)
            theirs.append(ended - middle)
            wrong[0] += found.verdict in ("helps", "worse")
            wrong[1] += bool(abs(fit.params[-1]) > _Z * fit.bse[-1])
            wrong[2] += _independent(truth.ratings, there)
    rows = [
        ("Secondline", f"{statistics.median(ours) * 1e3:.0f}", share(wrong[0], n)),
        ("statsmodels: level, AR(1), medicine", f"{statistics.median(theirs) * 1e3:.0f}",
         share(wrong[1], n)),
        ("regression with independent days", "–", share(wrong[2], n)),
    ]  # fmt: skip
    ratio = statistics.median(theirs) / statistics.median(ours)
    return "\n\n".join(
        (
            "# The same diaries through other programs",
            f"Written by `python -m validation.against_statsmodels {n} --write`: {n} invented "
            "diaries in which the medicine does nothing, half of them with a start at the worst "
            "moment; each fitted by all in turn.",
            table(("program", "median processor ms", "percent called an effect"), rows),
            f"statsmodels took {ratio:.1f} times as long. It gives one most likely fit; we give "
            "the sum over all that fit.",
        )
    )


if __name__ == "__main__":
    number = next((int(one) for one in sys.argv[1:] if one.isdigit()), 60)
    found = page(number)
    if "--write" in sys.argv:
        write("response_peers", found)
    print(found)
