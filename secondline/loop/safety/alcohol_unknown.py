"""Something that slows the brain, and nobody said whether alcohol is drunk: it is asked.

Reads    what is taken, its roles, and what was said of alcohol
Asks     how much is drunk, beside what else slows the brain; unknown is never read as none
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from secondline.knowledge.library import Library
from secondline.loop.answer import Finding, Tier, Verdict
from secondline.loop.words import cites, named
from secondline.record.exposures import ALCOHOL, Exposure

if TYPE_CHECKING:
    from secondline.record.person import Person

_FAMILY = "cns_depression"
_ROLE = "cns_depressant"
_ASK = "combinations.alcohol_unknown.question"


def with_alcohol_asked(
    found: tuple[Finding, ...], taken: Sequence[Exposure], person: Person, library: Library
) -> tuple[Finding, ...]:
    """Give the same findings, with the question how much is drunk where that is open."""
    slow = [one for one in taken if _ROLE in library.acts(one.ingredient)]
    is_told = person.alcohol is not None or any(one.ingredient == ALCOHOL for one in taken)
    if is_told or not slow:
        return found
    if any(one.family == _FAMILY for one in found):
        return tuple(_asked(one) if one.family == _FAMILY else one for one in found)
    return (*found, _finding(slow, library))


def _asked(finding: Finding) -> Finding:
    return replace(finding, asks=(*finding.asks, _ASK))


def _finding(slow: Sequence[Exposure], library: Library) -> Finding:
    about = tuple(dict.fromkeys(one.ingredient for one in slow))
    kinds = {role for id in about for role in library.acts(id)}
    rules = [one for one in library.combinations[_FAMILY].rules if one.b == ALCOHOL]
    names = dict.fromkeys(named(library, one.ingredient, one.given) for one in slow)
    return Finding(
        id=_FAMILY,
        about=about,
        verdict=Verdict.CANNOT_TELL,
        tier=Tier.ASK,
        family=_FAMILY,
        facts={"names": tuple(names)},
        cites=cites(value for rule in rules if rule.a in kinds for value in rule.basis),
        words=("combinations.alcohol_unknown", "cautions.alcohol-long-use"),
        asks=(_ASK,),
    )
