"""Who Secondline is not for: children, and pain of cancer or at the end of life.

Reads    the age, the conditions, and what each medicine is taken for
Supports out_of_scope where one of them says so; then little else is answered
Asks     for the day of birth where the year alone cannot tell whether the person is 18, and
         whether the pain comes from a cancer where one is named
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from secondline.knowledge.library import Library
from secondline.knowledge.names import condition_of, plain
from secondline.knowledge.schema import Condition
from secondline.loop.answer import Finding, Tier, Verdict
from secondline.loop.safety.red_flags import OWN, numbers
from secondline.loop.safety.taken import is_taken
from secondline.loop.words import cites

if TYPE_CHECKING:
    from secondline.record.record import Record

_FROM_CANCER = "is-it-from-cancer"


def out_of_scope(record: Record, library: Library, on: date) -> Finding | None:
    """Give why this person is out of scope, or that it cannot be told; None where in scope."""
    facts = {**numbers(library, record.person.country)}
    adult = library.limit("adult_age")
    age = record.person.age_range(on)
    if age and age[1] < adult:
        return _finding(Verdict.SUPPORTED, ("scope.under-18",), facts)
    for condition in _conditions(_now(record, on), library):
        if reason := condition.out_of_scope:
            named = facts | {"condition": condition.name}
            found = _finding(Verdict.SUPPORTED, (f"scope.{reason.words}",), named)
            return replace(found, cites=cites((reason,)))
    perhaps = {"scope.under-18": "day-of-birth"} if age and age[0] < adult else {}
    if question := _question(record, library):
        perhaps["scope.perhaps-cancer"] = question
    if not perhaps:
        return None
    return _finding(Verdict.CANNOT_TELL, tuple(perhaps), facts, tuple(perhaps.values()))


def _now(record: Record, on: date) -> list[str]:
    """Give what is named as true today: conditions, and what each medicine is taken for."""
    purposes = (one.reason for one in record.medicines if is_taken(one, on))
    return [*(record.person.conditions or ()), *(one for one in purposes if one)]


def _conditions(given: Iterable[str], library: Library) -> list[Condition]:
    ids = (condition_of(library, name) for name in given)
    return [library.conditions[id] for id in ids if id]


def _question(record: Record, library: Library) -> str | None:
    """Give what must be asked where something is named that the pain may come from."""
    purposes = [one.reason for one in record.medicines if one.reason]
    given = [*(record.person.conditions or ()), *purposes]
    for condition in _conditions(given, library):
        # Out of scope and still here: a medicine that has been stopped was taken for it.
        if condition.scope_question or condition.out_of_scope:
            return condition.scope_question or _FROM_CANCER
    return _FROM_CANCER if any(_mentions_cancer(one, library) for one in given) else None


def _mentions_cancer(given: str, library: Library) -> bool:
    """Whether a longer name holds the name of something that is out of scope, or may be."""
    held = f" {plain(given)} "
    return any(f" {name} " in held for name in _names_of_cancer(library))


@cache
def _names_of_cancer(library: Library) -> tuple[str, ...]:
    named = ((name, library.conditions[id]) for name, id in library.condition_names.items())
    return tuple(name for name, one in named if one.scope_question or one.out_of_scope)


def _finding(
    verdict: Verdict, words: tuple[str, ...], facts: dict[str, str], asks: tuple[str, ...] = ()
) -> Finding:
    return Finding(
        id="out_of_scope",
        verdict=verdict,
        tier=Tier.ASK,
        facts=facts,
        cites=OWN,
        words=words,
        asks=asks,
    )
