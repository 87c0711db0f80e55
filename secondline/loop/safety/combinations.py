"""Things taken together, or by this person: one message a mechanism, for the whole list.

Reads    the ingredients that act, their roles, their amounts, and the person
Supports a family where what is taken meets one of its rules
Never    one message per pair: a family's finding names all that add to it, and who acts on whom
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from secondline.knowledge.library import Library
from secondline.knowledge.schema import Family
from secondline.loop.answer import Finding, Tier, Verdict
from secondline.loop.safety.acting import acts, days_since
from secondline.loop.safety.beside import beside
from secondline.loop.safety.facts import Facts
from secondline.loop.safety.guard import guarded
from secondline.loop.safety.matching import Met, Pair, Taken, left_open, matching, within_reach
from secondline.loop.safety.red_flags import numbers
from secondline.loop.words import WHY, cites, named, phrase
from secondline.record.exposures import ALCOHOL, Exposure

if TYPE_CHECKING:
    from secondline.record.person import Person

RANK = ("danger", "ask", "know")
Called = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Open:
    """A rule that only a fact of the person keeps open: what is not known, and for which names."""

    about: tuple[str, ...]
    unknown: tuple[str, ...]
    tier: str


def combinations(
    taken: Sequence[Exposure], library: Library, facts: Facts, about: str | None = None
) -> tuple[Finding, ...]:
    """Give one finding for each family that the things taken meet, dangers first.

    Parameters
    ----------
    about : str, optional
        Only what this ingredient adds, as where somebody thinks of taking it.
    """
    things = _things(taken)
    if facts.person is not None:
        facts = replace(facts, person=_with_drinks_of(taken, facts.person))
    families = within_reach(things, library, has_person=facts.person is not None)
    if not families:
        return ()
    called = _called(things, library, facts.on)
    held = [
        finding
        for one in families
        for finding in guarded(
            one.id, partial(_finding, one, things, called, library, facts, about)
        )
    ]
    return tuple(sorted(held, key=lambda one: RANK.index(str(one.tier))))


def open_rules(taken: Sequence[Exposure], library: Library, facts: Facts) -> tuple[Open, ...]:
    """Give the rules that would hold if what is not known of the person were so."""
    things = _things(taken)
    return tuple(
        Open(tuple(dict.fromkeys(id for pair in met.pairs for id in pair)), unknown, met.rule.tier)
        for family in within_reach(things, library)
        for met, unknown in left_open(family, things, library, facts)
    )


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
    things: dict[str, list[Exposure]] = {}
    seen: set[tuple[str, str]] = set()
    for one in taken:
        # Two drinks are one thing taken, too; a product is one by whatever name.
        name = ALCOHOL if one.ingredient == ALCOHOL else one.given.casefold()
        thing = one.product or name
        if (one.ingredient, thing) not in seen:
            seen.add((one.ingredient, thing))
            things.setdefault(one.ingredient, []).append(one)
    return things


def _finding(
    family: Family,
    taken: Taken,
    called: Called,
    library: Library,
    facts: Facts,
    about: str | None,
) -> tuple[Finding, ...]:
    held = matching(family, taken, library, facts)
    met = _strongest_per_pair([_only(about, one) for one in held], facts)
    if not met:
        return ()
    involved = tuple(dict.fromkeys(id for one in met for pair in one.pairs for id in pair))
    adds = tuple(
        id for id in _acting(taken, library, facts.on) if library.acts(id) & set(family.burden)
    )
    person = facts.person
    told: dict[str, Any] = numbers(library, person.country if person else None)
    told |= {
        "names": _names(involved, called),
        "adds": _names(adds, called),
        "conditions": _conditions(met, facts),
    }
    for one in met:
        told |= _sides(one, called, facts)
    worst = met[0].rule.tier
    more = beside(family, involved, library, person)
    found = Finding(
        id=family.id,
        about=involved,
        verdict=Verdict.SUPPORTED,
        tier=Tier(worst),
        family=family.id if family.of == "mix" else None,
        facts=told | more.facts,
        cites=cites((*(value for one in met for value in one.rule.basis), *more.basis)),
        words=(*_words(family, met, library, is_more=set(adds) > set(involved)), *more.words),
    )
    return (found,)


def _acting(taken: Taken, library: Library, on: date | None) -> list[str]:
    return [id for id, held in taken.items() if any(acts(one, library, on) for one in held)]


def _only(about: str | None, met: Met) -> Met:
    """Leave of a rule what one ingredient has a part in; many of a kind it joins as a whole."""
    if about is None or (met.rule.at_least and (about,) in met.pairs):
        return met
    return Met(met.rule, tuple(pair for pair in met.pairs if about in pair))


def _sides(met: Met, called: Called, facts: Facts) -> dict[str, tuple[str, ...]]:
    """Give who acts on whom; nobody is named on both sides of a rule."""
    a = tuple(dict.fromkeys(pair[0] for pair in met.pairs))
    b = tuple(dict.fromkeys(id for pair in met.pairs for id in pair if id not in a))
    return {
        f"{met.rule.id}_a": _names(a, called),
        f"{met.rule.id}_b": _names(b, called),
        f"{met.rule.id}_names": _names((*a, *b), called),
        f"{met.rule.id}_conditions": _conditions([met], facts),
    }


def _conditions(met: Iterable[Met], facts: Facts) -> tuple[str, ...]:
    """Give the conditions that rules ask for, in the person's own words."""
    wanted = (id for one in met if one.rule.person for id in one.rule.person.conditions)
    return tuple(dict.fromkeys(facts.conditions[id] for id in wanted if id in facts.conditions))


