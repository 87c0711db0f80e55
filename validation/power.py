"""How often what is there is found, by design: one typical person, effects of several sizes.

    python -m validation.power [DIARIES] [--write]

Typical: pain of 6.5, sd from day to day 1.36 with a memory of .41, a slow part of .68 over 78 days,
rough by .5, one day in ten left out; a medicine that comes and goes within two days.
"""

import sys
from collections import Counter

import numpy as np

from secondline.engine import estimate
from secondline.engine.arrays import Floats
from secondline.engine.simulate import simulate
from validation.tables import share, table, write

PERSON = {
    "onset_days": 2.0, "offset_days": 2.0, "level": 6.5, "sd_day": 1.36, "phi": 0.41,
    "sd_slow": 0.68, "tau_slow": 78.0, "sd_report": 0.5, "p_missing": 0.1,
    "missing_on_bad_days": 0.0,
}  # fmt: skip
EFFECTS = (-2.0, 0.0, 1.0, 2.0, 3.0)
Dice = np.random.Generator


def _blocks(rng: Dice, pairs: int) -> Floats:
    return np.repeat(np.concatenate([rng.permutation([0.0, 1.0]) for _ in range(pairs)]), 7)


def designs(rng: Dice) -> dict[str, tuple[Floats, bool]]:
    """Give the doses of each design, and whether it is randomised."""
    return {
        "started: 28 days before, 56 on it": (np.repeat([0.0, 1.0], [28, 56]), False),
        "started: 60 before, 120 on it": (np.repeat([0.0, 1.0], [60, 120]), False),
        "on and off: 4 × 28 days": (np.tile(np.repeat([0.0, 1.0], 28), 2), False),
        "on and off: 6 × 28 days": (np.tile(np.repeat([0.0, 1.0], 28), 3), False),
        "8 random blocks of 7 days": (_blocks(rng, 4), True),
        "16 random blocks of 7 days": (_blocks(rng, 8), True),
    }


def counted(n: int) -> dict[str, dict[float, Counter[str]]]:
    """Count the verdicts of each design and effect."""
    found: dict[str, dict[float, Counter[str]]] = {}
    for number in range(n):
        for effect in EFFECTS:
            rng = np.random.default_rng((11, number))
            for name, (doses, is_random) in designs(rng).items():
                diary = simulate(rng, doses, effect=effect, **PERSON)
                answer = estimate(
                    diary.ratings, {"it": doses}, {"it": (2, 2)}, "it", randomised=is_random
                )
                own = found.setdefault(name, {}).setdefault(effect, Counter())
                own[answer.verdict] += 1
    return found


def page(n: int) -> str:
    """Give the page."""
    rows = []
    for name, by_effect in counted(n).items():
        cells = []
        for effect in EFFECTS:
            word = "helps" if effect > 0 else "worse" if effect < 0 else "no_help"
            cells.append(share(by_effect[effect][word], n))
        rows.append((name, *cells))
    head = ("design", "worse: 2 more", "no help: nothing",
            *(f"helps: {one:.0f} less" for one in EFFECTS if one > 0))  # fmt: skip
    return "\n\n".join(
        (
            "# What is found, by design",
            f"Written by `python -m validation.power {n} --write`: {n} invented diaries of one "
            "typical person (pain 6.5 of 10) for each design and effect at full onset, in points. "
            "Percent of right words, with the interval of 95 %.",
            table(head, rows),
        )
    )


if __name__ == "__main__":
    number = next((int(one) for one in sys.argv[1:] if one.isdigit()), 100)
    found = page(number)
    if "--write" in sys.argv:
        write("response_power", found)
    print(found)
