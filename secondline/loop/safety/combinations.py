"""Things taken together: one message a mechanism, for the whole list.

Reads    the ingredients taken, their roles, and the person (alcohol a day, age)
Supports a family where two of the things taken meet one of its rules
Never    one message per pair: a family's finding names all that add to it, and who acts on whom
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from itertools import combinations as pairs_of
from itertools import product
from typing import TYPE_CHECKING, Any

from secondline.knowledge.library import Library
from secondline.knowledge.schema import ANYTHING, Family, Needs, Rule
from secondline.loop.answer import Finding, Tier, Verdict
from secondline.loop.safety.beside import beside
from secondline.loop.safety.red_flags import numbers
from secondline.loop.words import WHY, cites, named
from secondline.record.exposures import ALCOHOL, Exposure

if TYPE_CHECKING:
    from secondline.record.person import Person

_RANK = ("danger", "ask", "know")
_WORST = _RANK[0]
Pair = tuple[str, str]
Taken = dict[str, list[Exposure]]


def combinations(
    taken: Sequence[Exposure], library: Library, person: Person | None, on: date | None
) -> tuple[Finding, ...]:
    """Give one finding for each family that the things taken meet, dangers first."""
    things = _things(taken)
    person = _with_drinks_of(taken, person)
    families = library.combinations.values()
    found = [_finding(family, things, library, person, on) for family in families]
    held = [one for one in found if one is not None]
    return tuple(sorted(held, key=lambda one: _RANK.index(str(one.tier))))


def _with_drinks_of(taken: Sequence[Exposure], person: Person | None) -> Person | None:
    """Leave the amount open where a drink stands on the list itself, whatever the record says."""
    if person is None or person.alcohol is None:
        return person
    drinks = [one for one in taken if one.ingredient == ALCOHOL and one.product is None]
    is_listed = any(one.statement or one.given.casefold() != ALCOHOL for one in drinks)
    is_denied = bool(drinks) and not person.alcohol.drinks
    return replace(person, alcohol=None) if is_listed or is_denied else person


def _things(taken: Iterable[Exposure]) -> Taken:
    """Give what is taken of each ingredient: two stretches of one product are one thing."""
    things: Taken = {}
    seen: set[tuple[str, str]] = set()
    for one in taken:
        # Two drinks are one thing taken, too; a product is one by whatever name.
        is_drink = one.ingredient == ALCOHOL and one.product is None
        thing = "" if is_drink else one.product or one.given.casefold()
        if (one.ingredient, thing) not in seen:
            seen.add((one.ingredient, thing))
            things.setdefault(one.ingredient, []).append(one)
    return things


def _finding(
    family: Family, taken: Taken, library: Library, person: Person | None, on: date | None
) -> Finding | None:
    fired = [
        (rule, _pairs(rule, taken, library))
        for rule in family.rules
        if _holds(rule.person, person, on)
    ]
    fired = _strongest_per_pair(fired)
    if not fired:
        return None
    involved = tuple(dict.fromkeys(id for _, pairs in fired for pair in pairs for id in pair))
    call = numbers(library, person.country if person else None)
    facts: dict[str, Any] = {**call, "names": _names(involved, taken, library)}
    for rule, pairs in fired:
        facts |= _facts(rule, pairs, taken, library)
    worst = fired[0][0].tier
    more = beside(family, involved, library, person)
    return Finding(
        id=family.id,
        about=involved,
        verdict=Verdict.SUPPORTED,
        tier=Tier(worst),
        family=family.id,
        facts=facts | more.facts,
        cites=cites((*(value for rule, _ in fired for value in rule.basis), *more.basis)),
        words=(*_words(family, [rule for rule, _ in fired], worst), *more.words),
    )


def _facts(
    rule: Rule, pairs: list[Pair], taken: Taken, library: Library
) -> dict[str, tuple[str, ...]]:
    """Give who acts on whom; nobody is named on both sides of a rule."""
    a = tuple(dict.fromkeys(one for one, _ in pairs))
    b = tuple(dict.fromkeys(other for _, other in pairs if other not in a))
    return {
        f"{rule.id}_a": _names(a, taken, library),
        f"{rule.id}_b": _names(b, taken, library),
        f"{rule.id}_names": _names(dict.fromkeys((*a, *b)), taken, library),
    }


def _words(family: Family, rules: list[Rule], worst: str) -> tuple[str, ...]:
    """Say what the strongest rules say; what the weaker ones add stands with the why."""
    paths = [("" if rule.tier == worst else WHY) + f"combinations.{rule.id}" for rule in rules]
    return (f"combinations.{family.id}", *paths)


def _names(ids: Iterable[str], taken: Taken, library: Library) -> tuple[str, ...]:
    return tuple(dict.fromkeys(named(library, id, one.given) for id in ids for one in taken[id]))


def _pairs(rule: Rule, taken: Taken, library: Library) -> list[Pair]:
    """Give the ingredients that meet a rule: two of them, or one that is taken as two things."""
    a = [id for id in taken if _is(id, rule.a, library)]
    if rule.a == rule.b:
        is_twice = rule.a in library.medicines or rule.a == ANYTHING
        if is_twice:
            return [(id, id) for id in a if len(taken[id]) > 1 and id != ALCOHOL]
        pairs = pairs_of(a, 2)
        return [pair for pair in pairs if rule.tier == _WORST or not _is_one_box(pair, taken)]
    b = [id for id in taken if _is(id, rule.b, library)]
    found: dict[frozenset[str], Pair] = {}
    for pair in product(a, b):
        if pair[0] != pair[1]:
            found.setdefault(frozenset(pair), pair)
    return [pair for pair in found.values() if rule.tier == _WORST or not _is_one_box(pair, taken)]


def _is_one_box(pair: Pair, taken: Taken) -> bool:
    """Whether both come in one and the same product: its maker put them together on purpose."""
    boxes = {one.product or one.given for id in pair for one in taken[id]}
    return len(boxes) == 1


def _is(id: str, wanted: str, library: Library) -> bool:
    return wanted == ANYTHING or wanted in library.acts(id)


def _strongest_per_pair(fired: list[tuple[Rule, list[Pair]]]) -> list[tuple[Rule, list[Pair]]]:
    """Leave each pair of ingredients to the first and strongest of the rules that it meets."""
    seen: set[frozenset[str]] = set()
    kept = []
    for rule, pairs in sorted(fired, key=lambda one: _RANK.index(one[0].tier)):
        left = [pair for pair in pairs if frozenset(pair) not in seen]
        seen |= {frozenset(pair) for pair in left}
        if left:
            kept.append((rule, left))
    return kept


def _holds(needs: Needs | None, person: Person | None, on: date | None) -> bool:
    """Whether the person is as the rule needs; what is unknown never clears it."""
    if needs is None:
        return True
    if needs.drinks_a_day_from is not None:
        alcohol = person.alcohol if person else None
        if alcohol is not None and alcohol.drinks_a_day < needs.drinks_a_day_from:
            return False
    if needs.age_from is not None and person is not None and on is not None:
        age = person.age_range(on)
        if age is not None and age[1] < needs.age_from:
            return False
    return True
