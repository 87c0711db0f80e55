"""Two alleles of a gene as a laboratory writes them, and what they come to.

``*1/*4``, ``*1x2/*41``, ``*1/*36+*10``, ``(*1/*4)xN``. Whatever is not in the gene's table, or not
written like that, is not read.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import inf

from secondline.knowledge.schema import Gene
from secondline.record.genes.bands import at_score, has_scores
from secondline.record.genes.result import Score

# A suballele such as *4.002 works like *4; a letter, as in *14A, may not.
_ALLELE = r"\d+(?:\.\d+)?(?:x(?:≥?\d+|n))?"
_SIDE = rf"\*{_ALLELE}(?:\+\*{_ALLELE})*"
_OPEN_COPIES = r"x(?:(?P<at_least>≥)?(?P<n>\d+)|n)|dup(?:lication)?"
_DIPLOTYPE = re.compile(
    rf"(?<![\w*/+.])(?P<open>\()?(?P<a>{_SIDE})[/|](?P<b>\*?{_SIDE[2:]})(?(open)\))"
    rf"(?P<more>\s*(?:{_OPEN_COPIES}))?(?![\w*/+.])"
)
_ONE = re.compile(r"\*?(\d+)(?:\.\d+)?(?:x(≥)?(\d+|n))?")


@dataclass(frozen=True, slots=True)
class _Copy:
    """An allele and the least and the most copies of it on one side."""

    allele: str
    copies: Score


@dataclass(frozen=True, slots=True)
class Diplotype:
    """Two sides of a gene, and their score and bands by the gene's table.

    `bands` is empty where an allele is of uncertain function.
    """

    text: str
    score: Score | None
    bands: tuple[str, ...]


def find_diplotype(text: str, gene: Gene) -> tuple[Diplotype | None, str]:
    """Give the diplotype in a text, and the text without it; None where none can be translated.

    Parameters
    ----------
    text : str
        In small letters, without blanks around "/" and "+", with "x" for "times".
    """
    found = _DIPLOTYPE.search(text)
    if found is None:
        return None, text
    sides = (_side(found["a"]), _side(found["b"]))
    rest = f"{text[: found.start()]} {text[found.end() :]}"
    alleles = functions(gene)
    if any(copy.allele not in alleles for side in sides for copy in side):
        return None, text
    if has_scores(gene):
        extra = _extra(found) if found["more"] else None
        score = _score(sides, extra, alleles)
        bands = at_score(score, gene) if score else ()
        return Diplotype(found[0], score, bands), rest
    if found["more"] or any(len(side) > 1 or _is_copied(side[0]) for side in sides):
        return None, text
    pair = [alleles[side[0].allele][0] for side in sides]
    return Diplotype(found[0], None, _pair(pair, gene)), rest


@lru_cache(maxsize=16)
def functions(gene: Gene) -> Mapping[str, tuple[str, float | None]]:
    """Give the function and the activity value of each allele of a gene."""
    return {
        str(name): (one.function, one.activity)
        for one in gene.alleles
        for name in (one.of.v if isinstance(one.of.v, tuple) else (one.of.v,))
    }


def _side(text: str) -> tuple[_Copy, ...]:
    return tuple(_copy(part) for part in text.split("+"))


def _copy(text: str) -> _Copy:
    found = _ONE.fullmatch(text)
    assert found is not None  # the wider pattern has let it through
    allele, at_least, n = found.groups()
    if n is None:
        return _Copy(f"*{int(allele)}", Score(1, 1))
    least = 2 if n == "n" else int(n)
    return _Copy(f"*{int(allele)}", Score(least, inf if at_least or n == "n" else least))


def _is_copied(copy: _Copy) -> bool:
    return copy.copies != Score(1, 1)


def _extra(found: re.Match[str]) -> Score:
    """Give how many copies there are of one of the two alleles, where nobody says of which."""
    most = inf if found["n"] is None or found["at_least"] else max(2, int(found["n"]))
    return Score(2, most)


Sides = tuple[tuple[_Copy, ...], tuple[_Copy, ...]]
Table = Mapping[str, tuple[str, float | None]]


def _score(sides: Sides, extra: Score | None, alleles: Table) -> Score | None:
    """Give the activity score; None where an allele has no activity value."""
    values = [[(copy, alleles[copy.allele][1]) for copy in side] for side in sides]
    total, single = Score(0.0, 0.0), []
    for copy, value in (one for side in values for one in side):
        if value is None:
            return None
        total = total.plus(_times(copy.copies, value))
        single.append(value)
    if extra is None:
        return total
    # One of the two is there more than once: the copies beyond the first count for the one or
    # for the other.
    more = [_times(Score(extra.least - 1, extra.most - 1), value) for value in single]
    least, most = min(one.least for one in more), max(one.most for one in more)
    return total.plus(Score(least, most))


def _times(copies: Score, value: float) -> Score:
    """Give what some copies come to; any number of copies that do nothing comes to nothing."""
    return Score(copies.least * value, copies.most * value) if value else Score(0.0, 0.0)


def _pair(pair: list[str], gene: Gene) -> tuple[str, ...]:
    wanted = " ".join(sorted(pair))
    return tuple(
        band.id
        for band in gene.bands
        if band.pairs
        and wanted in {" ".join(sorted(str(one).split())) for one in _held(band.pairs.v)}
    )


def _held(value: object) -> tuple[object, ...]:
    return value if isinstance(value, tuple) else (value,)
