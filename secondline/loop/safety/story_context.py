"""What clears a phrase: a denial, somebody else, the past, an idiom … (``knowledge/contexts``)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

from secondline.loop.safety.story_phrases import Cues
from secondline.loop.safety.story_reading import Reading, Span


class Clearing:
    """One context in one text: where its cues stand, and which spans they clear."""

    def __init__(self, cues: Cues, reading: Reading) -> None:
        self._held, self._reading, self._text = cues, reading, reading.text
        self._context = cues.context

    def clears(self, span: Span) -> bool:
        """Whether a span of the text is not about this person now."""
        if span[1] - 1 in self._covered:
            return True
        if not self._unless.isdisjoint(self._clauses(span)):
            return False
        return self._is_before(span) or self._is_after(span) or self._is_near(span)

    def _clauses(self, span: Span) -> set[int]:
        return {self._text.clauses[place] for place in range(*span)}

    def _is_before(self, span: Span) -> bool:
        """Look back word by word; what ends the reach may be the first word of the span itself."""
        start, sentences = span[0], self._text.sentences
        for place in range(start, max(start - self._context.words - 1, 0), -1):
            if sentences[place] != sentences[start]:
                return False
            if place in self._until:
                # A cue may end right behind such a word, but not before it.
                return False
            if place in self._before_ends and sentences[place - 1] == sentences[start]:
                return True
        return False

    def _is_after(self, span: Span) -> bool:
        end, sentences = span[1], self._text.sentences
        for place in range(end, min(end + self._context.words, len(sentences))):
            if sentences[place] != sentences[end - 1]:
                return False
            if place in self._after_starts:
                return True
            if place in self._until:
                return False
        return False

    def _is_near(self, span: Span) -> bool:
        if self._context.reach == "clause":
            return not self._near_clauses.isdisjoint(self._clauses(span))
        return self._text.sentences[span[0]] in self._near_sentences

    @cached_property
    def _covered(self) -> frozenset[int]:
        return _places(self._spans(self._held.covers))

    @cached_property
    def _before_ends(self) -> frozenset[int]:
        return frozenset(end for _, end in self._cues(self._held.before))

    @cached_property
    def _after_starts(self) -> frozenset[int]:
        return frozenset(start for start, _ in self._cues(self._held.after))

    @cached_property
    def _until(self) -> frozenset[int]:
        return frozenset(start for start, _ in self._cues(self._held.until))

    @cached_property
    def _near_clauses(self) -> frozenset[int]:
        return frozenset(self._text.clauses[at] for at, _ in self._cues(self._held.near))

    @cached_property
    def _unless(self) -> frozenset[int]:
        return frozenset(self._text.clauses[at] for at, _ in self._cues(self._held.unless))

    @cached_property
    def _near_sentences(self) -> frozenset[int]:
        sentences = self._text.sentences
        found = {sentences[at] for at, _ in self._cues(self._held.near)}
        for one in sorted({sentences[at] for at, _ in self._cues(self._held.carried_by)}):
            if one - 1 in found:
                found.add(one)
        if self._context.reach == "back":
            found.update([one - 1 for one in found])
        return frozenset(found)

    @cached_property
    def _excepted(self) -> frozenset[int]:
        return _places(self._spans(self._held.but_not))

    def _cues(self, written: frozenset[str]) -> Iterator[Span]:
        spans = self._spans(written)
        return (cue for cue in spans if self._excepted.isdisjoint(range(*cue)))

    def _spans(self, written: frozenset[str]) -> Iterator[Span]:
        return self._reading.ranges(written)


def _places(spans: Iterable[Span]) -> frozenset[int]:
    return frozenset(place for span in spans for place in range(*span))
