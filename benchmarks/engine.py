"""How long one estimate takes, by length of the diary; beside statsmodels where it is installed.

.venv/bin/python benchmarks/engine.py [--write]      --write: docs/proofs/response_speed.md

Wall time and the time of the processor: on a machine that others use, only the second holds.
"""

import statistics
import sys
import time
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from secondline.engine import estimate
from secondline.engine.fast import fast_whiten
from secondline.engine.kinetics import come_through
from secondline.engine.simulate import simulate

ROOT = Path(__file__).parents[1]
DAYS, TURNS = (90, 150, 365, 3650), {90: 25, 150: 25, 365: 15, 3650: 4}
PERSON: dict[str, Any] = {
    "onset_days": 5.0, "offset_days": 3.0, "effect": 2.0, "level": 6.5, "sd_day": 1.36,
    "phi": 0.41, "sd_slow": 0.68, "tau_slow": 78.0, "sd_report": 0.5, "p_missing": 0.15,
    "missing_on_bad_days": 0.0,
}  # fmt: skip


def diary(seed: int, days: int) -> tuple[Any, Any]:
    """Give ratings and doses of one invented person who started after a third of the days."""
    doses = np.repeat([0.0, 1.0], [days // 3, days - days // 3])
    return simulate(np.random.default_rng(seed), doses, **PERSON).ratings, doses


def ours(ratings: Any, doses: Any) -> None:
    """Estimate once."""
    estimate(ratings, {"it": doses}, {"it": (5, 3)}, "it")


def theirs(ratings: Any, doses: Any) -> None:
    """Fit a wandering level, an AR(1) and the medicine by maximum likelihood."""
    from statsmodels.tsa.statespace.structural import UnobservedComponents

    there = come_through(doses, 5, 3)[:, None]
    UnobservedComponents(ratings, level="local level", autoregressive=1, exog=there).fit(disp=False)


def timed(run: Callable[[Any, Any], None], held: tuple[Any, Any]) -> tuple[float, float]:
    """Give wall and processor time in ms."""
    wall, cpu = time.perf_counter(), time.process_time()
    run(*held)
    return (time.perf_counter() - wall) * 1e3, (time.process_time() - cpu) * 1e3


def rows() -> list[str]:
    """Give the table, a row a length; peers are interleaved with us."""
    runs = [ours]
    try:
        import statsmodels  # noqa: F401

        runs.append(theirs)
    except ImportError:
        pass
    lines = ["| days | median wall ms | least | median processor ms | statsmodels wall | ratio |",
             "| ---: | ---: | ---: | ---: | ---: | ---: |"]  # fmt: skip
    for days in DAYS:
        held = [diary(seed, days) for seed in range(TURNS[days] + 1)]
        found: dict[Callable[[Any, Any], None], list[tuple[float, float]]] = {r: [] for r in runs}
        for turn, one in enumerate(held):
            for run in runs:
                if run is theirs and days > DAYS[2]:
                    continue
                measured = timed(run, one)
                if turn:  # the first compiles, or warms up
                    found[run].append(measured)
        wall = statistics.median(w for w, _ in found[ours])
        cpu = statistics.median(c for _, c in found[ours])
        peer = [w for w, _ in found.get(theirs, [])]
        beside = (
            f"{statistics.median(peer):.0f} | {statistics.median(peer) / wall:.1f}"
            if peer
            else "– | –"
        )
        least = min(w for w, _ in found[ours])
        lines.append(f"| {days} | {wall:.1f} | {least:.1f} | {cpu:.1f} | {beside} |")
    return lines


def main() -> None:
    """Print the table, and write it where asked."""
    warnings.simplefilter("ignore")
    how = "with numba" if fast_whiten() else "plain NumPy"
    text = "\n".join(["# How long an estimate takes", "", f"`benchmarks/engine.py`, {how}.",
                      "", *rows(), ""])  # fmt: skip
    if "--write" in sys.argv:
        (ROOT / "docs" / "proofs" / "response_speed.md").write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
