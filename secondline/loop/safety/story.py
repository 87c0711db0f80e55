"""A second net: danger signs that somebody wrote of in the story or in a note of the diary.

Reads    the story, the diary's notes of the last days, and the answers on danger signs
Asks     the question of each sign that the words may be about, before anything else
Supports nothing: words are never an answer. Where they say an emergency plainly and its question
         was not answered, the answer is urgent until it is; where it was answered "no", one line
         asks to look again
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING

from secondline.knowledge.library import Library
from secondline.knowledge.schema import RedFlag
from secondline.loop.answer import Finding, Tier, Verdict
from secondline.loop.safety.red_flags import OWN, numbers
from secondline.loop.safety.said import AGAIN, PERHAPS, PLAINLY
from secondline.loop.safety.story_context import Clearing
from secondline.loop.safety.story_phrases import Cues, Said, phrasebook
from secondline.loop.safety.story_reading import Reading, Span, Spans
from secondline.loop.safety.story_text import cut, parts
from secondline.loop.safety.urgency import place

if TYPE_CHECKING:
    from secondline.record.record import Record

# Whoever writes for somebody writes of somebody else.
_NOT_FOR_CARERS = "other_people"


def story(record: Record, library: Library, on: date) -> tuple[Finding, ...]:
    """Give a finding for each danger sign that the person's own words may be about."""
    found: dict[str, tuple[str, str]] = {}
    for where, is_now, written in _texts(record, library, on):
        for id, said in signs(written, library, is_carer=record.person.by == "carer").items():
            how = said if is_now else PERHAPS
            if id not in found or PERHAPS == found[id][1] != how:
                found[id] = (where, how)
    ids = sorted(found, key=lambda id: place(id, library.red_flags[id].urgency))
    made = (_finding(id, *found[id], record, library) for id in ids)
    return tuple(one for one in made if one)


def signs(written: str, library: Library, *, is_carer: bool = False) -> dict[str, str]:
    """Give the danger signs that a text may be about, each said ``plainly`` or ``perhaps``.

    Examples
    --------
    >>> import secondline
    >>> signs("My back is killing me. No chest pain.", secondline.library())
    {}
    """
    book, found = phrasebook(library), dict[str, str]()
    text = cut(written, book.joiners, book.words_of_a_sentence)
    items = book.items(set(text.words))
    for part in parts(text, book.words_at_once, book.words_apart):
        reader = _Reader(Reading(part, book, items), _NOT_FOR_CARERS if is_carer else "")
        for one in reader.standing(found):
            found[one.sign] = PLAINLY if one.is_plain else found.get(one.sign, PERHAPS)
    return dict(sorted(found.items()))


def _texts(record: Record, library: Library, on: date) -> Iterator[tuple[str, bool, str]]:
    """Give each text with its place, and whether it is still about now."""
    places = library.words["story"]["places"]
    yield str(places["story"]), True, record.person.story
    for check_in in record.diary.check_ins if record.diary else ():
        days = (on - check_in.on).days
        if check_in.note and days <= library.limit("note_days"):
            is_now = days <= library.limit("plain_note_days")
            yield f"{places['note']} {check_in.on.isoformat()}", is_now, check_in.note


class _Reader:
    """One text and what clears its spans; each question is asked once."""

    def __init__(self, reading: Reading, ignored: str) -> None:
        self._reading, self._ignored = reading, ignored
        self._clearing: dict[str, Clearing] = {}
        self._held: dict[tuple[str, Span], bool] = {}

    def standing(self, found: Mapping[str, str]) -> Iterator[Said]:
        """Give the phrases that stand in the text and add to what was found before."""
        for one in self._reading.possible():
            held = found.get(one.sign)
            if held != PLAINLY and (one.is_plain or not held) and self._stands(one):
                yield one

    def _stands(self, said: Said) -> bool:
        if not all(self._reading.spans(part) for part in said.phrase.parts):
            return False
        spans = list[list[Span]]()
        for part in said.phrase.parts:
            spans.append(self._uncleared(self._reading.spans(part), said.contexts))
            if not spans[-1]:
                return False
        return self._meet(spans, is_far=said.phrase.is_far)

    def _uncleared(self, held: Spans, contexts: Iterable[Cues]) -> list[Span]:
        """Give the shortest span at each place, but for those that a context clears."""
        spans = sorted((start, min(ends)) for start, ends in held.items())
        return [s for s in spans if not any(self._is_cleared(s, one) for one in contexts)]

    def _is_cleared(self, span: Span, cues: Cues) -> bool:
        id = cues.context.id
        if id == self._ignored:
            return False
        if (id, span) not in self._held:
            if id not in self._clearing:
                self._clearing[id] = Clearing(cues, self._reading)
            self._held[id, span] = self._clearing[id].clears(span)
        return self._held[id, span]

    def _meet(self, spans: list[list[Span]], *, is_far: bool) -> bool:
        """Whether each further part stands near one place of the first, and one of them is new."""
        first, *others = spans
        since = self._reading.text.since
        for span in first:
            near = [self._near(span, held, is_far=is_far) for held in others]
            if all(near) and max((span[0], *(places[-1] for places in near))) >= since:
                return True
        return False

    def _near(self, span: Span, others: list[Span], *, is_far: bool) -> list[int]:
        """Give where another part begins, near one place of the first."""
        book, sentences = self._reading.book, self._reading.text.sentences
        most = book.words_apart if is_far else book.words_near
        begin = bisect_left(others, (span[0] - most, 0))
        end = bisect_left(others, (span[0] + most + 1, 0))
        return [
            start
            for start, _ in others[begin:end]
            if start != span[0] and (is_far or sentences[start] == sentences[span[0]])
        ]


def _finding(id: str, where: str, said: str, record: Record, library: Library) -> Finding | None:
    answered = record.flag(id)
    if answered not in (None, "no"):
        return None  # its own finding says more
    flag = library.red_flags[id]
    how = AGAIN if answered == "no" else said
    return Finding(
        id=f"story:{id}",
        about=(id,),
        verdict=Verdict.CANNOT_TELL,
        tier=Tier.ASK if how == AGAIN or flag.urgency == "soon" else Tier.DANGER,
        facts={
            "said": how,
            "where": where,
            "urgency": flag.urgency,
            "group": flag.group,
            "sign": id,
            **numbers(library, record.person.country),
        },
        cites=OWN,
        words=_words(flag, how, library),
        asks=(f"red_flags.{id}.question",),
    )


def _words(flag: RedFlag, how: str, library: Library) -> tuple[str, ...]:
    if how == PLAINLY:
        return ("story.plainly", f"red_flags.{flag.id}.action", "story.settle")
    if how == PERHAPS:
        return ("story.perhaps", "story.settle", "story.if_yes", f"red_flags.{flag.id}.action")
    # One line; what a "no" to the question may still leave open has words of its own.
    more = [f"again_{flag.id}", f"again_{flag.urgency}"]
    return ("story.again", *(f"story.{one}" for one in more if one in library.words["story"]))
