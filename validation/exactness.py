"""Is the integral right? Against the dense normal distribution, and against long Markov chains.

    python -m validation.exactness [DIARIES] [STEPS] [--write]

Each chain of 64 takes STEPS steps, the first fifth left out. Diaries of all kinds of
validation/kinds.py, in turn.
"""

import sys
from zlib import crc32

import numpy as np

from secondline.engine.arrays import Floats
from secondline.engine.eliminating import eliminate
from secondline.engine.estimating import Prepared, fit, prepared
from secondline.engine.hyper import N, movement
from secondline.engine.normal import cdf
from secondline.engine.prior import Prior
from secondline.engine.quickest import filter_of
from validation import demcmc
from validation.dense import log_likelihood
from validation.kinds import SHAPES, case
from validation.tables import table, write

LEVELS = (0.1, 0.3, 0.5, -0.05)
DENSE = 200
COMPARED = {
    "mean, in posterior sds": "0.02; largest 0.06",
    "sd, relative": "0.03",
    "largest of four chances": "0.01; largest 0.02",
    "the chains' own error of the mean": "–",
    "the chains' own error of a chance": "–",
}


def drawn(number: int) -> tuple[Prepared, np.random.Generator]:
    """Give one diary, laid out, with the dice that go on from it."""
    shape = list(SHAPES)[number % len(SHAPES)]
    rng = np.random.default_rng((crc32(b"exactness"), number))
    truth = case(shape, rng, float(rng.choice([-0.25, 0, 0.2, 0.4])))
    kinetics, generic = truth.kinetics, Prior.generic()
    return prepared(truth.ratings, truth.doses, kinetics, "it", generic, truth.randomised), rng


def off_dense(number: int) -> float:
    """Give the largest difference of the log likelihood from the dense one, at three nodes."""
    diary, rng = drawn(number)
    table_, days = diary.held.every_day[diary.entries], diary.entries
    moves, n = movement(rng.standard_normal((3, N))), table_.shape[1] - 1
    white = filter_of()(table_, days, moves, n)
    left = eliminate(white.products, n)
    fit_ = days.size * np.log(2 * np.pi) + white.log_determinant + left.log_determinant
    ours = -0.5 * (fit_ + left.products[0, 0])
    dense = [log_likelihood(table_[:, :-1], table_[:, -1], days, moves, k) for k in range(3)]
    return float(np.abs(ours - dense).max())


def off_chain(number: int, steps: int) -> tuple[float, ...]:
    """Give off in mean (sds), in sd (relative), in chances, and the chains' own errors."""
    diary, rng = drawn(number)
    found = fit(diary)
    parts, weights = found.sums.parts, found.sums.weights
    reach = diary.held.reach[parts.speeds][:, None]
    values = [diary.needed(one, parts.speeds) for one in LEVELS]
    drop, sd = parts.means * reach, parts.sds * reach
    mean = float((weights * drop).sum())
    spread = float(np.sqrt((weights * (drop**2 + sd**2)).sum() - mean**2))
    chances = [float((weights * cdf((v - parts.means) / parts.sds)).sum()) for v in values]
    chain = demcmc.run(diary.believed, found.where, values, reach, steps, rng)
    return (
        abs(mean - chain.mean) / chain.sd,
        abs(spread / chain.sd - 1),
        max(abs(a - b) for a, b in zip(chances, chain.chances, strict=True)),
        chain.mean_error,
        chain.chance_error,
        found.sums.n_nodes,
    )


def page(n: int, steps: int) -> str:
    """Give the page."""
    dense = max(off_dense(number) for number in range(DENSE))
    rows = []
    for number in range(n):
        rows.append(off_chain(number, steps))
        print(number, *(f"{one:.4f}" for one in rows[-1]), file=sys.stderr, flush=True)
    chains = np.array(rows)
    told = [
        (name, *_quantiles(column), aim)
        for (name, aim), column in zip(COMPARED.items(), chains.T, strict=False)
    ]
    draws = demcmc.CHAINS * (steps - steps // 5)
    return "\n\n".join(
        (
            "# Is the sum over how pain moves right?",
            f"Written by `python -m validation.exactness {n} {steps} --write`.",
            f"Log likelihood against the dense normal distribution, {DENSE} diaries at three "
            f"settings each: largest difference {dense:.1e}.",
            f"Posterior against {demcmc.CHAINS} chains of differential evolution, {draws:,} draws "
            f"a diary, {n} diaries; settings summed over: median {np.median(chains[:, -1]):.0f}, "
            f"most {chains[:, -1].max():.0f}.",
            table(("difference", "median", "95 of 100 below", "largest", "aim"), told),
        )
    )


def _quantiles(column: Floats) -> tuple[str, ...]:
    return tuple(f"{one:.4f}" for one in np.quantile(column, (0.5, 0.95, 1.0)))


if __name__ == "__main__":
    given = [int(one) for one in sys.argv[1:] if one.isdigit()]
    found = page(*(given or [26]), *([1500] if len(given) < 2 else []))
    if "--write" in sys.argv:
        write("response_exactness", found)
    print(found)
