"""The words and the score in a laboratory's result: "poor metaboliser", "IM", "activity score 1".

What is left when these are taken out must be words that say nothing of their own; else the whole
is not read. So "not poor", or the name of another gene, is never taken for a result.
"""

import re
from dataclasses import dataclass
from math import inf, nextafter

from secondline.record.genes.result import INDETERMINATE, LIKELY, Score

_PHENOTYPES = {
    "poor": "poor pm",
    "intermediate": "intermediate im",
    "normal": "normal nm extensive em",
    "rapid": "rapid rm",
    "ultrarapid": "ultrarapid um",
    INDETERMINATE: "indeterminate indeterminable unknown uncertain undetermined",
}
_WORDS = {word: name for name, words in _PHENOTYPES.items() for word in words.split()}
_LIKELY = frozenset("likely possible possibly probable probably presumed".split())
_SAYS_NOTHING = frozenset(
    "metabolizer metabolizers metaboliser metabolisers metabolism phenotype genotype diplotype"
    " activity score status result predicted gene enzyme type a an the is as to or of".split()
)
_TOKEN = re.compile(r"[^\s,;:()\[\]/=\-–—]+")
_NUMBER = r"\d+(?:[.,]\d+)?"
_SCORE = re.compile(
    rf"\b(?:activity\s+score|score|as)\b[\s:=]*(?:of\s+)?(?P<at_least>[≥>])?\s*(?P<a>{_NUMBER})"
    rf"(?:\s*(?:-|–|to)\s*(?P<b>{_NUMBER}))?(?![\w.,]*\w)"
)


@dataclass(frozen=True, slots=True)
class Words:
    """What the words say: each phenotype that is named, and whether it is only likely."""

    phenotypes: tuple[str, ...]
    is_likely: bool = False


def find_score(text: str) -> tuple[Score | None, str]:
    """Give the activity score in a text, and the text without it.

    Examples
    --------
    >>> find_score("intermediate (activity score 1.0)")
    (Score(least=1.0, most=1.0), 'intermediate ( )')
    """
    found = _SCORE.search(text)
    if found is None:
        return None, text
    least = float(found["a"].replace(",", "."))
    most = float(found["b"].replace(",", ".")) if found["b"] else least
    if found["at_least"]:
        least, most = (nextafter(least, inf) if found["at_least"] == ">" else least), inf
    return Score(least, max(least, most)), f"{text[: found.start()]} {text[found.end() :]}"


def read_words(text: str) -> Words | None:
    """Give what the words of a text say; None where any of them is not understood.

    Examples
    --------
    >>> read_words("likely poor metaboliser"), read_words("not poor")
    (Words(phenotypes=('poor',), is_likely=True), None)
    """
    found: dict[str, None] = {}
    is_likely = False
    for token in _TOKEN.findall(re.sub(r"ultra[\s-]*rapid", "ultrarapid", text)):
        word = token.rstrip(".")
        if word in _WORDS:
            found[_WORDS[word]] = None
        elif word in _LIKELY:
            is_likely = True
        elif word not in _SAYS_NOTHING:
            return None
    return Words(tuple(found), is_likely)


def named(words: Words) -> tuple[str, ...]:
    """Give the phenotypes with "likely" before them where they are only that."""
    return tuple(
        f"{LIKELY}{one}" if words.is_likely and one != INDETERMINATE else one
        for one in words.phenotypes
    )
