"""Where the phrases of a danger sign stand in a text, but for what a context clears."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from secondline.loop.safety.story_context import Clearing
from secondline.loop.safety.story_phrases import Cues, Said
from secondline.loop.safety.story_reading import Reading, Span, Spans

Places = frozenset[int]


class Standing:
    """One text and what clears its spans; each question is asked once."""

    def __init__(self, reading: Reading, ignored: frozenset[str]) -> None:
        self._reading, self._ignored = reading, ignored
        self._clearing: dict[str, Clearing] = {}
        self._held: dict[tuple[str, Span], bool] = {}

    def of(self, said: Said) -> Iterator[Places]:
        """Give the words of each place where a phrase stands."""
        if not all(self._reading.spans(part) for part in said.phrase.parts):
            return
        spans = list[list[Span]]()
        for part in said.phrase.parts:
            spans.append(self._uncleared(self._reading.spans(part), said.contexts))
            if not spans[-1]:
                return
        yield from self._meeting(spans, is_far=said.phrase.is_far)

    def _uncleared(self, held: Spans, contexts: Iterable[Cues]) -> list[Span]:
        """Give the shortest span at each place, but for those that a context clears."""
        spans = sorted((start, min(ends)) for start, ends in held.items())
        return [s for s in spans if not any(self._is_cleared(s, one) for one in contexts)]

    def _is_cleared(self, span: Span, cues: Cues) -> bool:
        id = cues.context.id
        if id in self._ignored:
            return False
        if (id, span) not in self._held:
            if id not in self._clearing:
                self._clearing[id] = Clearing(cues, self._reading)
            self._held[id, span] = self._clearing[id].clears(span)
        return self._held[id, span]

    def _meeting(self, spans: list[list[Span]], *, is_far: bool) -> Iterator[Places]:
        """Give each place of the first part that has the others near it, one of them new."""
        first, *others = spans
        since = self._reading.text.since
        for span in first:
            near = [self._near(span, held, is_far=is_far) for held in others]
            if all(near) and max(span[0], *(held[-1][0] for held in near), 0) >= since:
                meeting = (span, *(held[0] for held in near))
                yield frozenset(place for one in meeting for place in range(*one))

    def _near(self, span: Span, others: list[Span], *, is_far: bool) -> list[Span]:
        """Give where another part stands, near one place of the first."""
        book, sentences = self._reading.book, self._reading.text.sentences
        most = book.words_apart if is_far else book.words_near
        begin = bisect_left(others, (span[0] - most, 0))
        end = bisect_left(others, (span[0] + most + 1, 0))
        return [
            other
            for other in others[begin:end]
            if other[0] != span[0] and (is_far or sentences[other[0]] == sentences[span[0]])
        ]