def _words(family: Family, met: list[Met], library: Library, *, is_more: bool) -> tuple[str, ...]:
    """Say what the strongest rules say; what the weaker ones add stands with the why."""
    worst = met[0].rule.tier
    paths = [("" if one.rule.tier == worst else WHY) + f"combinations.{one.rule.id}" for one in met]
    more = (f"{WHY}combinations.burden",) if is_more else ()
    return (_opening(family, met, library), *paths, *more)


def _opening(family: Family, met: list[Met], library: Library) -> str:
    """Give what is said first: of a mix, or of medicines that meet nothing but this person."""
    path = f"combinations.{family.id}"
    is_mix = any(one.rule.b or one.rule.at_least for one in met)
    has_own = "alone" in library.words["combinations"][family.id]
    return f"{path}.alone" if has_own and not is_mix else path


def _names(ids: Iterable[str], called: Called) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for id in ids for name in called[id]))


def _called(taken: Taken, library: Library, on: date | None) -> Called:
    return {id: tuple(_name(one, library, on) for one in held) for id, held in taken.items()}


def _name(one: Exposure, library: Library, on: date | None) -> str:
    """Give a name; of what is no longer taken, with how long ago that was."""
    name = named(library, one.ingredient, one.given)
    if on is None or one.is_current(on):
        return name
    days = days_since(one, on)
    which = "stopped_unknown" if days is None else "stopped_ago"
    return phrase(library, f"combinations.{which}", {"name": name, "days": days})


def _strongest_per_pair(met: list[Met], facts: Facts) -> list[Met]:
    """Leave each pair to the first and strongest of its rules; one medicine, for each illness."""
    seen: set[tuple[object, Pair]] = set()
    kept = []
    for one in sorted(met, key=lambda one: RANK.index(one.rule.tier)):
        why = _conditions([one], facts) or one.rule.id if one.rule.b is None else None
        left = tuple(pair for pair in one.pairs if (why, tuple(sorted(pair))) not in seen)
        seen |= {(why, tuple(sorted(pair))) for pair in left}
        if left:
            kept.append(Met(one.rule, left))
    return kept
