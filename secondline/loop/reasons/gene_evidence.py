"""What of a record speaks for and against one enzyme's part, and where that is known from.

Every piece is a short phrase of ``words/en/evidence.yaml``, without "you".
"""

from collections.abc import Iterable, Iterator

from secondline.knowledge.library import Library
from secondline.knowledge.schema import Value
from secondline.loop.reasons.enzymes import Enzyme
from secondline.loop.reasons.evidence import Piece
from secondline.loop.reasons.gene_advice import UNCLEAR, Meaning
from secondline.loop.words import named, phrase
from secondline.record.exposures import Exposure
from secondline.record.genes.result import INDETERMINATE


def phrases(library: Library, pieces: Iterable[Piece]) -> tuple[str, ...]:
    """Give pieces of evidence as phrases, each once."""
    held = (phrase(library, f"evidence.genes.{name}", facts) for name, facts in pieces)
    return tuple(dict.fromkeys(held))


def speaks_for(
    held: Iterable[Meaning], library: Library, way: str | None = None
) -> Iterator[Piece]:
    """Give what speaks for a change: genes that alone bring it, what slows the enzyme, smoke.

    Parameters
    ----------
    way : str, optional
        Only for one thing that is expected of the medicine.
    """
    for one in held:
        if way is None or way in one.expects:
            if _is_by_gene_alone(one):
                yield from _gene(one.enzyme)
            yield from acting(one.enzyme, library)


def speaks_against(held: Iterable[Meaning]) -> Iterator[Piece]:
    """Give the genes that would be as usual, were it not for what else is taken."""
    for one in held:
        if not _is_by_gene_alone(one):
            yield from _gene(one.enzyme)


def _is_by_gene_alone(one: Meaning) -> bool:
    """Whether each band that the gene alone leaves possible changes something."""
    changing = {band for _, row in one.rows if row.expect != UNCLEAR for band in row.bands}
    return set(one.enzyme.own) <= changing


def all_of(held: Iterable[Meaning], library: Library) -> Iterator[Piece]:
    """Give all that a record tells of some enzymes."""
    for one in held:
        yield from _gene(one.enzyme)
        yield from acting(one.enzyme, library)


def _gene(one: Enzyme) -> Iterator[Piece]:
    result = one.result
    if result is None or not result.is_read:
        return
    facts = {"gene": result.gene, "phenotype": result.phenotype, "result": result.given}
    if result.score and result.diplotype and "score" not in result.given.casefold():
        facts["score"] = str(result.score)
    if result.phenotype == INDETERMINATE:
        yield "open", facts
    elif result.said:
        yield "differs", facts
    elif result.diplotype:
        yield "scored" if "score" in facts else "result", facts
    else:
        yield "words", facts


def acting(one: Enzyme, library: Library) -> Iterator[Piece]:
    """Give what else acts on an enzyme: other medicines, and smoke."""
    for name, others in (("slowed", one.slowed_by), ("maybe_slowed", one.maybe_slowed_by)):
        if others:
            yield name, {"gene": one.gene.name, "names": _named(others, library)}
    if one.is_sped_up is not None:
        yield ("smoking" if one.is_sped_up else "no_smoking"), {}


def _named(others: Iterable[Exposure], library: Library) -> tuple[str, ...]:
    return tuple(named(library, other.ingredient, other.given) for other in others)


def basis(held: Iterable[Meaning]) -> Iterator[Value]:
    """Give where the alleles, the bands, the advice and what slows an enzyme are known from."""
    for one in held:
        gene, result = one.enzyme.gene, one.enzyme.result
        yield from (row.basis for _, row in one.rows)
        if result and result.diplotype:
            yield from (group.of for group in gene.alleles)
        if result and result.is_read:
            own = [band for band in gene.bands if band.id in one.enzyme.own]
            ends = (band.to or band.below or band.pairs for band in own)
            yield from (end for end in ends if end)
        if one.enzyme.slowing:
            yield from (one.enzyme.slowing.by, one.enzyme.slowing.leaves)
        if one.enzyme.is_sped_up and gene.sped_up_by:
            yield gene.sped_up_by
