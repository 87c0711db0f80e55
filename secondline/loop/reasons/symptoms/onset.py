"""When a symptom began, set against a day: before it, after it, or nobody can tell.

Reads    when the pain began, "since 2026-08" in what was told, dated scores, the diary
Gives    after, before or None; and the phrase that says by what
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from statistics import fmean

from secondline.errors import UnusableInput
from secondline.knowledge.names import condition_of, plain
from secondline.loop.reasons.origin.case import Case
from secondline.loop.reasons.origin.scores import SCORE
from secondline.loop.reasons.origin.told import told
from secondline.loop.reasons.symptoms.present import Present, columns, counts, of_score
from secondline.loop.words import phrase
from secondline.record.diary_columns import SIDE_EFFECT
from secondline.record.measures import Measure
from secondline.record.record import Record
from secondline.record.symptoms import Symptoms
from secondline.record.when import When, read_when

_SINCE = re.compile(r"\bsince (?:about )?([0-9]{4}(?:-[0-9]{2}){0,2})\b")
_MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july", "august"),
    *("september", "october", "november", "december"),
)
_SINCE_MONTH = re.compile(rf"\bsince (?:about )?({'|'.join(_MONTHS)}) ([0-9]{{4}})\b")


@dataclass(frozen=True, slots=True)
class Timing:
    """How a symptom stands to the start of a medicine.

    Attributes
    ----------
    is_after : bool or None
        Whether it began, or grew, after that; None where nobody can tell.
    says : str
        By what that is told; empty where it is not.
    is_late : bool
        Whether it began so long after the start that this hardly speaks for the medicine.
    """

    is_after: bool | None = None
    says: str = ""
    is_late: bool = False


UNKNOWN = Timing()


def timing(
    case: Case, held: Present, names: tuple[str, ...], starts: tuple[When, ...], within: float
) -> Timing:
    """Set a symptom against the days from which a medicine may have caused it.

    Parameters
    ----------
    names : tuple of str
        What the medicine is called; the first is how it is shown.
    starts : tuple of When
        The start and each higher dose, oldest first; for what was left out, each last dose.
    within : float
        Days after such a day in which it mostly begins.
    """
    found = _told_timing(case, held, names)
    for one in (_by_remedy, _by_since, _by_scores, _by_diary):
        if found is None and starts:
            found = one(case, held, names[0], starts, within)
    return found or UNKNOWN


def _phrase(case: Case, id: str, facts: dict[str, str | float]) -> str:
    return phrase(case.library, f"evidence.timing.{id}", facts)


def _told_timing(case: Case, held: Present, names: tuple[str, ...]) -> Timing | None:
    """Give what the person says themselves: "since starting oxycodone", "before oxycodone"."""
    for text in held.texts:
        words = f" {plain(text)} "
        if any(f" {plain(name)} " in words for name in names):
            alone = replace(case, record=Record(symptoms=Symptoms(other=(text,))))
            said = told(alone, "since_a_medicine")
            if said is not None:
                return Timing(said.holds, _phrase(case, "told", {"told": text}))
    return None


def _by_remedy(
    case: Case, held: Present, name: str, starts: tuple[When, ...], within: float
) -> Timing | None:
    """Look whether something was taken for the symptom before the medicine was begun."""
    for one in case.record.medicines:
        is_for_it = condition_of(case.library, one.reason or "") in held.symptom.conditions
        if is_for_it and one.started_on and one.started_on.latest < starts[0].earliest:
            facts: dict[str, str | float] = {
                "symptom": held.symptom.name,
                "since": one.started_on.text,
                "medicine": name,
                "start": starts[0].text,
            }
            return Timing(False, _phrase(case, "before", facts))
    return None


def _by_since(
    case: Case, held: Present, name: str, starts: tuple[When, ...], within: float
) -> Timing | None:
    for since in _sinces(case, held):
        facts: dict[str, str | float] = {
            "symptom": held.symptom.name,
            "since": since.text,
            "medicine": name,
            "start": starts[0].text,
        }
        if since.latest < starts[0].earliest:
            return Timing(False, _phrase(case, "before", facts))
        for start in reversed(starts):
            if since.earliest >= start.latest:
                is_late = (since.earliest - start.latest).days > within
                facts["start"] = start.text
                said = _phrase(case, "late" if is_late else "after", facts)
                return Timing(None if is_late else True, said, is_late)
    return None


def _sinces(case: Case, held: Present) -> Iterator[When]:
    for text in held.texts:
        months = _SINCE_MONTH.findall(text.casefold())
        spoken = (f"{year}-{_MONTHS.index(month) + 1:02}" for month, year in months)
        for found in (*_SINCE.findall(text.casefold()), *spoken):
            try:
                yield read_when(found)
            except UnusableInput:  # "since 2026-13" is no day of the calendar
                continue
    if held.symptom.since_pain and case.record.pain.since:
        yield case.record.pain.since


def _by_scores(
    case: Case, held: Present, name: str, starts: tuple[When, ...], within: float
) -> Timing | None:
    """Look whether a dated score before the start already had it."""
    scores = [one for one in case.record.measures if one.name == SCORE and one.on]
    scores.sort(key=lambda one: one.on or date.min)
    earlier = [one for one in scores if one.on and one.on < starts[0].earliest]
    later = [one for one in scores if one.on and one.on > starts[-1].latest]
    if not earlier:
        return None
    had = _has(held, earlier[-1])
    facts: dict[str, str | float] = {
        "symptom": held.symptom.name,
        "on": str(earlier[-1].on),
        "medicine": name,
        "start": starts[0].text,
    }
    if had:
        return Timing(False, _phrase(case, "scored_before", facts))
    if had is False and later and _has(held, later[-1]):
        return Timing(True, _phrase(case, "scored_after", {**facts, "now": str(later[-1].on)}))
    return None


def _has(held: Present, score: Measure) -> bool | None:
    answers = [(of_score(score.answers, id), v) for id, v in held.symptom.answers.items()]
    known = [counts(answer, limit) for answer, limit in answers if answer is not None]
    return any(known) if known else None


def _by_diary(
    case: Case, held: Present, name: str, starts: tuple[When, ...], within: float
) -> Timing | None:
    """Look whether the diary rates it higher in the weeks after a start than before it."""
    for column in columns(case, held.symptom):
        for start in reversed(starts):
            found = _change(case, column, start)
            if found is not None:
                before, after = found
                facts: dict[str, str | float] = {
                    "column": column.removeprefix(SIDE_EFFECT),
                    "before": round(before, 1),
                    "after": round(after, 1),
                    "medicine": name,
                    "start": start.text,
                }
                has_grown = after - before >= _rise(case, column)
                return Timing(has_grown, _phrase(case, "rose" if has_grown else "same", facts))
    return None


def _rise(case: Case, column: str) -> float:
    is_side_effect = column.startswith(SIDE_EFFECT)
    return case.library.limit("rise_of_side_effect" if is_side_effect else "rise_of_rating")


def _change(case: Case, column: str, start: When) -> tuple[float, float] | None:
    """Give the mean of the weeks before and after a day; None where either has too few days."""
    if case.record.diary is None or not start.is_exact:
        return None
    width = timedelta(days=case.library.limit("days_around_a_start"))
    least = case.library.limit("fewest_days_around")
    held = case.record.diary.daily(column).items()
    before = [v for day, v in held if start.earliest - width <= day < start.earliest]
    after = [v for day, v in held if start.earliest <= day < start.earliest + width]
    return (fmean(before), fmean(after)) if min(len(before), len(after)) >= least else None
