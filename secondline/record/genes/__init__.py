"""What laboratories said of genes: from the text of a record to a phenotype, never by guessing."""

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from secondline.knowledge.library import Library
from secondline.knowledge.schema import Gene
from secondline.record.genes.bands import at_score, has_scores, of_phenotype, phenotypes
from secondline.record.genes.diplotype import Diplotype, find_diplotype
from secondline.record.genes.phenotype import Words, find_score, named, read_words
from secondline.record.genes.result import INDETERMINATE, LIKELY, GeneResult, Score

__all__ = ["GeneResult", "Score", "gene_results", "read_gene"]

_SLOW_TO_FAST = ("poor", "intermediate", "normal", "rapid", "ultrarapid")
_NOT_OF_A_NAME = re.compile(r"[\W_]+")


def gene_results(given: Iterable[tuple[str, str]], library: Library) -> tuple[GeneResult, ...]:
    """Give the results of a record, read where that is possible, in the order given.

    Parameters
    ----------
    given : iterable of (str, str)
        Gene and result, as a person has them.

    Examples
    --------
    >>> import secondline
    >>> (found,) = gene_results([("CYP2D6", "*4/*41")], secondline.library())
    >>> found.phenotype, str(found.score)
    ('intermediate', '0.25')
    """
    return tuple(_read(name, result, library) for name, result in given)


@lru_cache(maxsize=256)
def _read(name: str, given: str, library: Library) -> GeneResult:
    gene = library.genes.get(_NOT_OF_A_NAME.sub("", name).casefold().removesuffix("gene"))
    return GeneResult(gene=name, given=given) if gene is None else read_gene(given, gene)


def read_gene(given: str, gene: Gene) -> GeneResult:
    """Give what a laboratory's result of one gene means by today's tables.

    Returns
    -------
    GeneResult
        With `phenotype` None where any part of the text is not understood, an allele is not in the
        gene's table, or the parts of the text contradict each other.
    """
    unread = GeneResult(gene=gene.name, id=gene.id, given=given)
    if not gene.alleles:
        return unread
    diplotype, text = find_diplotype(_plain(given, gene), gene)
    score, text = find_score(text)
    words = read_words(text)
    if words is None or not (diplotype or score or words.phenotypes):
        return unread
    score = score if has_scores(gene) else None
    said = _said(words, gene)
    if said is None:
        return unread
    if diplotype is not None:
        return _by_diplotype(unread, diplotype, words, said, gene)
    return _by_words(replace(unread, score=score), words, said, gene)


def _plain(given: str, gene: Gene) -> str:
    """Give a text in small letters, one sign for each meaning, without the gene's own name."""
    text = given.casefold().replace("×", "x").replace("∗", "*").replace("＊", "*")
    text = text.replace(">=", "≥").replace("=>", "≥").replace("metabolizing", "metabolizer")
    text = re.sub(r"\s*([/+|])\s*", r"\1", text)
    name = gene.name.casefold()
    return re.sub(rf"{name[:3]}[\s-]*{name[3:]}(?=[\s*:=(]|$)", " ", text)


def _said(words: Words, gene: Gene) -> tuple[str, ...] | None:
    """Give the bands that the words mean; None where the gene has no such phenotype."""
    bands: list[str] = []
    for one in named(words):
        held = of_phenotype(one, gene)
        if not held and one != INDETERMINATE:
            return None
        bands += [band for band in held if band not in bands]
    return tuple(bands)


def _by_words(unread: GeneResult, words: Words, said: tuple[str, ...], gene: Gene) -> GeneResult:
    """Let the score and the words decide together; where they are far apart, neither."""
    score = unread.score
    bands = said if score is None else at_score(score, gene)
    if words.phenotypes and score is not None:
        if not _are_near(said, bands, gene):
            return replace(unread, score=None)
        bands = tuple(one for one in said if one in bands) or (*said, *bands)
    found = _result(unread, () if INDETERMINATE in words.phenotypes else bands, gene)
    is_likely = words.is_likely and found.kind and not str(found.phenotype).startswith(LIKELY)
    return replace(found, phenotype=f"{LIKELY}{found.kind}") if is_likely else found


def _by_diplotype(
    unread: GeneResult,
    diplotype: Diplotype,
    words: Words,
    said: tuple[str, ...],
    gene: Gene,
) -> GeneResult:
    """Let the two alleles lead: reports of earlier years put a score of 1 among the normal ones."""
    if said and diplotype.bands and not _are_near(said, diplotype.bands, gene):
        return unread
    found = _result(
        replace(unread, diplotype=diplotype.text, score=diplotype.score), diplotype.bands, gene
    )
    own = named(words)
    differs = own and diplotype.bands and not set(said) & set(diplotype.bands)
    return replace(found, said=own[0]) if differs else found


def _are_near(a: Iterable[str], b: Iterable[str], gene: Gene) -> bool:
    """Whether two readings name the same phenotype, or two that stand beside each other."""
    ranks = [
        {_SLOW_TO_FAST.index(one.removeprefix(LIKELY)) for one in phenotypes(held, gene)}
        for held in (a, b)
    ]
    pairs = [abs(x - y) for x in ranks[0] for y in ranks[1]]
    return not pairs or min(pairs) <= 1


def _result(unread: GeneResult, bands: tuple[str, ...], gene: Gene) -> GeneResult:
    """Give a result with its bands: all of them, and no phenotype, where none is known."""
    held = phenotypes(bands, gene)
    return replace(
        unread,
        phenotype=held[0] if len(held) == 1 else INDETERMINATE,
        bands=tuple(band.id for band in gene.bands if not bands or band.id in bands),
    )
