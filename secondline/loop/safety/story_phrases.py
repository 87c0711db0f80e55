"""The phrases of the knowledge, ready to be looked up in texts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from secondline.knowledge.library import Library
from secondline.knowledge.phrase_index import phrase_index
from secondline.knowledge.phrasing import Phrase, groups_of, phrase
from secondline.knowledge.schema import Context
from secondline.loop.safety.story_slips import Slips


@dataclass(frozen=True, slots=True)
class Sign:
    """How people write of one danger sign, and which contexts may clear it."""

    plain: tuple[Phrase, ...]
    hint: tuple[Phrase, ...]
    contexts: tuple[Context, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Phrasebook:
    """All phrases of a library.

    Attributes
    ----------
    hangs : mapping
        From each word, stem or number of the phrases to the places in `wordings` of those that
        hang on it.
    numbers : mapping
        From ``8+`` and the like to the least and the most.
    """

    signs: Mapping[str, Sign]
    groups: Mapping[str, frozenset[str]]
    wordings: tuple[str, ...]
    hangs: Mapping[str, tuple[int, ...]]
    numbers: Mapping[str, tuple[float, float]]
    slips: Slips
    words_between: int
    words_near: int
    words_apart: int

    @property
    def joiners(self) -> frozenset[str]:
        """Give the words that begin a clause."""
        return self.groups.get("joiners", frozenset())

    def items(self, word: str) -> Iterator[str]:
        """Give every word, stem and number of the phrases that one word of a text stands for."""
        if word in self.hangs:
            yield word
        if word[0].isdigit():
            held = float(word) if word.count(".") < 2 else 0
            for item, (least, most) in self.numbers.items():
                if least <= held <= most:
                    yield item
        for end in range(1, len(word) + 1):
            if (stem := f"{word[:end]}*") in self.hangs:
                yield stem


@lru_cache(maxsize=4)
def phrasebook(library: Library) -> Phrasebook:
    """Give the phrases of a library; made once."""
    index, groups = phrase_index(library), _groups(library)
    return Phrasebook(
        signs={id: _sign(id, library) for id in library.phrases},
        groups=groups,
        wordings=index.wordings,
        hangs=dict(zip(index.words, index.hangs, strict=True)),
        numbers={word: _bounds(word) for word in index.words if _is_number(word)},
        slips=Slips.of(index.words, groups.get("not_slips", ()), library),
        words_between=int(library.limit("words_between")),
        words_near=int(library.limit("words_near")),
        words_apart=int(library.limit("words_apart")),
    )


def _groups(library: Library) -> dict[str, frozenset[str]]:
    return {name: frozenset(held) for name, held in groups_of(library).items()}


def _sign(id: str, library: Library) -> Sign:
    entry = library.phrases[id]
    return Sign(
        tuple(map(phrase, entry.plain)),
        tuple(map(phrase, entry.hint)),
        tuple(c for c in library.contexts.values() if c.id not in entry.despite),
    )


def _is_number(word: str) -> bool:
    return word[0].isdigit() and not word.isdigit()


def _bounds(word: str) -> tuple[float, float]:
    least, _, most = word.rstrip("+").partition("-")
    return float(least), float(most or "inf")
