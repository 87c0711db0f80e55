"""How often and how much of a suspect is taken: days a month, and opioids in morphine by mouth."""

import re
from datetime import timedelta

from secondline.knowledge.library import quantity
from secondline.knowledge.names import match, plain
from secondline.loop.reasons.origin.case import Case
from secondline.loop.reasons.symptoms.suspects import Suspect
from secondline.record.exposures import Exposure, is_as_meant

_TAKEN = "taken:"
_DAYS_A_MONTH = re.compile(r"([0-9]{1,2}) days (?:a|per|each|every|of the) month")


def days_a_month(case: Case, suspect: Suspect) -> tuple[float, float]:
    """Give the fewest and the most days of a month on which it may be taken.

    The diary goes first: a day without an entry may be one with it or without it.
    """
    month = case.library.limit("days_of_a_month")
    for found in (_noted(case, suspect, month), _told(case, suspect)):
        if found is not None:
            return found
    spans = [_span(case, one, month) for one in suspect.taken if one.is_current(case.on)]
    if not spans:
        return 0, month
    return max(low for low, _ in spans), min(month, sum(high for _, high in spans))


def _noted(case: Case, suspect: Suspect, month: float) -> tuple[float, float] | None:
    diary = case.record.diary
    if diary is None:
        return None
    first = case.on - timedelta(days=month - 1)
    named = [one for one in diary.columns if one.startswith(_TAKEN)]
    held = [one for one in named if _is_of(case, one, suspect.ingredient)]
    days = [(day, n) for one in held for day, n in diary.daily(one).items() if first <= day]
    if not days:
        return None
    taken = len({day for day, n in days if n > 0})
    return taken, taken + month - len({day for day, _ in days})


def _told(case: Case, suspect: Suspect) -> tuple[float, float] | None:
    """Give what a symptom in words says: "sumatriptan on 12 days a month"."""
    for text in case.record.symptoms.other or ():
        words, days = f" {plain(text)} ", _DAYS_A_MONTH.search(text.casefold())
        if days and any(f" {plain(name)} " in words for name in suspect.called(case.library)):
            return float(days[1]), float(days[1])
    return None


def _is_of(case: Case, column: str, ingredient: str) -> bool:
    return ingredient in match(case.library, column.removeprefix(_TAKEN)).ingredients


def _span(case: Case, one: Exposure, month: float) -> tuple[float, float]:
    statement = one.statement
    if statement is None or statement.times_a_day is None:
        return 0, month
    n = month * min(1, statement.times_a_day)
    return (n, n) if is_as_meant(statement, case.library) else (0, n)


def morphine(case: Case, suspect: Suspect) -> tuple[float, float]:
    """Give the least and the most a day, as morphine by mouth [mg]; infinite where not known."""
    factor = case.library.medicine(suspect.ingredient).mme
    held = [one for one in suspect.taken if one.is_current(case.on)]
    if factor is None:
        return 0, float("inf")
    by = quantity(factor).value
    most = [one.most.value if one.most else float("inf") for one in held]
    return by * sum(one.least.value for one in held if one.least), by * sum(most)
