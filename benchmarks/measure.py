"""How long cold and warm checks and reviews take, and how much memory, beside a bare Python.

.venv/bin/python benchmarks/measure.py            prints the table
.venv/bin/python benchmarks/measure.py --write    writes it to docs/benchmarks.md
"""

import os
import platform
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from itertools import combinations
from pathlib import Path

import secondline
from secondline.loop.review import review
from secondline.loop.safety.facts import Facts
from secondline.loop.safety.matching import matching, within_reach
from secondline.record.examples import EXAMPLES, example
from secondline.record.exposures import Exposure

ROOT = Path(__file__).parents[1]
COMMAND = Path(sys.executable).with_name("secondline")
ON = date(2026, 11, 21)
N_COLD, N_WARM, N_PAIRS = 15, 50, 3
TWELVE = (
    "Percocet, Tylenol PM, duloxetine, tramadol, tizanidine, ibuprofen, wine, omeprazole, "
    "lisinopril, sertraline, St John's wort, vitamin D"
).split(", ")

COLD = {
    "a bare Python (`python -c pass`)": [sys.executable, "-c", "pass"],
    "Python with rich's console": [sys.executable, "-c", "import rich.console"],
    "`secondline check percocet tylenol`": [str(COMMAND), "check", "percocet", "tylenol"],
    "the same with `--json`": [str(COMMAND), "check", "percocet", "tylenol", "--json"],
    "a name that we do not know": [str(COMMAND), "check", "persocet"],
    "`secondline review` of three_months": [
        str(COMMAND), "review", str(ROOT / "secondline/record/examples/three_months/record.toml"),
        "--on", str(ON), "--json",
    ],
}  # fmt: skip


def cold(command: list[str]) -> tuple[float, float]:
    """Give seconds and peak MB of one run of a command, from the system's own account of it."""
    began = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as running:
        _, status, used = os.wait4(running.pid, 0)
        running.returncode = os.waitstatus_to_exitcode(status)
    if running.returncode:
        raise SystemExit(f"{' '.join(command)} failed with {running.returncode}")
    return time.perf_counter() - began, used.ru_maxrss / 1024


def rows() -> list[str]:
    """Give the table, a row a measurement."""
    times: dict[str, list[tuple[float, float]]] = {name: [] for name in COLD}
    for turn in range(N_COLD + 1):
        for name, command in COLD.items():
            measured = cold(command)
            if turn:  # the first turn warms the disk and is not counted
                times[name].append(measured)
    base = statistics.median(seconds for seconds, _ in times[next(iter(COLD))])
    lines = ["| cold, a whole process | median s | slowest s | peak MB | × bare Python |",
             "| --- | ---: | ---: | ---: | ---: |"]  # fmt: skip
    for name, held in times.items():
        seconds = [one for one, _ in held]
        middle, peak = statistics.median(seconds), max(mb for _, mb in held)
        lines.append(
            f"| {name} | {middle:.3f} | {max(seconds):.3f} | {peak:.0f} | {middle / base:.1f} |"
        )
    return [*lines, "", *warm(), "", *checks()]


def warm() -> list[str]:
    """Give how long a whole review takes once the library is read."""
    library = secondline.library()
    lines = ["| warm, six questions | median ms | slowest ms |", "| --- | ---: | ---: |"]
    for name in EXAMPLES:
        record = example(name)
        spent = []
        for _ in range(N_WARM):
            began = time.perf_counter()
            review(record, library, ON)
            spent.append(1000 * (time.perf_counter() - began))
        lines.append(f"| {name} | {statistics.median(spent):.1f} | {max(spent):.1f} |")
    return lines


def checks() -> list[str]:
    """Give the processor's time for names alone: every pair that we cover, and a long list."""
    library = secondline.library()
    covered = [one for one in library.medicines.values() if one.roles]
    taken = {one.id: [Exposure(ingredient=one.id, given=one.name)] for one in covered}
    pairs = list(combinations(covered, 2))

    def meet() -> None:
        for a, b in pairs:
            both = {a.id: taken[a.id], b.id: taken[b.id]}
            for family in within_reach(both, library, has_person=False):
                list(matching(family, both, library, Facts()))

    def tell() -> None:
        for a, b in pairs:
            secondline.check([a.name, b.name], library)

    def twelve() -> None:
        secondline.check(TWELVE, library)

    all_pairs = f"all {len(pairs):,} pairs of {len(covered)} covered substances"
    return [
        "| warm, names alone | processor ms | goal |",
        "| --- | ---: | ---: |",
        f"| every rule asked of {all_pairs} | {spent(meet, N_PAIRS):,.0f} | 1,000 |",
        f"| `check` of each of these pairs, with its sentences | {spent(tell, N_PAIRS):,.0f} | |",
        f"| `check` of a list of {len(TWELVE)} | {spent(twelve, N_WARM):.1f} | 5 |",
    ]


def spent(work: Callable[[], None], n: int) -> float:
    """Give the median milliseconds of the processor's time of n runs, after one to warm up."""
    work()
    held = []
    for _ in range(n):
        began = time.process_time()
        work()
        held.append(1000 * (time.process_time() - began))
    return statistics.median(held)


def main() -> None:
    """Print the table, or write it."""
    n = os.cpu_count()
    about = f"Python {platform.python_version()}, {n} cores, {N_COLD} cold and {N_WARM} warm runs."
    text = "\n".join([
        "# Speed and memory", "",
        "Written by `benchmarks/measure.py --write`; the machine is shared, so quote ratios.", "",
        about, "", *rows(), "",
        "Goals: a cold check under 0.25 s and 60 MB; a whole review under 50 ms warm.", "",
    ])  # fmt: skip
    if "--write" in sys.argv[1:]:
        (ROOT / "docs" / "benchmarks.md").write_text(text, encoding="utf-8")
    print(text)
    print(
        f"peak of this process: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB"
    )


if __name__ == "__main__":
    main()
