"""Where the phrases of the knowledge stand in a text.

A span goes from the first word to behind the last. All is looked up by words, never by expressions
that try and try again: the time grows with the length of the text and no faster.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from secondline.knowledge.library import Library
from secondline.knowledge.phrasing import Phrase, Sequence, groups_of, phrase, sequence
from secondline.knowledge.schema import Context
from secondline.loop.safety.story_slips import Slips
from secondline.loop.safety.story_text import ENDS, Text

Spans = Mapping[int, frozenset[int]]
_NOWHERE: Spans = {}
_PAUSES = frozenset(",:()-")


@dataclass(frozen=True, slots=True)
class Sign:
    """How people write of one danger sign, and which contexts may clear it."""

    plain: tuple[Phrase, ...]
    hint: tuple[Phrase, ...]
    contexts: tuple[Context, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Phrasebook:
    """All phrases of a library, ready to be looked up."""

    signs: Mapping[str, Sign]
    groups: Mapping[str, tuple[Sequence, ...]]
    skipped: frozenset[str]
    barriers: frozenset[str]
    joiners: frozenset[str]
    slips: Slips
    words_between: int
    words_near: int
    words_apart: int


@lru_cache(maxsize=4)
def phrasebook(library: Library) -> Phrasebook:
    """Give the phrases of a library; made once."""
    written = groups_of(library)
    groups = {name: tuple(map(sequence, held)) for name, held in written.items()}
    signs = {entry.id: _sign(entry.id, library) for entry in library.phrases.values()}
    return Phrasebook(
        signs=signs,
        groups=groups,
        skipped=frozenset(written.get("skipped", ())),
        barriers=frozenset(written.get("barriers", ())),
        joiners=frozenset(written.get("joiners", ())),
        slips=Slips.of(_items(signs, groups), written.get("not_slips", ()), library),
        words_between=int(library.limit("words_between")),
        words_near=int(library.limit("words_near")),
        words_apart=int(library.limit("words_apart")),
    )


def _sign(id: str, library: Library) -> Sign:
    entry = library.phrases[id]
    return Sign(
        tuple(map(phrase, entry.plain)),
        tuple(map(phrase, entry.hint)),
        tuple(c for c in library.contexts.values() if c.id not in entry.despite),
    )


def _items(signs: Mapping[str, Sign], groups: Mapping[str, tuple[Sequence, ...]]) -> set[str]:
    parts = [part for one in signs.values() for p in (*one.plain, *one.hint) for part in p.parts]
    held = (
        step.item for part in (*parts, *(s for g in groups.values() for s in g)) for step in part
    )
    return {one for item in held for one in item.split("|")}


class Reading:
    """One text, and where each phrase stands in it; what was looked up once is kept."""

    def __init__(self, text: Text, book: Phrasebook) -> None:
        self.text, self.book = text, book
        self._at: dict[str, list[int]] = {}
        for place, word in enumerate(text.words):
            self._at.setdefault(word, []).append(place)
        self._sorted = sorted(self._at)
        self._slips = book.slips.found(self._sorted)
        self._items: dict[str, Spans] = {}

    def spans(self, steps: Sequence) -> Spans:
        """Give where a sequence of words stands."""
        if not all(self._item(step.item) for step in steps):
            return _NOWHERE
        found = self._item(steps[0].item)
        for step in steps[1:]:
            following = self._item(step.item)
            longer = (
                (start, self._reached(ends, following, step.is_loose))
                for start, ends in found.items()
            )
            found = {start: ends for start, ends in longer if ends}
        return found

    def _reached(self, ends: Iterable[int], following: Spans, is_loose: bool) -> frozenset[int]:
        places = {place for end in ends for place in self._next(end, is_loose)}
        return frozenset(end for place in places for end in following.get(place, ()))

    def _next(self, end: int, is_loose: bool) -> Iterator[int]:
        """Give where the next item may stand: skipped words cost nothing, a sentence ends it."""
        words, book = self.text.words, self.book
        left = book.words_between if is_loose else 0
        for place in range(end, len(words)):
            yield place
            word = words[place]
            if word in book.skipped or word in _PAUSES:
                continue
            if not left or word in ENDS or word in book.barriers:
                return
            left -= 1

    def _item(self, item: str) -> Spans:
        held = self._items.get(item)
        if held is None:
            found: dict[int, set[int]] = {}
            for one in item.split("|"):
                for start, end in self._one(one):
                    found.setdefault(start, set()).add(end)
            held = {start: frozenset(ends) for start, ends in found.items()}
            self._items[item] = held
        return held

    def _one(self, item: str) -> Iterator[tuple[int, int]]:
        if item[0] == "<":
            for steps in self.book.groups[item[1:-1]]:
                for start, ends in self.spans(steps).items():
                    yield from ((start, end) for end in ends)
            return
        for word in (*self._words(item), *self._slips.get(item, ())):
            yield from ((place, place + 1) for place in self._at[word])

    def _words(self, item: str) -> Iterator[str]:
        """Give the words of the text that one word of a phrase stands for."""
        if item[-1] == "*":
            stem = item[:-1]
            for at in range(bisect_left(self._sorted, stem), len(self._sorted)):
                if not self._sorted[at].startswith(stem):
                    return
                yield self._sorted[at]
        elif item[-1] == "+":
            yield from (word for word in self._numbers if float(word) >= float(item[:-1]))
        elif item in self._at:
            yield item

    @property
    def _numbers(self) -> list[str]:
        return [word for word in self._sorted if _is_number(word)]


def _is_number(word: str) -> bool:
    try:
        return float(word) >= 0
    except ValueError:
        return False
