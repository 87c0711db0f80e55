"""What must be true of genes and their guidelines, beyond the shape of each entry."""

from collections.abc import Iterable
from typing import get_args

from secondline.errors import KnowledgeFault
from secondline.knowledge.library import Library
from secondline.knowledge.schema import Gene, GeneGuideline, Phenotype

_MISSING = "is not known; add its entry or correct it"
_KINDS = frozenset(one for one in get_args(Phenotype) if not one.startswith("likely"))


def check_genes(library: Library) -> None:
    """Check that alleles stand once, bands follow each other, and rows name what is there.

    Raises
    ------
    KnowledgeFault
        At the first fault, naming the entry and what to do.
    """
    acts = {*library.roles, *library.medicines}
    for gene in library.genes.values():
        place = f"genes/{gene.id}.yaml"
        named = [one.by for one in gene.slowed_by]
        named += [gene.sped_up_by] if gene.sped_up_by else []
        for value in named:
            _known(_all(value.v), acts, place)
        _alleles_stand_once(gene, place)
        _bands_follow(gene, place)
    for family in library.combinations.values():
        for rule in family.rules:
            held = rule.person.genes if rule.person else {}
            place = f"combinations/{family.id}.yaml: {rule.id}"
            _known(held, {gene.name for gene in library.genes.values()}, place)
            _known([word for words in held.values() for word in words], _KINDS, place)
    for guideline in library.gene_guidelines.values():
        _rows(guideline, library, f"gene_guidelines/{guideline.id}.yaml")


def _all(held: object) -> tuple[str, ...]:
    return held if isinstance(held, tuple) else (str(held),)


def _known(wanted: Iterable[str], held: Iterable[str], place: str) -> None:
    for name in wanted:
        if name not in held:
            raise KnowledgeFault(f"{place}: {name} {_MISSING}")


def _alleles_stand_once(gene: Gene, place: str) -> None:
    seen: set[str] = set()
    for name in (name for one in gene.alleles for name in _all(one.of.v)):
        if name in seen:
            raise KnowledgeFault(f"{place}: {name} stands twice; which function is its own?")
        seen.add(name)


def _bands_follow(gene: Gene, place: str) -> None:
    """Refuse bands whose ends do not rise, or that leave no place for what is fastest."""
    ends = [one.to or one.below for one in gene.bands]
    numbers = [float(end.v) for end in ends if end and isinstance(end.v, int | float)]
    if numbers != sorted(set(numbers)):
        raise KnowledgeFault(f"{place}: bands stand from the slowest to the fastest; order them")
    if numbers and (ends[-1] is not None or None in ends[:-1]):
        raise KnowledgeFault(f"{place}: each band but the last needs where it ends")


def _rows(guideline: GeneGuideline, library: Library, place: str) -> None:
    if guideline.no_advice:
        _known(_all(guideline.no_advice.v), library.medicines, place)
    if guideline.note:
        _known((guideline.note,), library.words["reasons"], place)
    for row in guideline.rows:
        _known((row.gene,), library.genes, place)
        _known(row.medicines, library.medicines, place)
        _known(row.bands, [band.id for band in library.genes[row.gene].bands], place)
