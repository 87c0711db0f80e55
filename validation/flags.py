"""Is waning seen, and do the days that we ask for bring an answer?

    python -m validation.flags [DIARIES] [--write]

Waning: how often it is flagged where an effect wanes, and where none does (started, and at least
60 days on it). Days needed: where a number was told, how often a verdict stood after so many more
days of the same diary.
"""

import sys

import numpy as np

from secondline.engine import estimate
from secondline.engine.simulate import simulate
from validation.kinds import case, person
from validation.tables import share, table, write

STEADY = ("plain", "natural recovery", "hope", "flares", "weekday", "titrated")
BEFORE, LONG = 40, 120


def waning(n: int) -> tuple[int, int, int, int]:
    """Count flags and diaries where an effect of 30 to 60 % wanes, and where it stays."""
    found = [0, 0, 0, 0]
    for number in range(n):
        for at, shape in ((0, "waning"), (2, STEADY[number % len(STEADY)])):
            rng = np.random.default_rng((23, number, at))
            truth = case(shape, rng, float(rng.uniform(0.3, 0.6)))
            if truth.doses["it"].sum() < 60:
                continue
            answer = estimate(truth.ratings, truth.doses, truth.kinetics, "it")
            found[at] += "tolerance" in answer.flags
            found[at + 1] += 1
    return found[0], found[1], found[2], found[3]


def asked(n: int) -> tuple[int, int, int]:
    """Count diaries that were told a number, those settled by then, and those told none.

    Ten or 35 days on it, in turn.
    """
    told = settled = none = 0
    for number in range(n):
        rng = np.random.default_rng((29, number))
        who = person(rng)
        seen = BEFORE + (10, 35)[number % 2]
        doses = np.repeat([0.0, 1.0], [BEFORE, 35 + LONG])
        effect = float(rng.choice([0.0, 0.2, 0.5])) * who["level"]
        ratings = simulate(rng, doses, effect=effect, **who).ratings
        kinetics = {"it": (who["onset_days"], who["offset_days"])}
        now = estimate(ratings[:seen], {"it": doses[:seen]}, kinetics, "it")
        if now.verdict != "unsure":
            continue
        if now.days_needed is None:
            none += 1
            continue
        end = seen + now.days_needed
        then = estimate(ratings[:end], {"it": doses[:end]}, kinetics, "it")
        told += 1
        settled += then.verdict != "unsure"
    return told, settled, none


def page(n: int) -> str:
    """Give the page."""
    wanes, of_waning, false, of_steady = waning(n)
    told, settled, none = asked(n)
    rows = [
        ("waning is flagged where an effect wanes", share(wanes, of_waning), str(of_waning)),
        ("it is flagged where none does", share(false, of_steady), str(of_steady)),
        ("a verdict stands after the days that were told", share(settled, told), str(told)),
        ("unsure after 10 or 35 days on it: no number of days is told", share(none, none + told),
         str(none + told)),
    ]  # fmt: skip
    return "\n\n".join(
        (
            "# Waning, and the days that are needed",
            f"Written by `python -m validation.flags {n} --write`. Percent, with the interval of "
            "95 %. A number of days is told where an answer is held to be likelier than not.",
            table(("what", "share", "of diaries"), rows),
        )
    )


if __name__ == "__main__":
    number = next((int(one) for one in sys.argv[1:] if one.isdigit()), 200)
    found = page(number)
    if "--write" in sys.argv:
        write("response_flags", found)
    print(found)
