"""Which wordings a word can belong to, so that a text asks only for those that it may hold.

Each wording hangs on its rarest step. The index is made when the knowledge is compiled and read
when the first text is: a check of medicines needs none of it.
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from msgspec import Raw, Struct
from msgspec.json import Decoder, encode

from secondline.knowledge.phrasing import groups_of, phrase, sequence, words_of

if TYPE_CHECKING:
    from secondline.knowledge.library import Library


# A word of two letters counts as hundreds, one of four as a few, one of eight as itself.
_COMMON = 5000


class PhraseIndex(Struct, frozen=True, kw_only=True):
    """The words of all wordings, and by the number of each word the wordings that hang on it.

    Attributes
    ----------
    words : tuple of str
        Whole words, stems such as ``numb*``, and numbers such as ``8+``.
    wordings : tuple of str
        Every sequence of words in phrases, groups and contexts, once.
    hangs : tuple of tuple of int
        For each word the places in `wordings` of those that it may begin to match.
    """

    words: tuple[str, ...]
    wordings: tuple[str, ...]
    hangs: tuple[tuple[int, ...], ...]


@lru_cache(maxsize=4)
def phrase_index(library: "Library") -> PhraseIndex:
    """Give the index that was made when the library was compiled."""
    return Decoder(PhraseIndex).decode(library.phrase_index)


def compiled_index(library: "Library") -> Raw:
    """Give the index of a library as it is kept in the compiled file."""
    leaves = _Leaves(groups_of(library))
    hangs: dict[str, list[int]] = {}
    wordings = sorted(set(_wordings(library)))
    for n, written in enumerate(wordings):
        steps = [leaves.of(step.item) for step in sequence(written)]
        for word in min(steps, key=lambda held: (_how_common(held), sorted(held))):
            hangs.setdefault(word, []).append(n)
        for item in (step.item for step in sequence(written)):
            for word in chain.from_iterable(map(words_of, item.split("|"))):
                if word[0] != "<":
                    hangs.setdefault(word, [])
    words = sorted(hangs)
    found = PhraseIndex(
        words=tuple(words),
        wordings=tuple(wordings),
        hangs=tuple(tuple(hangs[word]) for word in words),
    )
    return Raw(encode(found))


def _wordings(library: "Library") -> Iterator[str]:
    for entry in library.phrases.values():
        for written in (*entry.plain, *entry.hint):
            yield from phrase(written).parts
    for wordings in groups_of(library).values():
        yield from wordings
    for context in library.contexts.values():
        yield from context.cues
    for cue in library.cues.values():
        yield from cue.wordings


def _how_common(words: frozenset[str]) -> int:
    """Give how often a text is likely to hold one of these words: the shortest are everywhere."""
    return sum(1 + _COMMON // len(word.strip("*+")) ** 4 for word in words)


class _Leaves:
    """The single words that an item may stand for, through all its groups."""

    def __init__(self, groups: Mapping[str, tuple[str, ...]]) -> None:
        self._groups = groups
        self._held: dict[str, frozenset[str]] = {}

    def of(self, item: str) -> frozenset[str]:
        if item not in self._held:
            found = (self._of_one(one) for one in item.split("|"))
            self._held[item] = frozenset().union(*found)
        return self._held[item]

    def _of_one(self, item: str) -> frozenset[str]:
        if item[0] != "<":
            # Of words joined by "_" the first is enough: it must be there.
            return frozenset(words_of(item)[:1])
        wordings = map(sequence, self._groups[item[1:-1]])
        rarest = (min((self.of(s.item) for s in steps), key=_how_common) for steps in wordings)
        return frozenset().union(*rarest)
