"""A person's own words, cut into words, clauses and sentences."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

ENDS = frozenset(".!?;\n")
PAUSES = frozenset(",:()-")
_APOSTROPHES = re.compile(r"['’‘`´ʼ]")
# A dash counts where it stands alone; a line counts where it is empty or begins an item of a list.
_WORDS = re.compile(r"[^\W\d_]+|\d[\d.,]*(?<=\d)|\n\s*\n|\n\s*[-*•]|[.!?;,:()]|(?<!\S)[-–—]+(?!\S)")


@dataclass(frozen=True, slots=True)
class Text:
    """Words and marks in their order, each with the number of its sentence and of its clause.

    Words before `since` are there for what they say about later ones: they were read before.
    """

    words: tuple[str, ...]
    sentences: tuple[int, ...]
    clauses: tuple[int, ...]
    since: int = 0


def cut(written: str, joiners: frozenset[str], most: int) -> Text:
    """Give the words of a text; a clause ends at a mark, and before a word that joins.

    Whoever writes without full stops has sentences too: one that is longer than `most` words ends
    at its next pause, or after as many again.

    Examples
    --------
    >>> cut("I can't sleep, but I'm OK. Fine", frozenset(("but",)), 60).words
    ('i', 'cant', 'sleep', ',', 'but', 'im', 'ok', '.', 'fine')
    """
    words, sentences, clauses = [], [], []
    sentence = clause = began = 0
    for place, word in enumerate(_WORDS.findall(_plain(written))):
        token = _token(word)
        clause += token in joiners
        words.append(token)
        sentences.append(sentence)
        clauses.append(clause)
        is_pause, n = token in PAUSES, place + 1 - began
        if token in ENDS or n >= most * (1 if is_pause else 2):
            sentence, began = sentence + 1, place + 1
            clause += 1
        else:
            clause += is_pause
    return Text(tuple(words), tuple(sentences), tuple(clauses))


def parts(text: Text, size: int, before: int) -> Iterator[Text]:
    """Give a text in parts of whole sentences, each with some of what stands before it.

    Parameters
    ----------
    size : int
        The words from which on a part is complete.
    before : int
        The words of earlier sentences that a part is given, at least.
    """
    starts = [n for n, s in enumerate(text.sentences) if not n or s != text.sentences[n - 1]]
    since = 0
    for end in (*starts[1:], len(text.words)):
        if end - since >= size or end == len(text.words):
            # The last start that leaves enough words before what is new.
            first = starts[bisect_right(starts, max(since - before, 0)) - 1] if starts else 0
            yield Text(
                text.words[first:end],
                text.sentences[first:end],
                text.clauses[first:end],
                since - first,
            )
            since = end


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
