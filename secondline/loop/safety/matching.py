"""Which rules of a family are met by what is taken, and what of the person keeps one open.

Reads    the roles of each thing taken, whether it is still taken, its amount, and the person
Never    clears a rule by a fact that is not known: the amount of drink and the age then count, and
         any other fact leaves the rule open
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import combinations as pairs_of
from itertools import product

from msgspec import structs

from secondline.knowledge.library import Library
from secondline.knowledge.schema import ANYTHING, Family, Rule
from secondline.loop.safety.acting import acts
from secondline.loop.safety.facts import Facts, unmet
from secondline.record.exposures import ALCOHOL, Exposure

Pair = tuple[str, ...]
Taken = Mapping[str, list[Exposure]]
_WORST = "danger"
_COUNTS_UNKNOWN = {"alcohol", "age", "exact age"}


@dataclass(frozen=True, slots=True)
class Met:
    """A rule, and the ingredients that meet it: pairs, or one ingredient alone."""

    rule: Rule
    pairs: tuple[Pair, ...]


def within_reach(taken: Taken, library: Library, *, has_person: bool = True) -> list[Family]:
    """Give the families with the rules whose two sides are both there; most are passed over.

    Where nothing is known of anybody, no rule about one medicine and the person can be certain.
    """
    sides = [_sides(library, id) for id in taken]
    begins, begins_twice = _once_and_twice(a for a, _ in sides)
    ends, ends_twice = _once_and_twice(b for _, b in sides)
    left = begins & ends
    for a, b in sides:
        # One medicine is not its own partner.
        left &= ~(a & b & ~begins_twice & ~ends_twice) | _alone(library)
    if not has_person:
        left &= ~_of_a_person(library)
    if all(len(held) < 2 for held in taken.values()):
        left &= ~_of_one_twice(library)
    left &= ~_of_more(library, len(taken))
    if not left:
        return []
    return [
        structs.replace(family, rules=tuple(rule for bit, rule in rules if left & bit))
        for family, bits, rules in _families(library)
        if left & bits
    ]


@lru_cache(maxsize=4)
def _families(library: Library) -> tuple[tuple[Family, int, tuple[tuple[int, Rule], ...]], ...]:
    """Give each family with the bits of all its rules, and each of its rules with its own."""
    found = []
    rules = list(enumerate(_rules(library)))
    for id, family in library.combinations.items():
        own = tuple((1 << at, rule) for at, (whose, rule) in rules if whose == id)
        found.append((family, sum(bit for bit, _ in own), own))
    return tuple(found)


@lru_cache(maxsize=4)
def _rules(library: Library) -> tuple[tuple[str, Rule], ...]:
    """Give every rule with its family; its place is its bit in :func:`_sides`."""
    families = library.combinations.values()
    return tuple((family.id, rule) for family in families for rule in family.rules)


def _once_and_twice(held: Iterable[int]) -> tuple[int, int]:
    """Give the bits that stand in any of some numbers, and those that stand in two or more."""
    once = twice = 0
    for bits in held:
        once, twice = once | bits, twice | once & bits
    return once, twice


@lru_cache(maxsize=4)
def _alone(library: Library) -> int:
    """Give the rules that one ingredient can meet, alone or as two things, a bit each."""
    rules = enumerate(_rules(library))
    return sum(1 << at for at, (_, rule) in rules if rule.b is None or _is_of_one(rule, library))


def _is_of_one(rule: Rule, library: Library) -> bool:
    return rule.a == rule.b and (rule.a in library.medicines or rule.a == ANYTHING)


@lru_cache(maxsize=4)
def _of_one_twice(library: Library) -> int:
    """Give the rules about one ingredient that is taken as two things, a bit each."""
    rules = enumerate(_rules(library))
    return sum(1 << at for at, (_, rule) in rules if _is_of_one(rule, library))


@lru_cache(maxsize=1024)
def _of_more(library: Library, n: int) -> int:
    """Give the rules about more than so many ingredients, a bit each."""
    rules = enumerate(_rules(library))
    return sum(1 << at for at, (_, rule) in rules if (rule.at_least or 0) > n)


@lru_cache(maxsize=4)
def _of_a_person(library: Library) -> int:
    """Give the rules about one medicine and the person, a bit each."""
    rules = enumerate(_rules(library))
    return sum(1 << at for at, (_, rule) in rules if rule.b is None and rule.person)


@lru_cache(maxsize=1024)
def _sides(library: Library, id: str) -> tuple[int, int]:
    """Give the rules that an ingredient can begin and end, a bit each; alone, it ends itself."""
    acts = library.acts(id) | {ANYTHING, None}
    begins = ends = 0
    for at, (_, rule) in enumerate(_rules(library)):
        begins |= (rule.a in acts) << at
        ends |= (rule.b in acts) << at
    return begins, ends


def matching(family: Family, taken: Taken, library: Library, facts: Facts) -> Iterator[Met]:
    """Give each rule of a family that is met."""
    for rule in family.rules:
        unknown = unmet(rule.person, facts)
        # Between two medicines the danger is there, whoever drinks or is old, and how much.
        if unknown == () or (unknown and rule.b and _COUNTS_UNKNOWN.issuperset(unknown)):
            yield from _met(rule, taken, library, facts)


def left_open(
    family: Family, taken: Taken, library: Library, facts: Facts
) -> Iterator[tuple[Met, tuple[str, ...]]]:
    """Give each rule that only something not known of the person keeps open, and what that is."""
    for rule in family.rules:
        unknown = unmet(rule.person, facts)
        if unknown and not (rule.b and _COUNTS_UNKNOWN.issuperset(unknown)):
            yield from ((met, unknown) for met in _met(rule, taken, library, facts))


def _met(rule: Rule, taken: Taken, library: Library, facts: Facts) -> Iterator[Met]:
    pairs = tuple(
        pair for pair in _pairs(rule, taken, library, facts.on) if _acts(pair, taken, facts)
    )
    if pairs:
        yield Met(rule, pairs)


def _pairs(rule: Rule, taken: Taken, library: Library, on: date | None) -> list[Pair]:
    """Give the ingredients that meet a rule: two of them, or one, alone or taken as two things."""
    a = [id for id in _all(rule.a, rule, taken, library, on) if _is_enough(rule, taken[id])]
    if rule.b is None:
        return [(id,) for id in a] if len(a) >= (rule.at_least or 1) else []
    if rule.a == rule.b:
        if _is_of_one(rule, library):
            return [(id, id) for id in a if len(taken[id]) > 1 and id != ALCOHOL]
        return [pair for pair in pairs_of(a, 2) if not _is_left_out(rule, pair, taken)]
    b = _all(rule.b, rule, taken, library, on, rule.stopped_within or 0)
    found: dict[frozenset[str], Pair] = {}
    for pair in product(a, b):
        if pair[0] != pair[1]:
            found.setdefault(frozenset(pair), pair)
    return [pair for pair in found.values() if not _is_left_out(rule, pair, taken)]


def _all(
    wanted: str,
    rule: Rule,
    taken: Taken,
    library: Library,
    on: date | None,
    within: float = 0,
) -> list[str]:
    return [
        id
        for id in taken
        if (wanted == ANYTHING or wanted in library.acts(id))
        and not library.acts(id) & set(rule.unless)
        and any(acts(one, library, on, within) for one in taken[id])
    ]


def _is_enough(rule: Rule, held: list[Exposure]) -> bool:
    """Whether as much a day is taken as the rule means; an amount not known counts as enough."""
    if rule.daily_from is None or any(one.most is None for one in held):
        return True
    return sum(one.most.value for one in held if one.most) >= rule.daily_from


def _is_left_out(rule: Rule, pair: Pair, taken: Taken) -> bool:
    """Whether both come in one and the same product: its maker put them together on purpose."""
    boxes = {one.product or one.given for id in pair for one in taken[id]}
    return rule.tier != _WORST and len(boxes) == 1


def _acts(pair: Pair, taken: Taken, facts: Facts) -> bool:
    """Whether at least one of them is still taken: two that were stopped meet in the past."""
    on = facts.on
    return on is None or any(one.is_current(on) for id in pair for one in taken[id])
