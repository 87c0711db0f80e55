"""Where the phrases of the knowledge stand in one text.

A span goes from its first word to behind its last. All is looked up by words, never by expressions
that try and try again: the time grows with the length of the text and no faster.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from secondline.knowledge.phrasing import Sequence, alternatives, sequence
from secondline.loop.safety.story_phrases import Phrasebook, Said
from secondline.loop.safety.story_text import ENDS, PAUSES, Text

Span = tuple[int, int]
Spans = Mapping[int, frozenset[int]]
_NOWHERE: Spans = {}


class Reading:
    """One text, and where each phrase stands in it; what was looked up once is kept."""

    def __init__(
        self, text: Text, book: Phrasebook, items: Mapping[str, tuple[str, ...]] | None = None
    ) -> None:
        self.text, self.book = text, book
        self._at = _places(text, book.items(set(text.words)) if items is None else items)
        numbers = set[int]().union(*(book.hangs[item] for item in self._at))
        self._live = {book.wordings[n] for n in numbers}
        self._free = frozenset(book.groups.get("skipped", ())) | PAUSES
        self._ends = frozenset(book.groups.get("barriers", ())) | ENDS
        self._held = frozenset(self._at)
        self._there: dict[str, bool] = {}
        self._items: dict[str, Spans] = {}
        self._wordings: dict[str, Spans] = {}

    def possible(self) -> Iterator[Said]:
        """Give each phrase that could be there: the rarest words of all its parts are."""
        for wording in self._live:
            for one in self.book.said.get(wording, ()):
                if self._live.issuperset(one.phrase.parts):
                    yield one

    def spans(self, written: str) -> Spans:
        """Give where a sequence of words stands: from each start to all its ends."""
        held = self._wordings.get(written)
        if held is None:
            held = self._wordings[written] = self._sequence(sequence(written))
        return held

    def ranges(self, wordings: frozenset[str]) -> Iterator[Span]:
        """Give where any of these wordings stands, one span after the other."""
        for written in wordings & self._live:
            for start, ends in self.spans(written).items():
                yield from ((start, end) for end in ends)

    def _sequence(self, steps: Sequence) -> Spans:
        if not all(self._is_there(step.item) for step in steps):
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

    def _is_there(self, item: str) -> bool:
        """Whether an item may stand somewhere: cheap, and enough to pass over most wordings."""
        held = self._there.get(item)
        if held is None:
            words, groups, joined = alternatives(item)
            held = bool(joined) or not words.isdisjoint(self._held)
            held = held or any(not self.book.groups[one].isdisjoint(self._live) for one in groups)
            self._there[item] = held
        return held

    def _item(self, item: str) -> Spans:
        held = self._items.get(item)
        if held is None:
            held = self._items[item] = self._found(item)
        return held

    def _found(self, item: str) -> Spans:
        words, groups, joined = alternatives(item)
        found = {
            place: frozenset((place + 1,))
            for word in words & self._held
            for place in self._at[word]
        }
        for name in groups:
            for written in self.book.groups[name] & self._live:
                _add(found, self.spans(written))
        for written in joined:
            _add(found, self._sequence(sequence(written)))
        return found


def _add(found: dict[int, frozenset[int]], more: Spans) -> None:
    for start, ends in more.items():
        found[start] = found[start] | ends if start in found else ends


def _places(text: Text, items: Mapping[str, tuple[str, ...]]) -> dict[str, list[int]]:
    """Give where each word, stem and number of the phrases stands in a text."""
    found: dict[str, list[int]] = {}
    for place, word in enumerate(text.words):
        for item in items.get(word, ()):
            found.setdefault(item, []).append(place)
    return found
