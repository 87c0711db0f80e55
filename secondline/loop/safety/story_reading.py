"""Where the phrases of the knowledge stand in one text.

A span goes from its first word to behind its last. All is looked up by words, never by expressions
that try and try again: the time grows with the length of the text and no faster.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from secondline.knowledge.phrasing import Sequence, sequence, words_of
from secondline.loop.safety.story_phrases import Phrasebook
from secondline.loop.safety.story_text import ENDS, PAUSES, Text

Span = tuple[int, int]
Spans = Mapping[int, frozenset[int]]
_NOWHERE: Spans = {}


class Reading:
    """One text, and where each phrase stands in it; what was looked up once is kept."""

    def __init__(self, text: Text, book: Phrasebook) -> None:
        self.text, self.book = text, book
        self._at = _places(text, book)
        self._live = {book.wordings[n] for item in self._at for n in book.hangs[item]}
        self._free = frozenset(book.groups.get("skipped", ())) | PAUSES
        self._ends = frozenset(book.groups.get("barriers", ())) | ENDS
        self._items: dict[str, Spans] = {}
        self._wordings: dict[str, Spans] = {}

    def may_hold(self, wordings: Iterable[str]) -> bool:
        """Whether each wording could be there: its rarest words are."""
        return self._live.issuperset(wordings)

    def spans(self, written: str) -> Spans:
        """Give where a sequence of words stands: from each start to all its ends."""
        if written not in self._live:
            return _NOWHERE
        held = self._wordings.get(written)
        if held is None:
            held = self._wordings[written] = self._sequence(sequence(written))
        return held

    def ranges(self, written: str) -> Iterator[Span]:
        """Give where a sequence of words stands, one span after the other."""
        for start, ends in self.spans(written).items():
            yield from ((start, end) for end in ends)

    def _sequence(self, steps: Sequence) -> Spans:
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
        words = self.text.words
        left = self.book.words_between if is_loose else 0
        for place in range(end, len(words)):
            yield place
            if words[place] in self._free:
                continue
            if not left or words[place] in self._ends:
                return
            left -= 1

    def _item(self, item: str) -> Spans:
        held = self._items.get(item)
        if held is None:
            found: dict[int, set[int]] = {}
            for one in item.split("|"):
                for start, end in self._one(one):
                    found.setdefault(start, set()).add(end)
            held = self._items[item] = {at: frozenset(ends) for at, ends in found.items()}
        return held

    def _one(self, item: str) -> Iterator[Span]:
        if item[0] == "<":
            for written in self.book.groups[item[1:-1]] & self._live:
                yield from self.ranges(written)
        elif "_" in item:
            for start, ends in self._sequence(sequence(" ".join(words_of(item)))).items():
                yield from ((start, end) for end in ends)
        else:
            yield from ((place, place + 1) for place in self._at.get(item, ()))


def _places(text: Text, book: Phrasebook) -> dict[str, list[int]]:
    """Give where each word, stem and number of the phrases stands in a text."""
    words: dict[str, list[int]] = {}
    for place, word in enumerate(text.words):
        words.setdefault(word, []).append(place)
    found: dict[str, list[int]] = {}
    for word, places in words.items():
        for item in tuple(book.items(word)) or book.slips.of_word(word):
            found.setdefault(item, []).extend(places)
    return found
