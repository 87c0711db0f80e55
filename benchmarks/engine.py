"""How long one estimate takes, by length of the diary, plain and compiled; beside statsmodels.

OPENBLAS_NUM_THREADS=1 .venv/bin/python benchmarks/engine.py [--write]

``--write`` puts the table into docs/proofs/response_speed.md. All take turns on the same diaries,
with one thread. Wall time and the time of the processor: on a machine that others use, only the
second says something, and the ratios more than either.
"""

import os
import statistics
import subprocess
import sys
import time
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np

from secondline.engine import estimate, quickest
from secondline.engine.fast import fast_whiten
from secondline.engine.kinetics import come_through
from secondline.engine.simulate import simulate

ROOT = Path(__file__).parents[1]
DAYS, TURNS = (90, 150, 365, 3650), {90: 15, 150: 15, 365: 9, 3650: 3}
PICKS = ("fast_whiten", "fast_eliminate", "fast_fill", "fast_rows", "fast_cdf")
PERSON: dict[str, Any] = {
    "onset_days": 5.0, "offset_days": 3.0, "effect": 2.0, "level": 6.5, "sd_day": 1.36,
    "phi": 0.41, "sd_slow": 0.68, "tau_slow": 78.0, "sd_report": 0.5, "p_missing": 0.15,
    "missing_on_bad_days": 0.0,
}  # fmt: skip
Run = Callable[[Any, Any], object]


def diary(seed: int, days: int) -> tuple[Any, Any]:
    """Give ratings and doses of one invented person who started after a third of the days."""
    doses = np.repeat([0.0, 1.0], [days // 3, days - days // 3])
    return simulate(np.random.default_rng(seed), doses, **PERSON).ratings, doses


def ours(ratings: Any, doses: Any) -> None:
    """Estimate once."""
    estimate(ratings, {"it": doses}, {"it": (5, 3)}, "it")


def plain(ratings: Any, doses: Any) -> None:
    """Estimate once in plain NumPy."""
    with _plain():
        ours(ratings, doses)


def five(ratings: Any, doses: Any) -> None:
    """Estimate five measures of one diary."""
    for _ in range(5):
        ours(ratings, doses)


def medicine_only(ratings: Any, doses: Any) -> None:
    """Fit a wandering level, an AR(1) and the medicine by maximum likelihood in statsmodels."""
    _fitted(ratings, come_through(doses, 5, 3)[:, None])


def same_regressors(ratings: Any, doses: Any) -> None:
    """Fit the same with the regressors that we integrate: weekdays, hope, recovery, medicine."""
    days = np.arange(doses.size)
    after = np.maximum(days - int(np.argmax(doses > 0)), 0)
    columns = [
        *np.eye(7)[days % 7].T[1:],
        np.exp(-after / 21) * (doses > 0),
        1 - np.exp(-after / 40),
    ]
    _fitted(ratings, np.column_stack((*columns, come_through(doses, 5, 3))))


def _fitted(ratings: Any, regressors: Any) -> None:
    from statsmodels.tsa.statespace.structural import UnobservedComponents

    UnobservedComponents(ratings, level="local level", autoregressive=1, exog=regressors).fit(
        disp=False
    )


@contextmanager
def _plain() -> Iterator[None]:
    held = {name: getattr(quickest, name) for name in PICKS}
    for name in PICKS:
        setattr(quickest, name, lambda: None)
    try:
        yield
    finally:
        for name, pick in held.items():
            setattr(quickest, name, pick)


def timed(run: Run, held: tuple[Any, Any]) -> tuple[float, float]:
    """Give wall and processor time in ms."""
    wall, cpu = time.perf_counter(), time.process_time()
    run(*held)
    return (time.perf_counter() - wall) * 1e3, (time.process_time() - cpu) * 1e3


def runs() -> dict[str, Run]:
    """Give what takes turns: ours, and what is installed beside it."""
    found: dict[str, Run] = {"plain NumPy": plain}
    if fast_whiten():
        found |= {"numba": ours, "numba, five measures": five}
    try:
        import statsmodels  # noqa: F401
    except ImportError:
        return found
    return found | {
        "statsmodels, medicine only": medicine_only,
        "statsmodels, our regressors": same_regressors,
    }


def rows() -> list[str]:
    """Give the table: a row for each length and program."""
    lines = ["| days | program | median wall ms | least | processor ms | times numba |",
             "| ---: | --- | ---: | ---: | ---: | ---: |"]  # fmt: skip
    for days in DAYS:
        is_short = days <= DAYS[2]
        taken = {name: run for name, run in runs().items() if is_short or "stats" not in name}
        found: dict[str, list[tuple[float, float]]] = {name: [] for name in taken}
        for turn in range(TURNS[days] + 1):
            held = diary(turn, days)
            for name, run in taken.items():
                measured = timed(run, held)
                if turn:  # the first compiles, or warms up
                    found[name].append(measured)
        own = statistics.median(cpu for _, cpu in found.get("numba", found["plain NumPy"]))
        for name, times in found.items():
            wall, cpu = (statistics.median(column) for column in zip(*times, strict=True))
            least = min(one for one, _ in times)
            lines.append(
                f"| {days} | {name} | {wall:.1f} | {least:.1f} | {cpu:.1f} | {cpu / own:.1f} |"
            )
    return lines


def imported() -> float:
    """Give the least processor time in ms in which a new Python imports the engine, of five."""
    code = (
        "import time; began = time.process_time(); import secondline.engine; "
        "print(time.process_time() - began)"
    )
    told = [
        float(subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout)
        for _ in range(5)
    ]
    return min(told) * 1e3


def main() -> None:
    """Print the table, and write it where asked."""
    warnings.simplefilter("ignore")
    text = "\n".join(
        (
            "# How long an estimate takes",
            "",
            "Written by `OPENBLAS_NUM_THREADS=1 python benchmarks/engine.py --write`: all take "
            "turns on the same diaries, one thread; ratios of processor times.",
            "",
            *rows(),
            "",
            f"A new Python imports the engine, NumPy with it, in {imported():.0f} ms of processor "
            f"time. Meanwhile {os.getloadavg()[0]:.1f} programs wanted the {os.cpu_count()} cores.",
            "",
        )
    )
    if "--write" in sys.argv:
        (ROOT / "docs" / "proofs" / "response_speed.md").write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
