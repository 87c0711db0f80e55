"""Who Secondline is not for: children, and pain of cancer or at the end of life.

Reads    the age and the conditions
Supports out_of_scope where one of them says so; then nothing else is answered
Asks     for the day of birth where the year alone cannot tell whether the person is 18
"""

from dataclasses import replace
from datetime import date

from secondline.knowledge.library import Library
from secondline.knowledge.names import plain
from secondline.loop.answer import Finding, Tier, Verdict
from secondline.loop.safety.red_flags import numbers
from secondline.loop.words import cites
from secondline.record.record import Record


def out_of_scope(record: Record, library: Library, on: date) -> Finding | None:
    """Give why this person is out of scope, or that it cannot be told; None where in scope."""
    facts = {**numbers(library, record.person.country)}
    adult = library.limit("adult_age")
    age = record.person.age_range(on)
    if age and age[1] < adult:
        return _finding(Verdict.SUPPORTED, ("scope.under-18",), facts)
    for given in record.person.conditions or ():
        condition = library.conditions.get(library.condition_names.get(plain(given), ""))
        if condition and condition.out_of_scope:
            words = (f"scope.{condition.out_of_scope.words}",)
            found = _finding(Verdict.SUPPORTED, words, facts | {"condition": condition.name})
            return replace(found, cites=cites((condition.out_of_scope,)))
    if question := _question(record, library):
        return _finding(Verdict.CANNOT_TELL, ("scope.perhaps-cancer",), facts, (question,))
    if age and age[0] < adult:
        return _finding(Verdict.CANNOT_TELL, ("scope.under-18",), facts, ("day-of-birth",))
    return None


def _question(record: Record, library: Library) -> str | None:
    """Give what must be asked where a condition is named that the pain may come from."""
    given = record.person.conditions or ()
    ids = (library.condition_names.get(plain(name)) for name in given)
    asked = (library.conditions[id].scope_question for id in ids if id)
    return next((question for question in asked if question), None)


def _finding(
    verdict: Verdict, words: tuple[str, ...], facts: dict[str, str], asks: tuple[str, ...] = ()
) -> Finding:
    return Finding(
        id="out_of_scope", verdict=verdict, tier=Tier.ASK, facts=facts, words=words, asks=asks
    )
