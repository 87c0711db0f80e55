"""The phrases of the knowledge, ready to be looked up in texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from secondline.knowledge.library import Library
from secondline.knowledge.phrase_index import phrase_index
from secondline.knowledge.phrasing import Phrase, groups_of, phrase
from secondline.knowledge.schema import Context, Cue, Phrases
from secondline.loop.safety.story_slips import Slips


@dataclass(frozen=True, slots=True, eq=False)
class Cues:
    """The wordings of one context, ready to be met with those that a text may hold."""

    context: Context
    covers: frozenset[str]
    before: frozenset[str]
    after: frozenset[str]
    near: frozenset[str]
    until: frozenset[str]
    unless: frozenset[str]
    but_not: frozenset[str]
    carried_by: frozenset[str]

    @classmethod
    def of(cls, context: Context) -> Cues:
        """Give the wordings of a context."""
        names = cls.__slots__[1:]
        return cls(context, **{name: frozenset(getattr(context, name)) for name in names})


@dataclass(frozen=True, slots=True, eq=False)
class Said:
    """One phrase, the danger sign that it is about, and what may clear it."""

    sign: str
    is_plain: bool
    phrase: Phrase
    contexts: tuple[Cues, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Phrasebook:
    """All phrases of a library.

    Attributes
    ----------
    said : mapping
        From one wording of each phrase, its longest, to the phrases.
    hangs : mapping
        From each word, stem or number of the phrases to the places in `wordings` of those that
        hang on it.
    numbers : mapping
        From ``8+`` and the like to the least and the most.
    longest : int
        The letters of the longest word: no stem is longer.
    """

    said: Mapping[str, list[Said]]
    groups: Mapping[str, frozenset[str]]
    wordings: tuple[str, ...]
    hangs: Mapping[str, tuple[int, ...]]
    numbers: Mapping[str, tuple[float, float]]
    longest: int
    slips: Slips
    words_between: int
    words_near: int
    words_apart: int
    words_at_once: int
    words_of_a_sentence: int
    cues: tuple[Cue, ...]
    points_of_agreeing: int
    points_of_a_hint: int
    points_of_plain: int

    @property
    def joiners(self) -> frozenset[str]:
        """Give the words that begin a clause."""
        return self.groups.get("joiners", frozenset())

    def items(self, words: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """Give, for each word of a text, what of the phrases it stands for; slips too."""
        held = {word: tuple(self._items(word)) or tuple(self.slips.of_word(word)) for word in words}
        return {word: items for word, items in held.items() if items}

    def _items(self, word: str) -> Iterator[str]:
        if word in self.hangs:
            yield word
        if word[0].isdigit():
            number = float(word) if word.count(".") < 2 else 0
            for item, (least, most) in self.numbers.items():
                if least <= number <= most:
                    yield item
        for end in range(1, min(len(word), self.longest) + 1):
            if (stem := f"{word[:end]}*") in self.hangs:
                yield stem


@lru_cache(maxsize=4)
def phrasebook(library: Library) -> Phrasebook:
    """Give the phrases of a library; made once."""
    index, groups = phrase_index(library), _groups(library)
    return Phrasebook(
        said=_said(library),
        groups=groups,
        wordings=index.wordings,
        hangs=dict(zip(index.words, index.hangs, strict=True)),
        numbers={word: _bounds(word) for word in index.words if _is_number(word)},
        longest=max(map(len, index.words), default=0),
        slips=Slips.of(index.words, groups.get("not_slips", ()), library),
        words_between=int(library.limit("words_between")),
        words_near=int(library.limit("words_near")),
        words_apart=int(library.limit("words_apart")),
        words_at_once=int(library.limit("words_at_once")),
        words_of_a_sentence=int(library.limit("words_of_a_sentence")),
        cues=tuple(library.cues.values()),
        points_of_agreeing=int(library.limit("points_of_agreeing")),
        points_of_a_hint=int(library.limit("points_of_a_hint")),
        points_of_plain=int(library.limit("points_of_plain")),
    )


def _groups(library: Library) -> dict[str, frozenset[str]]:
    return {name: frozenset(held) for name, held in groups_of(library).items()}


def _said(library: Library) -> dict[str, list[Said]]:
    found: dict[str, list[Said]] = {}
    cues = {id: Cues.of(context) for id, context in library.contexts.items()}
    for entry in library.phrases.values():
        contexts = tuple(held for held in cues.values() if _may_clear(held.context, entry))
        for written in (*entry.plain, *entry.hint):
            one = Said(entry.id, written in entry.plain, phrase(written), contexts)
            found.setdefault(max(one.phrase.parts, key=len), []).append(one)
    return found


def _may_clear(context: Context, entry: Phrases) -> bool:
    is_about_it = not context.about or entry.id in context.about
    return is_about_it and context.id not in entry.despite


def _is_number(word: str) -> bool:
    return word[0].isdigit() and not word.isdigit()


def _bounds(word: str) -> tuple[float, float]:
    least, _, most = word.rstrip("+").partition("-")
    return float(least), float(most or "inf")
