"""What stands beside a combination: what must not be stopped from one day to the next.

Whoever reads that two things harm each other may leave one out tonight. Leaving out some medicines,
or a daily drink, can be the greater danger.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from secondline.knowledge.library import Library
from secondline.knowledge.schema import Family, Statement
from secondline.record.exposures import ALCOHOL

if TYPE_CHECKING:
    from secondline.record.person import Person

_DAILY_DRINKING = "alcohol-long-use"
# It tells everybody not to drink, whether or not alcohol is on the list.
_FORBIDS_ALCOHOL = ("cns_depression",)


@dataclass(frozen=True, slots=True)
class Beside:
    """Words, their facts and what they rest on."""

    words: tuple[str, ...] = ()
    facts: dict[str, tuple[str, ...]] = field(default_factory=dict)
    basis: tuple[Statement, ...] = ()


def beside(
    family: Family, involved: tuple[str, ...], library: Library, person: Person | None
) -> Beside:
    """Give what a family's finding says of stopping; a family whose own words do says no more."""
    held = [library.medicine(id) for id in involved]
    tapered = [one for one in held if one.stopping]
    says_it = "not_suddenly" not in library.words["combinations"][family.id]
    words = () if says_it or not tapered else (f"combinations.{family.id}.not_suddenly",)
    basis = tuple(one.stopping for one in tapered if one.stopping) if words else ()
    drinking = _drinking(family, involved, library, person)
    return Beside(
        words=(*words, *(f"cautions.{one.words}" for one in drinking)),
        facts={"tapered": tuple(one.name for one in tapered)},
        basis=(*basis, *drinking),
    )


def _drinking(
    family: Family, involved: tuple[str, ...], library: Library, person: Person | None
) -> tuple[Statement, ...]:
    """Give the caution on stopping to drink, unless this person is known not to drink daily."""
    if ALCOHOL not in involved and family.id not in _FORBIDS_ALCOHOL:
        return ()
    alcohol = person.alcohol if person else None
    if alcohol is not None and alcohol.drinks_a_day < 1:
        return ()
    cautions = library.medicine(ALCOHOL).cautions
    return tuple(one for one in cautions if one.words == _DAILY_DRINKING)
