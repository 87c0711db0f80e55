"""The plain facts of the diary for one medicine, without a judgement on its own effect.

Reads    the diary's pain, the stretch that still goes on, the pain as remembered
Gives    "cannot tell": a diary before and after cannot part the medicine from time and chance
Asks     for a diary where there is none, for the start where it is missing
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from datetime import date, timedelta

from secondline.knowledge.library import Library
from secondline.loop.answer import Finding, Verdict
from secondline.loop.safety.stopping_suddenly import stopping_suddenly
from secondline.loop.words import named
from secondline.record.exposures import Treatment
from secondline.record.medicines import MedicationStatement
from secondline.record.record import Record
from secondline.record.stretches import days_since_start

PAIN = "pain"


def not_working(taken: Treatment, record: Record, library: Library, on: date) -> Finding:
    """Give how pain stood before and stands now on one medicine; the verdict is "cannot tell"."""
    window = int(library.limit("recent_days"))
    pain = record.diary.daily(PAIN) if record.diary else {}
    since = days_since_start(taken.exposures, on)
    started = on - timedelta(days=since[1]) if since else None
    # Ten years of days, and many medicines and answers to try: only the days in question are read.
    days = sorted(pain)
    until, now = bisect_left(days, started) if started else 0, bisect_right(days, on)
    before = [pain[day] for day in _apart(days[:until], taken)]
    after = [pain[day] for day in days[until:now]] if started else []
    recent = [pain[day] for day in days[bisect_right(days, on - timedelta(days=window)) : now]]
    remembered = _remembered(taken)
    felt = next((s.change for s in _newest_first(taken) if s.change and not s.is_stopped), None)
    words, sources = stopping_suddenly(taken.medicine, library)
    which = "diary" if before else "remembered" if remembered is not None else "none"
    return Finding(
        id="not_working",
        about=(taken.medicine,),
        verdict=Verdict.CANNOT_TELL,
        facts={
            "medicine": taken.medicine,
            "name": named(library, taken.medicine, taken.given),
            "days_on": since[0] if since else None,
            "days_before": len(before),
            "days_with_entries": len(after),
            "before": which,
            "mean_before": _mean(before) if before else remembered,
            "mean_recent": _mean(recent),
            "recent_days": window,
            "felt": felt,
            "since": _since(taken),
            "flags": (),
        },
        units={
            "days_on": "d",
            "days_before": "d",
            "days_with_entries": "d",
            "mean_before": "{NRS}",
            "mean_recent": "{NRS}",
            "recent_days": "d",
        },
        words=(*_words(since, which, bool(recent), bool(felt)), *words),
        asks=_asks(taken, has_start=since is not None, has_diary=bool(pain)),
        cites=sources,
    )


def _words(
    since: tuple[int, int] | None, before: str, has_recent: bool, has_felt: bool
) -> tuple[str, ...]:
    if since is None:
        start = "response.no_start"
    elif since == (0, 0):
        start = "response.on_today"
    else:
        start = "response.on" if since[0] == since[1] else "response.on_at_least"
    return (
        start,
        f"response.before_{before}" if has_recent else "response.no_diary",
        *(("response.felt",) if has_felt else ()),
        "response.cannot_tell",
    )


def _apart(days: list[date], taken: Treatment) -> list[date]:
    """Give the days before a medicine that do not lie in an earlier stretch on it."""
    on_it = [
        (s.started_on.earliest, s.stopped_on.latest)
        for s in _newest_first(taken)
        if s.started_on and s.stopped_on
    ]
    if not on_it:
        return days
    return [day for day in days if not any(first <= day <= last for first, last in on_it)]


def _newest_first(taken: Treatment) -> list[MedicationStatement]:
    return [one.statement for one in reversed(taken.exposures) if one.statement]


def _since(taken: Treatment) -> str | None:
    now = (one.statement for one in taken.exposures if one.is_taken)
    return next((s.started_on.text for s in now if s and s.started_on), None)


def _asks(taken: Treatment, *, has_start: bool, has_diary: bool) -> tuple[str, ...]:
    is_as_meant = all(one.is_as_meant for one in taken.exposures if one.is_taken)
    return (
        *(() if has_start else ("when-started",)),
        *(() if is_as_meant else ("how-many-days-a-week",)),
        *(() if has_diary else ("keep-a-diary",)),
    )


def _remembered(taken: Treatment) -> float | None:
    held = (one.pain_before for one in _newest_first(taken) if not one.is_stopped)
    return next((value for value in held if value is not None), None)


def _mean(ratings: Iterable[float]) -> float | None:
    held = list(ratings)
    return round(sum(held) / len(held), 1) if held else None
