"""From an activity score, or a phenotype, to the bands of a gene that it leaves possible."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from math import inf, nextafter

from secondline.knowledge.schema import Band, Gene
from secondline.record.genes.result import LIKELY, Score


@lru_cache(maxsize=16)
def spans(gene: Gene) -> tuple[tuple[Band, Score], ...]:
    """Give each band of a gene that has scores with the least and the most score that it holds."""
    return tuple(_spans(gene))


def _spans(gene: Gene) -> Iterator[tuple[Band, Score]]:
    least = 0.0
    for band in gene.bands:
        if band.to is not None:
            most = float(str(band.to.v))
        elif band.below is not None:
            most = nextafter(float(str(band.below.v)), -inf)
        else:
            most = inf
        yield band, Score(least, most)
        least = nextafter(most, inf)


def has_scores(gene: Gene) -> bool:
    """Whether the gene's phenotype is told by an activity score."""
    return any(band.to or band.below for band in gene.bands)


def at_score(score: Score, gene: Gene) -> tuple[str, ...]:
    """Give the bands that a score may lie in.

    Parameters
    ----------
    score : Score
        From the least to the most that it can be.
    """
    return tuple(
        band.id
        for band, span in spans(gene)
        if span.least <= score.most and score.least <= span.most
    )


def score_of(bands: Iterable[str], gene: Gene) -> Score:
    """Give the least and the most score that some bands of a gene hold."""
    held = set(bands)
    found = [span for band, span in spans(gene) if band.id in held]
    return Score(min(one.least for one in found), max(one.most for one in found))


def of_phenotype(phenotype: str, gene: Gene) -> tuple[str, ...]:
    """Give the bands of a phenotype; of a likely one, its own where the gene has such a band."""
    held = tuple(band.id for band in gene.bands if band.phenotype == phenotype)
    plain = phenotype.removeprefix(LIKELY)
    return held or tuple(band.id for band in gene.bands if band.phenotype == plain)


def phenotypes(bands: Iterable[str], gene: Gene) -> tuple[str, ...]:
    """Give the phenotypes of some bands, each once, from the slowest to the fastest."""
    held = set(bands)
    return tuple(dict.fromkeys(band.phenotype for band in gene.bands if band.id in held))


def written(bands: Iterable[str], gene: Gene) -> str:
    """Give some bands in words, such as "poor or intermediate (score at most 1)".

    Where only a part of a phenotype is meant, its score says which.
    """
    held = set(bands)
    return " or ".join(_written(one, held, gene) for one in phenotypes(held, gene))


def _written(phenotype: str, held: set[str], gene: Gene) -> str:
    """Give a phenotype, and where its part begins or ends that is meant."""
    of_it = [band for band in gene.bands if band.phenotype == phenotype]
    meant = [band for band in of_it if band.id in held]
    if len(meant) == len(of_it):
        return phenotype
    if meant[0] is of_it[0]:
        end, word = meant[-1].to or meant[-1].below, "at most" if meant[-1].to else "below"
    else:
        before = of_it[of_it.index(meant[0]) - 1]
        end, word = before.to or before.below, "above" if before.to else "at least"
    return f"{phenotype} (score {word} {end.v})" if end else phenotype
