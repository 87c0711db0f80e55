"""Ratings of pain from 0 to 10 (LOINC 72514-3), as a diary."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from secondline.exchange.fhir.fields import LOINC, clock, has_code, items, number, table, when, word
from secondline.exchange.fhir.resources import Resource, Resources
from secondline.exchange.tables.cells import rounded
from secondline.exchange.tables.same_day import in_order
from secondline.record.diary import CheckIn, Diary

PAIN_0_TO_10 = "72514-3"
_NEVER = ("entered-in-error", "cancelled", "registered")
_WHY_NOT = {
    "number": "no number",
    "range": "a number outside 0 to 10",
    "day": "no day",
    "future": "a day that has not come",
}


def pain_observations(resources: Resources) -> tuple[Resource, ...]:
    """Give the observations that hold a rating of pain."""
    held = resources.of("Observation")
    return tuple(
        one
        for one in held
        if word(one.get("status")) not in _NEVER and next(_ratings(one), None) is not None
    )


def read_pain(resources: Resources, on: date | None = None) -> tuple[Diary, tuple[str, ...]]:
    """Give the ratings day by day, and what the person should know.

    The time is kept only where a date has several ratings: what a clinic writes down is often the
    time of Greenwich, and would move a rating to another day.
    """
    lines: list[CheckIn] = []
    not_used: Counter[str] = Counter()
    for one in pain_observations(resources):
        for rating in _ratings(one):
            line, why = _line(one, rating, on)
            if line is None:
                not_used[why] += 1
            else:
                lines.append(line)
    diary, n_joined = in_order(lines, ["pain"])
    return _without_lone_times(diary), (*_on_not_used(not_used), *_on_joined(n_joined))


def _ratings(observation: Resource) -> Iterator[Mapping[str, Any]]:
    """Give what holds the value: the observation itself, or the parts of it that are pain."""
    for held in (observation, *(table(one) for one in items(observation.get("component")))):
        if has_code(held.get("code"), LOINC, PAIN_0_TO_10):
            yield held


def _line(
    observation: Resource, rating: Mapping[str, Any], on: date | None
) -> tuple[CheckIn | None, str]:
    integer = number(rating.get("valueInteger"))
    value = number(table(rating.get("valueQuantity")).get("value")) if integer is None else integer
    if value is None:
        return None, "number"
    if not 0 <= value <= 10:
        return None, "range"
    stated = observation.get("effectiveDateTime") or observation.get("effectiveInstant")
    stated = stated or table(observation.get("effectivePeriod")).get("start")
    day = when(stated)
    if day is None or not day.is_exact:
        return None, "day"
    if on is not None and day.earliest > on:
        return None, "future"
    return CheckIn(day.earliest, clock(stated), (("pain", rounded(value)),)), ""


def _without_lone_times(diary: Diary) -> Diary:
    n_lines = Counter(line.on for line in diary.check_ins)
    lines = (line if n_lines[line.on] > 1 else replace(line, at=None) for line in diary.check_ins)
    return Diary(diary.columns, tuple(lines)) if diary.check_ins else Diary()


def _on_not_used(not_used: Counter[str]) -> Iterator[str]:
    for why, n in not_used.items():
        many = f"{n} ratings of pain have" if n > 1 else "1 rating of pain has"
        yield f"{many} {_WHY_NOT[why]}, and {'are' if n > 1 else 'is'} left out."


def _on_joined(n_joined: int) -> Iterator[str]:
    if n_joined:
        many = f"{n_joined} dates have" if n_joined > 1 else "1 date has"
        yield f"{many} several ratings of pain that no time tells apart: they were averaged."
