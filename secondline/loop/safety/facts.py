"""What is true of a person, as rules ask it: yes, no, or not known.

Reads    the person and what the medicines are taken for; a medicine's purpose is a condition too
Never    reads a fact that was left out as "no"
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from secondline.knowledge.library import Library
from secondline.knowledge.names import condition_of
from secondline.knowledge.schema import Needs

if TYPE_CHECKING:
    from secondline.record.person import Person
    from secondline.record.record import Record

KIDNEY_DISEASE = "kidney_disease"
_YES_NO = {"yes": True, "no": False}


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """A person on a day.

    Attributes
    ----------
    person : Person or None
        None where nothing is known of anybody, as in a bare check of names.
    on : date or None
        The day on which an age is meant.
    conditions : mapping
        From the id of each condition, wider ones too, to the name as the person wrote it.
    knows_all : bool
        Whether conditions were told, and each of them is known to us.
    genes : mapping
        From a gene's name to the phenotypes that its result leaves possible; a result that could
        not be read is not there.
    is_past_pregnancy : bool
        Whether nobody of this age is asked about a pregnancy or breastfeeding.
    """

    person: Person | None = None
    on: date | None = None
    conditions: Mapping[str, str] = field(default_factory=dict)
    knows_all: bool = False
    genes: Mapping[str, frozenset[str]] = field(default_factory=dict)
    is_past_pregnancy: bool = False


def facts_of(record: Record | None, library: Library, on: date | None) -> Facts:
    """Give what a record tells of its person."""
    if record is None:
        return Facts()
    given = record.person.conditions
    purposes = [one.reason for one in record.medicines if one.reason]
    return Facts(
        person=record.person,
        on=on,
        conditions=_named((*_in_order(given or ()), *_in_order(purposes)), library),
        knows_all=given is not None and all(condition_of(library, one) for one in given),
        genes=_genes(record, library),
        is_past_pregnancy=_is_past_pregnancy(record, library, on),
    )


def _is_past_pregnancy(record: Record, library: Library, on: date | None) -> bool:
    age = record.person.age_range(on) if on else None
    return age is not None and age[0] >= library.limit("pregnancy_is_asked_below")


def _genes(record: Record, library: Library) -> dict[str, frozenset[str]]:
    if not record.person.genes:
        return {}
    # Imported here: few records have a result, and a check of names stays quick.
    from secondline.record.genes import gene_results

    found: dict[str, frozenset[str]] = {}
    for one in gene_results(record.person.genes, library):
        if one.is_read:
            found[one.gene] = found.get(one.gene, frozenset()) | one.possible(library)
    return found


def _in_order(names: Iterable[str]) -> list[str]:
    """Give names by their letters: in which order somebody told them changes nothing."""
    return sorted(names, key=lambda name: (name.casefold(), name))


def _named(given: Iterable[str], library: Library) -> dict[str, str]:
    found: dict[str, str] = {}
    for name in given:
        if id := condition_of(library, name):
            for kind in library.kinds(id):
                found.setdefault(kind, name)
    return found


def unmet(needs: Needs | None, facts: Facts) -> tuple[str, ...] | None:
    """Give what is not known of a person for a rule to hold; None where it certainly does not.

    Examples
    --------
    >>> unmet(Needs(pregnant="yes"), Facts())
    ('pregnancy',)
    >>> unmet(None, Facts())
    ()
    """
    if needs is None:
        return ()
    unknown = []
    for name, is_true in _asked(needs, facts):
        if is_true is False:
            return None
        if is_true is None:
            unknown.append(name)
    return tuple(unknown)


def _asked(needs: Needs, facts: Facts) -> Iterable[tuple[str, bool | None]]:
    """Give each fact that a rule asks for, by its name, and whether it is true."""
    if needs.drinks_a_day_from is not None:
        yield "alcohol", _drinks(needs.drinks_a_day_from, facts)
    if needs.age_from is not None or needs.age_below is not None:
        is_told = facts.person is not None and facts.person.born is not None
        yield "exact age" if is_told else "age", _age(needs, facts)
    if needs.sex:
        yield "sex", _sex(needs.sex, facts)
    if needs.conditions:
        yield "conditions", _condition(needs, facts)
    if needs.pregnant:
        yield "pregnancy", _of_a_woman("pregnant", facts)
    if needs.breastfeeding:
        yield "breastfeeding", _of_a_woman("breastfeeding", facts)
    if needs.kidney_below is not None:
        yield "kidney value", _kidney(needs.kidney_below, facts)
    if needs.genes:
        yield "genes", _gene(needs, facts)


def _drinks(least: float, facts: Facts) -> bool | None:
    alcohol = facts.person.alcohol if facts.person else None
    return None if alcohol is None else alcohol.drinks_a_day >= least


def _age(needs: Needs, facts: Facts) -> bool | None:
    age = facts.person.age_range(facts.on) if facts.person and facts.on else None
    if age is None:
        return None
    youngest, oldest = age
    least, below = needs.age_from or 0, needs.age_below
    if oldest < least or (below is not None and youngest >= below):
        return False
    return True if youngest >= least and (below is None or oldest < below) else None


def _sex(wanted: str, facts: Facts) -> bool | None:
    sex = facts.person.sex if facts.person else None
    return None if sex in (None, "other") else sex == wanted


def _condition(needs: Needs, facts: Facts) -> bool | None:
    if any(one in facts.conditions for one in needs.conditions):
        return True
    return False if facts.knows_all else None


def _of_a_woman(name: str, facts: Facts) -> bool | None:
    if facts.person is None:
        return None
    told = _YES_NO.get(getattr(facts.person, name))
    cannot_be = facts.person.sex == "male" or facts.is_past_pregnancy
    return False if told is None and cannot_be else told


def _kidney(below: float, facts: Facts) -> bool | None:
    """Without a value, a kidney disease that was told counts, and none told counts as none."""
    held = facts.person.kidney if facts.person else None
    if held is not None:
        return held.value < below
    if KIDNEY_DISEASE in facts.conditions:
        return True
    return False if facts.knows_all else None


def _gene(needs: Needs, facts: Facts) -> bool | None:
    """Whether one of the results is meant; a result that leaves it open is not known."""
    held = [
        _is_meant(frozenset(wanted), facts.genes[gene])
        for gene, wanted in needs.genes.items()
        if gene in facts.genes
    ]
    if not held or (None in held and True not in held):
        return None
    return True in held


def _is_meant(wanted: frozenset[str], possible: frozenset[str]) -> bool | None:
    if possible <= wanted:
        return True
    return None if possible & wanted else False
