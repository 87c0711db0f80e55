"""An allergy that was told, and something taken that is the same or of the same kind.

Reads    the allergies of the record, the ingredients that act, and `allergy` of their roles
Supports allergy:<ingredient> where it is the substance itself, or of a kind where one allergy is
         often one to all
Never    reads a name that we do not know as harmless: it is listed as not checked
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from secondline.knowledge.library import Library
from secondline.knowledge.names import match, plain
from secondline.loop.answer import Finding, Tier, Verdict
from secondline.loop.safety.facts import Facts
from secondline.loop.safety.hold import can_be_held, hold_and_call
from secondline.loop.safety.red_flags import OWN, numbers
from secondline.loop.words import named
from secondline.record.exposures import Exposure


def allergies(taken: Sequence[Exposure], library: Library, facts: Facts) -> tuple[Finding, ...]:
    """Give one finding for each ingredient taken that an allergy speaks against."""
    person = facts.person
    if person is None:
        return ()
    found: dict[str, Finding] = {}
    for one in taken:
        for allergy in person.allergies or ():
            tier = _tier(one.ingredient, allergy, library)
            if tier and one.ingredient not in found:
                found[one.ingredient] = _finding(one, allergy, tier, taken, library, person.country)
    return tuple(found.values())


def kinds(allergy: str, library: Library) -> Iterator[str]:
    """Give the kinds of medicine that the name of an allergy stands for, such as "sulfa"."""
    for id, role in library.roles.items():
        if role.allergy and plain(allergy) in {plain(one) for one in (id, *role.allergy_names)}:
            yield id


def _tier(ingredient: str, allergy: str, library: Library) -> Tier | None:
    """Give how grave it is: the substance itself is always a danger, a kind as its role says."""
    meant = match(library, allergy).ingredients
    if ingredient in meant:
        return Tier.DANGER
    acts = library.acts(ingredient)
    if acts & set(kinds(allergy, library)):
        return Tier.DANGER
    shared = [role for id in meant for role in library.acts(id) & acts if role in library.roles]
    grave = {library.roles[role].allergy for role in shared}
    if "danger" in grave:
        return Tier.DANGER
    return Tier.ASK if "ask" in grave else None


def _finding(
    one: Exposure,
    allergy: str,
    tier: Tier,
    taken: Sequence[Exposure],
    library: Library,
    country: str | None,
) -> Finding:
    is_same = one.ingredient in match(library, allergy).ingredients
    hold = can_be_held([one.ingredient], taken, library)
    return Finding(
        id=f"allergy:{one.ingredient}",
        about=(one.ingredient,),
        verdict=Verdict.SUPPORTED,
        tier=tier,
        facts={
            **numbers(library, country),
            "allergy": allergy,
            "medicine": named(library, one.ingredient, one.given),
            "hold": hold,
        },
        cites=OWN,
        words=(
            "safety.allergy_same" if is_same else "safety.allergy_kind",
            *(hold_and_call(hold) if tier is Tier.DANGER else ()),
        ),
    )
