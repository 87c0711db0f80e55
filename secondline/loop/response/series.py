"""The diary and all that was taken beside it as one row of numbers a day, for the engine.

Reads    the diary's pain and doses; the stretches of each medicine; the therapies
Leaves   a gap a gap; a day on which it is not known whether it was taken yet is left out
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from secondline.knowledge.library import Library
from secondline.knowledge.names import match
from secondline.loop.response.expected import speed_of, usual_speed
from secondline.record.diary import Diary
from secondline.record.exposures import Exposure, Treatment, treatments
from secondline.record.medicines import Therapy
from secondline.record.record import Record

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

PAIN = "pain"
TAKEN = "taken:"
TARGET = "target"
_SHARES = {
    "most days": "share_most_days",
    "about half": "share_about_half",
    "rarely": "share_rarely",
}


@dataclass(frozen=True, slots=True, eq=False)
class Series:
    """What the engine is given of one medicine.

    Parameters
    ----------
    first_on : date
        The day of the first entry.
    ratings : ndarray, shape (days,)
        Pain from 0 to 10, NaN where there is none.
    doses : mapping of str to ndarray
        The medicine itself under ``target``, and whatever else changed during the diary.
    kinetics : mapping of str to (float, float)
        Onset and washout of each [d].
    """

    first_on: date
    ratings: NDArray[np.float64]
    doses: dict[str, NDArray[np.float64]]
    kinetics: dict[str, tuple[float, float]]


def series(
    taken: Treatment, record: Record, library: Library, on: date, measure: str = PAIN
) -> Series | None:
    """Give the days of a diary up to one day; None where nothing of the measure was noted."""
    import numpy as np

    diary = record.diary
    noted = {day: pain for day, pain in diary.daily(measure).items() if day <= on} if diary else {}
    noted = _near(noted, taken, library)
    if diary is None or not noted:
        return None
    first, last = min(noted), max(noted)
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    unclear = _unclear(taken)
    ratings = np.array(
        [noted.get(day, np.nan) if not _within(day, unclear) else np.nan for day in days]
    )
    doses = {TARGET: np.array(_doses(taken, diary, library, days))}
    kinetics = {TARGET: speed_of(taken, library)}
    for name, row, speed in _others(taken, record, diary, library, days):
        if len(set(row)) > 1:
            doses[name], kinetics[name] = np.array(row), speed
    return Series(first, ratings, doses, kinetics)


def _near(noted: dict[date, float], taken: Treatment, library: Library) -> dict[date, float]:
    """Give the days from a year before it was first taken on, where that is known.

    How pain came and went in the years before tells nothing more of what followed, and ten years of
    it take long to weigh.
    """
    starts = [one.statement.started_on if one.statement else None for one in taken.exposures]
    known = [one.earliest for one in starts if one is not None]
    if not known or len(known) < len(starts):
        return noted
    first = min(known) - timedelta(days=int(library.limit("days_before_a_start")))
    return {day: pain for day, pain in noted.items() if day >= first}


def _others(
    taken: Treatment, record: Record, diary: Diary, library: Library, days: list[date]
) -> Iterable[tuple[str, list[float], tuple[float, float]]]:
    own = {one.statement for one in taken.exposures}
    for n, other in enumerate(treatments(record, library)):
        if not own & {one.statement for one in other.exposures}:
            row = _doses(other, diary, library, days)
            yield f"medicine {n}", row, speed_of(other, library)
    for n, therapy in enumerate(record.therapies):
        yield f"therapy {n}", [_is_done(therapy, day) for day in days], usual_speed(library)


def _doses(taken: Treatment, diary: Diary, library: Library, days: list[date]) -> list[float]:
    """Give the share of the highest dose taken each day: as noted, else as the stretches say."""
    most = max((_amount(one) for one in taken.exposures), default=0) or 1
    noted = _evened(_noted(taken, diary, library), library)
    row = []
    for day in days:
        held = [one for one in taken.exposures if one.holds(day)]
        share = sum(_amount(one) / most * _share(one, library, noted.get(day)) for one in held)
        row.append(min(1.0, share))
    return row


def _share(one: Exposure, library: Library, n_doses: float | None) -> float:
    """Give the share of the doses of a day. What is taken as needed is taken on bad days.

    Its doses of each day would make it look harmful: it counts as taken evenly.
    """
    statement = one.statement
    if n_doses is not None and statement and statement.times_a_day:
        return min(1.0, n_doses / statement.times_a_day)
    told = statement.taken if statement else None
    if isinstance(told, float | int):
        return float(told)
    if told == "none":
        return 0.0
    return library.limit(_SHARES[told]) if told in _SHARES else 1.0


def _amount(one: Exposure) -> float:
    return one.most.value if one.most is not None and one.most.value else 1.0


def _evened(noted: dict[date, float], library: Library) -> dict[date, float]:
    """Give the mean of the days around each: a dose is left out on a good day, too."""
    around = int(library.limit("days_around_a_dose"))
    near = [timedelta(days=n) for n in range(-around, around + 1)]
    evened = {}
    for day in noted:
        held = [noted[day + apart] for apart in near if day + apart in noted]
        evened[day] = sum(held) / len(held)
    return evened


def _noted(taken: Treatment, diary: Diary, library: Library) -> dict[date, float]:
    for column in diary.columns:
        if column.startswith(TAKEN):
            name = column.removeprefix(TAKEN)
            if taken.medicine in match(library, name).ingredients:
                return diary.daily(column)
    return {}


def _is_done(therapy: Therapy, day: date) -> float:
    if therapy.started_on is not None and day < therapy.started_on.latest:
        return 0.0
    stopped = therapy.stopped_on
    return float(not therapy.is_stopped or (stopped is not None and day < stopped.earliest))


def _unclear(taken: Treatment) -> list[tuple[date, date]]:
    """Give the days on which it may or may not have been taken: [first, last)."""
    held = (one.statement for one in taken.exposures)
    whens = [w for s in held if s for w in (s.started_on, s.stopped_on) if w and not w.is_exact]
    return [(when.earliest, when.latest) for when in whens]


def _within(day: date, spans: list[tuple[date, date]]) -> bool:
    return any(first <= day < last for first, last in spans)
