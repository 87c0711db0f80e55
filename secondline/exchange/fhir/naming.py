"""What to call a medicine: the words of its resource that say most of what is in it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from secondline.exchange.fhir.fields import (
    RXNORM,
    codings,
    items,
    name_of,
    names_of,
    table,
    text,
)
from secondline.exchange.fhir.resources import Resource, Resources
from secondline.knowledge.library import Library
from secondline.knowledge.names import Match, match
from secondline.record.tables import LONGEST_NAME, UNKNOWN


@dataclass(frozen=True, slots=True)
class Naming:
    """One name for a medicine, and what we know by it.

    Parameters
    ----------
    match : Match
        Its `given` is the name, as it goes into the record; ``unknown`` where there is none.
    disagrees : tuple of str
        Other names in the same resource that stand for something else.
    """

    match: Match
    disagrees: tuple[str, ...] = ()


def naming_of(resource: Resource, resources: Resources, library: Library) -> Naming:
    """Name the medicine of a request, a statement, an administration or a dispense.

    Of all its names (text, codes, the reference, its ingredients) the one by which we know most of
    what is in it; where we know none, the first one, so that it is named as not checked.
    """
    concept = table(resource.get("medicationCodeableConcept"))
    reference = table(resource.get("medicationReference"))
    medication = resources.target(reference, resource) or {}
    concepts = (concept, table(medication.get("code")))
    words = [name for one in concepts for name in names_of(one)]
    words += filter(None, [text(reference.get("display"))])
    codes = tuple(dict.fromkeys(code for one in concepts for code in _rxnorm(one)))
    found = [match(library, name) for name in dict.fromkeys(_written(words, medication))]
    if not any(one.ingredients for one in found):
        coded = next(filter(None, map(name_of, concepts)), UNKNOWN)
        found += [match(library, name) for name in _coded(words, codes, coded)]
    # The first of those that say most: max() keeps the order of the file.
    best = max(found, key=lambda one: (not one.unknown, len(one.ingredients)))
    said = found + [match(library, f"rxcui {code}") for code in codes]
    others = (one.given for one in said if one is not best and _says_more(one, best))
    return Naming(best, tuple(dict.fromkeys(others)))


def _says_more(one: Match, best: Match) -> bool:
    """Say whether a name holds something that the chosen one does not."""
    is_part_unknown = bool(one.ingredients and one.unknown)
    return is_part_unknown or not set(one.ingredients) <= set(best.ingredients)


def _written(words: Sequence[str], medication: Resource) -> Iterator[str]:
    """Give what it is called, in words; what is in it comes last."""
    yield from words
    if ingredients := _ingredients(medication):
        yield _bracketed(ingredients, words[0] if words else "")


def _coded(words: Sequence[str], codes: Sequence[str], coded: str) -> Iterator[str]:
    """Give names that hold a code, for a medicine that we do not know by its words."""
    for code in codes:
        yield _bracketed(words[0], f"rxcui {code}") if words else f"rxcui {code}"
    if not words:
        yield coded


def _bracketed(name: str, within: str) -> str:
    """Give a name as RxNorm writes it: what is in it, then in brackets what it is called."""
    whole = f"{name} [{within}]" if within else name
    return whole if len(whole) <= LONGEST_NAME else name


def _ingredients(medication: Resource) -> str:
    """Give the ingredients of a Medication joined by a slash; empty where one has no name."""
    held = [table(one).get("itemCodeableConcept") for one in items(medication.get("ingredient"))]
    names = [next(iter(names_of(one)), "") for one in held]
    joined = " / ".join(names) if all(names) else ""
    return joined if len(joined) <= LONGEST_NAME else ""


def _rxnorm(concept: Any) -> Iterator[str]:
    for one in codings(concept):
        if one.system == RXNORM and one.code.isascii() and one.code.isdigit():
            yield one.code
