"""Which rules of a family are met by what is taken, and what of the person keeps one open.

Reads    the roles of each thing taken, whether it is still taken, its amount, and the person
Never    clears a rule by a fact that is not known: the amount of drink and the age then count, and
         any other fact leaves the rule open
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations as pairs_of
from itertools import product

from secondline.knowledge.library import Library
from secondline.knowledge.schema import ANYTHING, Family, Rule
from secondline.loop.safety.facts import Facts, unmet
from secondline.record.exposures import ALCOHOL, Exposure

Pair = tuple[str, ...]
Taken = Mapping[str, list[Exposure]]
_WORST = "danger"
# Between two medicines the danger is there; who drinks or is old, and how much, only adds to it.
_COUNTS_UNKNOWN = {"alcohol", "age"}


@dataclass(frozen=True, slots=True)
class Met:
    """A rule, and the ingredients that meet it: pairs, or one ingredient alone."""

    rule: Rule
    pairs: tuple[Pair, ...]


def matching(
    family: Family, taken: Taken, library: Library, facts: Facts
) -> Iterator[tuple[Met, tuple[str, ...]]]:
    """Give each rule that is met, with what is not known of the person for it to hold."""
    for rule in family.rules:
        unknown = unmet(rule.person, facts)
        if unknown is None:
            continue
        pairs = tuple(pair for pair in _pairs(rule, taken, library) if _acts(pair, taken, facts))
        if pairs:
            is_counted = rule.b is not None and set(unknown) <= _COUNTS_UNKNOWN
            yield Met(rule, pairs), () if is_counted else unknown


def _pairs(rule: Rule, taken: Taken, library: Library) -> list[Pair]:
    """Give the ingredients that meet a rule: two of them, or one, alone or taken as two things."""
    a = [id for id in _all(rule.a, rule, taken, library) if _is_enough(rule, taken[id])]
    if rule.b is None:
        return [(id,) for id in a] if len(a) >= (rule.at_least or 1) else []
    if rule.a == rule.b:
        is_twice = rule.a in library.medicines or rule.a == ANYTHING
        if is_twice:
            return [(id, id) for id in a if len(taken[id]) > 1 and id != ALCOHOL]
        return [pair for pair in pairs_of(a, 2) if not _is_left_out(rule, pair, taken)]
    b = _all(rule.b, rule, taken, library)
    found: dict[frozenset[str], Pair] = {}
    for pair in product(a, b):
        if pair[0] != pair[1]:
            found.setdefault(frozenset(pair), pair)
    return [pair for pair in found.values() if not _is_left_out(rule, pair, taken)]


def _all(wanted: str, rule: Rule, taken: Taken, library: Library) -> list[str]:
    return [
        id
        for id in taken
        if (wanted == ANYTHING or wanted in library.acts(id))
        and not library.acts(id) & set(rule.unless)
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
