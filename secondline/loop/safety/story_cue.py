"""Where one cue stands in a text, and how far it reaches (``knowledge/cues``)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from secondline.knowledge.schema import Cue
from secondline.loop.safety.story_reading import Reading, Span


class Told:
    """One cue in one text; it is looked for once, and only where it is asked about."""

    def __init__(self, cue: Cue, reading: Reading) -> None:
        self._reading, self._text, self.cue = reading, reading.text, cue

    def reaches(self, places: frozenset[int]) -> bool:
        """Whether it stands within its reach of a hint, and not in the hint's own words."""
        at = self._at - places
        if not at or not self._turned.isdisjoint(self._text.clauses[n] for n in places):
            return False
        held = self._text.clauses if self.cue.reach == "clause" else self._text.sentences
        own = {held[place] for place in places}
        if self.cue.reach == "onward":
            return not self._onward.isdisjoint(own)
        if self.cue.reach == "around":
            own |= {n + 1 for n in own} | {n - 1 for n in own}
        return any(held[place] in own for place in at)

    @cached_property
    def _at(self) -> frozenset[int]:
        excepted = {place for span in self._spans(self.cue.but_not) for place in range(*span)}
        spans = self._spans(self.cue.said)
        return frozenset(span[0] for span in spans if excepted.isdisjoint(range(*span)))

    @cached_property
    def _turned(self) -> frozenset[int]:
        """Give the clauses that say otherwise: "… said it is nothing, but now I cannot breathe"."""
        return frozenset(self._text.clauses[start] for start, _ in self._spans(self.cue.until))

    @cached_property
    def _onward(self) -> frozenset[int]:
        """Give the sentences of the cue, and those behind it up to one that says otherwise."""
        sentences = self._text.sentences
        begun = {sentences[place] for place in self._at}
        ended = {sentences[start] for start, _ in self._spans(self.cue.until)}
        found, is_on = set[int](), False
        for sentence in dict.fromkeys(sentences):
            is_on = (is_on or sentence in begun) and sentence not in ended
            if is_on:
                found.add(sentence)
        return frozenset(found)

    def _spans(self, wordings: tuple[str, ...]) -> Iterator[Span]:
        return self._reading.ranges(frozenset(wordings))
