"""Things taken together: one message a mechanism, for the whole list.

Reads    the ingredients taken, their roles, and the person (alcohol a day, age)
Supports a family where two of the things taken meet one of its rules
Never    one message per pair: a family's finding names all that add to it, and who acts on whom
"""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import product
from typing import Any

from secondline.knowledge.library import Library
from secondline.knowledge.schema import ANYTHING, Family, Rule
from secondline.knowledge.schema import Person as Needs
from secondline.loop.answer import Finding, Tier, Verdict
from secondline.loop.safety.red_flags import numbers
from secondline.loop.words import WHY, cites, named
from secondline.record.exposures import ALCOHOL, Exposure
from secondline.record.person import Person

_RANK = ("danger", "ask", "know")
Pair = tuple[Exposure, Exposure]


def combinations(
    taken: Sequence[Exposure], library: Library, person: Person | None, on: date | None
) -> tuple[Finding, ...]:
    """Give one finding for each family that the things taken meet, dangers first."""
    found = [_finding(family, taken, library, person, on) for family in _families(library)]
    held = [one for one in found if one is not None]
    return tuple(sorted(held, key=lambda one: _RANK.index(str(one.tier))))


def _families(library: Library) -> list[Family]:
    return list(library.combinations.values())


def _finding(
    family: Family,
    taken: Sequence[Exposure],
    library: Library,
    person: Person | None,
    on: date | None,
) -> Finding | None:
    fired = [(rule, _pairs(rule, taken, library)) for rule in family.rules]
    fired = [(rule, pairs) for rule, pairs in fired if pairs and _holds(rule.person, person, on)]
    if not fired:
        return None
    fired = _strongest_per_pair(fired)
    fired.sort(key=lambda one: _RANK.index(one[0].tier))
    involved = _distinct(one for _, pairs in fired for pair in pairs for one in pair)
    call = numbers(library, person.country if person else None)
    facts: dict[str, Any] = {**call, "names": _names(involved, library)}
    for rule, pairs in fired:
        facts[f"{rule.id}_a"] = _names(_distinct(a for a, _ in pairs), library)
        facts[f"{rule.id}_b"] = _names(_distinct(b for _, b in pairs), library)
    worst = fired[0][0].tier
    return Finding(
        id=family.id,
        about=tuple(dict.fromkeys(one.ingredient for one in involved)),
        verdict=Verdict.SUPPORTED,
        tier=Tier(worst),
        family=family.id,
        facts=facts,
        cites=cites(value for rule, _ in fired for value in rule.basis),
        words=_words(family, [rule for rule, _ in fired], worst),
    )


def _words(family: Family, rules: list[Rule], worst: str) -> tuple[str, ...]:
    """Say what the strongest rules say; what the weaker ones add stands with the why."""
    paths = [("" if rule.tier == worst else WHY) + f"combinations.{rule.id}" for rule in rules]
    return (f"combinations.{family.id}", *paths)


def _distinct(exposures: Iterable[Exposure]) -> list[Exposure]:
    held: dict[tuple[str, str], Exposure] = {}
    for one in exposures:
        held.setdefault((one.ingredient, one.given), one)
    return list(held.values())


def _names(exposures: Sequence[Exposure], library: Library) -> tuple[str, ...]:
    return tuple(dict.fromkeys(named(library, one.ingredient, one.given) for one in exposures))


def _pairs(rule: Rule, taken: Sequence[Exposure], library: Library) -> list[Pair]:
    """Give the pairs that meet a rule: two ingredients, or one ingredient taken as two things."""
    is_twice = rule.a == rule.b and (rule.a in library.medicines or rule.a == ANYTHING)
    found: list[Pair] = []
    for a, b in product(taken, taken):
        if not (_is(a, rule.a, library) and _is(b, rule.b, library)):
            continue
        is_one = a.ingredient == b.ingredient
        is_pair = is_one and not _is_same_thing(a, b) if is_twice else not is_one
        if is_pair and not (rule.a == rule.b and (b, a) in found):
            found.append((a, b))
    return found


def _is_same_thing(a: Exposure, b: Exposure) -> bool:
    """Two stretches of the same product are one thing taken, not two; so are two drinks."""
    if a.ingredient == ALCOHOL:
        return True
    return a.given.casefold() == b.given.casefold() or (
        a.product is not None and a.product == b.product
    )


def _is(one: Exposure, wanted: str, library: Library) -> bool:
    return wanted in (one.ingredient, ANYTHING) or wanted in library.medicine(one.ingredient).roles


def _strongest_per_pair(fired: list[tuple[Rule, list[Pair]]]) -> list[tuple[Rule, list[Pair]]]:
    """Leave each pair of ingredients to the first and strongest of the rules that it meets."""
    ranked = sorted(fired, key=lambda one: _RANK.index(one[0].tier))
    seen: set[frozenset[tuple[str, str]]] = set()
    kept = []
    for rule, pairs in ranked:
        left = [pair for pair in pairs if _key(pair) not in seen]
        seen |= {_key(pair) for pair in left}
        if left:
            kept.append((rule, left))
    return kept


def _key(pair: Pair) -> frozenset[tuple[str, str]]:
    return frozenset((one.ingredient, one.given) for one in pair)


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
