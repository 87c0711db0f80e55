"""How often each verdict is given in each kind of diary, where the truth is known.

    python -m validation.verdicts [DIARIES A KIND] [--unseen] [--write]

``--write`` puts the table into docs/proofs/response_verdicts.md, or with ``--unseen`` that of
validation/unseen.py into response_unseen.md. One process; the same diaries every time.
"""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from zlib import crc32

import numpy as np

from secondline.engine import Estimate, estimate
from validation.kinds import HARM, RELIEF, SHAPES, Build, Case, case_of
from validation.tables import share, table, write
from validation.unseen import UNSEEN

EFFECTS = {"nothing": (0.0, 0.0), "relief": RELIEF, "harm": (-HARM[1], -HARM[0])}
MUCH, LITTLE = 0.30, -0.05
SEED = 0
BUILDS: dict[str, Build] = SHAPES | UNSEEN


@dataclass(frozen=True, slots=True, eq=False)
class Judged:
    """One diary with its estimate."""

    shape: str
    does: str
    truth: Case
    found: Estimate


@dataclass(frozen=True, slots=True)
class Counted:
    """What was said in one kind: of all, of those with 30 % relief, of those truly worse off."""

    n: int
    helps: int
    worse: int
    n_much: int
    helps_much: int
    against_much: int
    n_harmed: int
    worse_harmed: int


def judged(shape: str, does: str, n: int, seed: int = SEED) -> Iterator[Judged]:
    """Give `n` diaries of one kind with their estimates; the same ones every time."""
    for number in range(n):
        rng = np.random.default_rng((crc32(f"{shape}/{does}/{seed}".encode()), number))
        truth = case_of(BUILDS[shape], rng, float(rng.uniform(*EFFECTS[does])))
        found = estimate(
            truth.ratings,
            truth.doses,
            truth.kinetics,
            "it",
            randomised=truth.randomised,
            before=truth.before,
        )
        yield Judged(shape, does, truth, found)


def counted(shape: str, does: str, n: int, seed: int = SEED) -> Counted:
    """Count the verdicts of one kind."""
    held = [(one.found.verdict, one.truth.relief) for one in judged(shape, does, n, seed)]
    much = [word for word, relief in held if relief >= MUCH]
    harmed = [word for word, relief in held if relief <= LITTLE]
    return Counted(
        len(held),
        sum(word == "helps" for word, _ in held),
        sum(word == "worse" for word, _ in held),
        len(much),
        much.count("helps"),
        sum(word in ("no_help", "worse") for word in much),
        len(harmed),
        harmed.count("worse"),
    )


OF = (
    "# What the verdict says where the truth is known",
    "Written by `python -m validation.verdicts DIARIES --write`. These kinds are our own, and the "
    "thresholds were set on them; [other kinds](response_unseen.md) were not looked at before.",
)
OF_UNSEEN = (
    "# What the verdict says on kinds of diary that no threshold was set on",
    "Written by `python -m validation.verdicts DIARIES --unseen --write`. Eleven disturbances, "
    "each of a medicine that was started and is still taken, of an open on and off and of eight "
    "random blocks of seven days. Each breaks something that the model assumes.",
)


def page(n: int, shapes: Sequence[str], about: Sequence[str]) -> str:
    """Give the page: wrong verdicts first, then what is found."""
    rows, sums = [], np.zeros(6, int)
    worst = {"helps": 0.0, "worse": 0.0, "against": 0.0}
    shares: dict[str, list[float]] = {name: [] for name in worst}
    for shape in shapes:
        none, relief, harm = (counted(shape, does, n) for does in EFFECTS)
        rows.append(
            (
                shape,
                share(none.helps, none.n),
                share(harm.helps, harm.n),
                share(none.worse, none.n),
                share(relief.worse, relief.n),
                share(relief.against_much, relief.n_much),
                share(relief.helps_much, relief.n_much),
                share(harm.worse_harmed, harm.n_harmed),
            )
        )
        for name, wrong, of in (
            ("helps", none.helps, none.n),
            ("helps", harm.helps, harm.n),
            ("worse", none.worse, none.n),
            ("worse", relief.worse, relief.n),
            ("against", relief.against_much, relief.n_much),
        ):
            if of:
                shares[name].append(wrong / of)
        sums += (none.helps + harm.helps, none.n + harm.n, none.worse + relief.worse,
                 none.n + relief.n, relief.against_much, relief.n_much)  # fmt: skip
        print(" | ".join(rows[-1]), flush=True)
    head = ("kind of diary", "helps: nothing", "helps: harm", "worse: nothing", "worse: relief",
            "against: relief ≥ 30 %", "found: relief ≥ 30 %", "found: harm")  # fmt: skip
    told = [
        f'*Wrong "helps"*: {share(sums[0], sums[1])} % of {sums[1]:,}, at most '
        f"{100 * max(shares['helps']):.1f} % in a kind.",
        f'*Wrong "worse"*: {share(sums[2], sums[3])} % of {sums[3]:,}, at most '
        f"{100 * max(shares['worse']):.1f} % in a kind.",
        f'*"No help" or "worse" where relief is 30 % or more*: {share(sums[4], sums[5])} % of '
        f"{sums[5]:,}, at most {100 * max(shares['against']):.1f} % in a kind.",
    ]
    return "\n\n".join(
        (
            *about,
            f"{n} invented diaries of each kind with each effect (nothing; relief of 30 to 60 % of "
            "the level; harm of 15 to 35 %). Percent, with the interval of 95 %.",
            *told,
            table(head, rows),
            "“Against” counts “no help” and “worse”. Where something else changed in the same "
            "week, on an early look and where no day without it is known, nothing may be found.",
        )
    )


if __name__ == "__main__":
    number = next((int(one) for one in sys.argv[1:] if one.isdigit()), 100)
    is_unseen = "--unseen" in sys.argv
    found = page(number, list(UNSEEN), OF_UNSEEN) if is_unseen else page(number, list(SHAPES), OF)
    if "--write" in sys.argv:
        write("response_unseen" if is_unseen else "response_verdicts", found)
    print("\n".join(line for line in found.splitlines() if line.startswith("*")))
