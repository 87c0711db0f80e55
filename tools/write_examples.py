"""Writes the diaries of the example records, from seeds, with the simulator of the engine.

Nobody lived these diaries. The same seed gives the same bytes, so a test can hold the files against
this program. Each seed was picked so that chance does not hide what its case shows.
``python -m tools.write_examples`` writes them anew.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from secondline.engine.simulate import Simulated, simulate

FOLDER = Path(__file__).parent.parent / "secondline" / "record" / "examples"

# A person whose days differ by about one point; see the anchors in engine/simulate.py.
PAIN = {
    "sd_day": 1.0,
    "phi": 0.4,
    "sd_slow": 0.4,
    "tau_slow": 78.0,
    "sd_report": 0.4,
    "missing_on_bad_days": 0.3,
}
SLEEP = PAIN | {"phi": 0.2, "p_missing": 0.04, "missing_on_bad_days": 0.0}
SLEEP_WITH_PAIN = 0.4  # points of worse sleep for each point of pain above the usual


@dataclass(frozen=True, kw_only=True)
class Case:
    """One diary: its days, the pain without the medicine, what the medicine takes away.

    Parameters
    ----------
    pain, sleep : float
        Long-run mean without the medicine [NRS points]; no column where `sleep` is None.
    effect, onset_days : float
        Drop in pain at full onset [NRS points], and its time constant [d].
    as_needed : str or None
        A medicine taken as needed, more often on bad days; the most doses a day in `at_most`.
    """

    seed: int
    first_on: date
    last_on: date
    pain: float
    sleep: float | None = None
    started_on: date
    effect: float = 0.0
    onset_days: float = 7.0
    p_missing: float = 0.1
    as_needed: str | None = None
    at_most: int = 0

    def days(self) -> list[date]:
        """Give every day of the diary, from the first to the last."""
        n_days = (self.last_on - self.first_on).days + 1
        return [self.first_on + timedelta(days=n) for n in range(n_days)]


LAST_ON = date(2026, 11, 20)  # the day before the review
CASES = {
    "diary_disagrees": Case(
        seed=5,
        first_on=date(2026, 5, 20),
        last_on=LAST_ON,
        pain=6.9,
        sleep=6.4,
        started_on=date(2026, 7, 25),
        effect=3.2,
    ),
    "red_flag": Case(
        seed=59, first_on=date(2026, 11, 2), last_on=LAST_ON, pain=7.0, started_on=date(2026, 11, 2)
    ),
    "starting_dose": Case(
        seed=32,
        first_on=date(2026, 10, 1),
        last_on=LAST_ON,
        pain=6.4,
        sleep=6.0,
        started_on=date(2026, 10, 31),
        effect=0.2,
    ),
    "three_months": Case(
        seed=33,
        first_on=date(2026, 10, 10),
        last_on=LAST_ON,
        pain=6.5,
        sleep=6.2,
        started_on=date(2026, 8, 20),
        p_missing=0.12,
        as_needed="Percocet",
        at_most=3,
    ),
    "unexplained": Case(
        seed=14,
        first_on=date(2026, 2, 1),
        last_on=LAST_ON,
        pain=6.3,
        sleep=6.5,
        started_on=date(2026, 4, 1),
        effect=0.1,
        p_missing=0.15,
    ),
    "unsafe_mix": Case(
        seed=8,
        first_on=date(2026, 11, 1),
        last_on=LAST_ON,
        pain=6.8,
        sleep=7.5,
        started_on=date(2026, 11, 1),
        as_needed="co-codamol",
        at_most=8,
    ),
    "wrong_class": Case(
        seed=4,
        first_on=date(2026, 10, 26),
        last_on=LAST_ON,
        pain=5.8,
        started_on=date(2026, 11, 1),
        onset_days=2.0,
    ),
}


def main(folder: Path = FOLDER) -> None:
    """Write the diary of every case beside its record."""
    for name, case in CASES.items():
        (folder / name / "diary.csv").write_bytes(diary(case).encode())


def diary(case: Case) -> str:
    """Give one diary as CSV; a day without any entry has no line, a cell without one is empty."""
    columns = _columns(case)
    lines = [",".join(["date", *columns])]
    for n, day in enumerate(case.days()):
        cells = ["" if np.isnan(held[n]) else str(int(held[n])) for held in columns.values()]
        if any(cells):
            lines.append(",".join([day.isoformat(), *cells]))
    return "\n".join(lines) + "\n"


def _columns(case: Case) -> dict[str, NDArray[np.float64]]:
    rng = np.random.default_rng(case.seed)
    doses = np.array([day >= case.started_on for day in case.days()], float)
    pain = simulate(
        rng,
        doses,
        onset_days=case.onset_days,
        offset_days=case.onset_days,
        effect=case.effect,
        level=case.pain,
        p_missing=case.p_missing,
        **PAIN,
    )
    worse = pain.truth_without - pain.drop - case.pain
    columns = {"pain": pain.ratings}
    if case.sleep is not None:
        columns["sleep"] = _with_gaps_of(pain, _sleep(rng, worse, case.sleep))
    if case.as_needed:
        taken = np.clip(np.rint(case.at_most / 2 + worse), 0, case.at_most)
        columns[f"taken:{case.as_needed}"] = _with_gaps_of(pain, taken)
    return columns


def _sleep(
    rng: np.random.Generator, worse: NDArray[np.float64], level: float
) -> NDArray[np.float64]:
    nights = simulate(
        rng, np.zeros(worse.size), onset_days=0, offset_days=0, effect=0, level=level, **SLEEP
    )
    rated = np.clip(np.rint(nights.truth_without + SLEEP_WITH_PAIN * worse), 0, 10)
    return np.where(np.isnan(nights.ratings), np.nan, rated)


def _with_gaps_of(pain: Simulated, held: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.where(np.isnan(pain.ratings), np.nan, held)


if __name__ == "__main__":
    main()
