"""Is the integral right? Against the dense normal, and against long Markov chains.

python -m validation.exactness [DIARIES] [STEPS] [--write]
"""

import sys
from zlib import crc32

import numpy as np

from secondline.engine.estimating import fit, prepared
from secondline.engine.normal import cdf
from secondline.engine.prior import Prior
from validation import demcmc
from validation.kinds import SHAPES, case

LEVELS = (0.1, 0.3, 0.5, -0.05)


def compare(number: int, steps: int) -> tuple[float, ...]:
    """Give off in mean (sds), in sd (relative), in chances, and the chains' own errors."""
    shape = list(SHAPES)[number % len(SHAPES)]
    rng = np.random.default_rng((crc32(b"exactness"), number))
    truth = case(shape, rng, float(rng.choice([-0.25, 0, 0.2, 0.4])))
    ready = prepared(
        truth.ratings, truth.doses, truth.kinetics, "it", Prior.generic(), truth.randomised
    )
    found = fit(ready)
    parts = found.sums.parts
    reach = ready.held.reach[parts.speeds][:, None]
    values = [ready.needed(q, parts.speeds) for q in LEVELS]
    weights = found.sums.weights
    drop, sd = parts.means * reach, parts.sds * reach
    mean = float((weights * drop).sum())
    spread = float(np.sqrt((weights * (drop**2 + sd**2)).sum() - mean**2))
    chances = [float((weights * cdf((v - parts.means) / parts.sds)).sum()) for v in values]
    chain = demcmc.run(ready.believed, found.where, values, reach, steps, rng)
    return (
        (mean - chain.mean) / chain.sd,
        spread / chain.sd - 1,
        max(abs(a - b) for a, b in zip(chances, chain.chances, strict=True)),
        chain.mean_error,
        chain.chance_error,
        chain.accepted,
        found.sums.n_nodes,
    )


def main(n: int, steps: int) -> None:
    """Print the differences over `n` diaries."""
    rows = []
    for number in range(n):
        row = compare(number, steps)
        rows.append(row)
        if number < 30:
            print(number, " ".join(f"{x:8.4f}" for x in row), flush=True)
    table = np.abs(np.array(rows))
    for name, column in zip(("mean", "sd", "chance", "mcse", "mcse chance"), table.T, strict=False):
        told = np.quantile(column, (0.5, 0.95, 1))
        print(f"{name:12}", " ".join(f"{x:.4f}" for x in told))


if __name__ == "__main__":
    main(*(int(one) for one in sys.argv[1:3]))
