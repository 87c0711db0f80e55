"""How well a misspelt name is understood, and how fast; what is never taken for something else.

.venv/bin/python benchmarks/names.py            prints the tables
.venv/bin/python benchmarks/names.py --write    writes them to docs/names.md
.venv/bin/python benchmarks/names.py --all      tries every slip there is, in some minutes
"""

import platform
import random
import statistics
import sys
import time
from collections import Counter
from pathlib import Path

import yaml
from measure import COMMAND, cold

from secondline.knowledge.compiling import library
from secondline.knowledge.library import Library
from secondline.knowledge.names import Match, match, plain
from tests.slips import KINDS, Slip, contents, is_another_name, meant_ids, names, slips

ROOT = Path(__file__).parents[1]
SEED, N_SLIPS, N_TIMED, N_COLD = 20261121, 30_000, 1000, 15
LOOK_ALIKES = ROOT / "tests/knowledge/look_alikes.yaml"
COLUMNS = ("asked first", "asked later", "asked of others only", "nothing asked", "the same thing")


def outcome(known: Library, slip: Slip, found: Match) -> str:
    """Say what became of a slip."""
    ids = meant_ids(known, slip.meant)
    held = [contents(known, id) for id in ids]
    taken = set(found.ingredients)
    if not found.unknown:
        return "the same thing" if taken in held else "taken for another"
    if not any(taken <= one for one in held):
        return "taken for another"
    if not found.suggestions:
        return "nothing asked"
    if found.suggestions[0] in ids:
        return "asked first"
    return "asked later" if set(ids) & set(found.suggestions) else "asked of others only"


def of_slips(known: Library, drawn: list[Slip]) -> list[str]:
    """Give the table of slips, a row a kind."""
    counts: dict[str, Counter[str]] = {kind: Counter() for kind in KINDS}
    for slip in drawn:
        counts[slip.kind][outcome(known, slip, match(known, slip.written))] += 1
    columns = (*COLUMNS, "taken for another")
    lines = [
        f"| slip | tried | {' | '.join(columns)} |",
        f"| --- | ---: | {' | '.join('---:' for _ in columns)} |",
    ]
    rows = {**counts, "all": sum(counts.values(), Counter())}
    for kind, held in rows.items():
        shares = (f"{100 * held[one] / held.total():.2f} %" for one in columns[:-1])
        lines.append(
            f"| {kind} | {held.total():,} | {' | '.join(shares)} | {held['taken for another']} |"
        )
    return lines


def of_look_alikes(known: Library) -> list[str]:
    """Give what became of the pairs that look or sound alike, and of the near misses."""
    table = yaml.safe_load(LOOK_ALIKES.read_text(encoding="utf-8"))
    pairs = table["pairs"]
    held = [(name, tuple(ids)) for row in pairs for name, ids in row.items()]
    right = sum(match(known, name).ingredients == ids for name, ids in held)
    near = table["near_misses"]
    found = {name: match(known, name) for name in near}
    first = sum(found[name].suggestions[0] in ids for name, ids in near.items())
    n_taken = sum(bool(one.ingredients) for one in found.values())
    return [
        f"- {len(pairs)} pairs of names that look or sound alike: {right} of their {len(held)} "
        f"names are exactly what they are, or asked about where we do not know them; "
        f"{len(held) - right} taken for something else.",
        f"- {len(near)} near misses, no name of ours: {first} lead first to what they are "
        f"nearest to; {n_taken} taken for it unasked.",
    ]


def of_neighbours(known: Library, every: list[Slip]) -> list[str]:
    """Give the names that one slip turns into the name of something else."""
    found: dict[tuple[str, str], None] = {}
    for slip in every:
        if is_another_name(known, slip):
            taken = set(match(known, slip.written).ingredients)
            if taken not in [contents(known, id) for id in meant_ids(known, slip.meant)]:
                found[tuple(sorted((plain(slip.meant), plain(slip.written))))] = None
    return [f"- {one} / {other}" for one, other in sorted(found)]


def of_time(known: Library, drawn: list[Slip]) -> list[str]:
    """Give how long one name takes that we do not know, warm and cold."""
    warm = []
    for slip in drawn[:N_TIMED]:
        match.cache_clear()
        began = time.perf_counter()
        match(known, slip.written)
        warm.append(1000 * (time.perf_counter() - began))
    warm.sort()
    lines = [
        "| one misspelt name | median | 99 in 100 under | slowest |",
        "| --- | ---: | ---: | ---: |",
        f"| warm, ms ({len(warm)} names) | {statistics.median(warm):.1f} | "
        f"{warm[len(warm) * 99 // 100]:.1f} | {warm[-1]:.1f} |",
    ]
    runs = sorted(cold([str(COMMAND), "check", "persocet"])[0] for _ in range(N_COLD))
    lines.append(
        f"| cold `secondline check persocet`, s ({N_COLD} runs) | {statistics.median(runs):.3f} | "
        f"| {runs[-1]:.3f} |"
    )
    return lines


def page() -> str:
    """Give the whole page."""
    known = library()
    every = [slip for name in names(known) for slip in slips(name)]
    is_all = "--all" in sys.argv[1:]
    drawn = every if is_all else random.Random(SEED).sample(every, N_SLIPS)
    tried = [slip for slip in drawn if not is_another_name(known, slip)]
    return "\n".join([
        "# Names that are misspelt, and names that look alike", "",
        "Written by `benchmarks/names.py --write`. The laws that hold these figures: "
        "tests/laws/test_names.py and tests/knowledge/test_look_alikes.py.", "",
        "A name is accepted only where it is exactly a name that we know. Whatever is only similar "
        "is asked about, and nothing is checked under it until it is corrected.", "",
        "## One letter wrong", "",
        f"The {len(names(known)):,} generic names, synonyms and brands of at least five letters "
        f"have {len(every):,} one-letter slips; {len(drawn):,} were drawn (seed {SEED}), of which "
        f"{len(drawn) - len(tried)} are names themselves, mostly of the same thing.", "",
        *of_slips(known, tried), "",
        "*The same thing*: what is left is that medicine without its form or salt. *Taken for "
        "another* counts names, not shares: it must be 0.", "",
        "A word of one letter that is left out is no slip but another name: Claritin-D without its "
        "D is Claritin. One letter also turns these names into names of other things; nobody can "
        "tell from the letters which was meant, so read what was matched:", "",
        *of_neighbours(known, every), "",
        "## Look-alikes", "", *of_look_alikes(known), "",
        "## Time", "",
        f"Python {platform.python_version()}; the machine is shared. Goals: one unknown name under "
        "15 ms, a cold check under 0.25 s.", "",
        *of_time(known, tried), "",
    ])  # fmt: skip


def main() -> None:
    """Print the page, or write it."""
    text = page()
    if "--write" in sys.argv[1:]:
        (ROOT / "docs" / "names.md").write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
