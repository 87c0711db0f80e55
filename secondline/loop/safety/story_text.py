"""A person's own words, cut into words, clauses and sentences."""

import re
import unicodedata
from dataclasses import dataclass

ENDS = frozenset(".!?;\n")
PAUSES = frozenset(",:()-")
_APOSTROPHES = re.compile(r"['’‘`´ʼ]")
# A dash counts where it stands alone; a line counts where it is empty or begins an item of a list.
_WORDS = re.compile(r"[^\W\d_]+|\d[\d.,]*(?<=\d)|\n\s*\n|\n\s*[-*•]|[.!?;,:()]|(?<!\S)[-–—]+(?!\S)")


@dataclass(frozen=True, slots=True)
class Text:
    """Words and marks in their order, each with the number of its sentence and of its clause."""

    words: tuple[str, ...]
    sentences: tuple[int, ...]
    clauses: tuple[int, ...]


def cut(written: str, joiners: frozenset[str]) -> Text:
    """Give the words of a text; a clause ends at a mark, and before a word that joins.

    Examples
    --------
    >>> cut("I can't sleep, but I'm OK. Fine", frozenset(("but",))).words
    ('i', 'cant', 'sleep', ',', 'but', 'im', 'ok', '.', 'fine')
    """
    words, sentences, clauses = [], [], []
    sentence = clause = 0
    for word in _WORDS.findall(_plain(written)):
        token = _token(word)
        clause += token in joiners
        words.append(token)
        sentences.append(sentence)
        clauses.append(clause)
        sentence += token in ENDS
        clause += token in ENDS or token in PAUSES
    return Text(tuple(words), tuple(sentences), tuple(clauses))


def _plain(written: str) -> str:
    """Leave out accents and apostrophes; small letters."""
    bare = unicodedata.normalize("NFKD", _APOSTROPHES.sub("", written))
    return "".join(one for one in bare if not unicodedata.combining(one)).casefold()


def _token(word: str) -> str:
    if word[0] == "\n":
        return "\n"
    if word[0].isdigit():
        return word.replace(",", "")
    return "-" if word[0] in "-–—" else word
