"""A second net: danger signs that somebody wrote of in the story or in a note of the diary.

Reads    the story, the diary's notes of the last days, and the answers on danger signs
Asks     the question of each sign that the words may be about, before anything else
Supports nothing: words are never an answer. Where they say an emergency plainly and its question
         was not answered, the answer is urgent until it is; where it was answered "no", one line
         asks to look again
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from secondline.knowledge.library import Library
from secondline.knowledge.phrasing import Phrase
from secondline.knowledge.schema import Context
from secondline.loop.answer import Finding, Tier, Verdict
from secondline.loop.safety.red_flags import OWN, numbers
from secondline.loop.safety.story_context import Clearing
from secondline.loop.safety.story_phrases import Sign, phrasebook
from secondline.loop.safety.story_reading import Reading, Span, Spans
from secondline.loop.safety.story_text import cut
from secondline.loop.safety.urgency import place

if TYPE_CHECKING:
    from secondline.record.record import Record

PLAINLY, PERHAPS = "plainly", "perhaps"
_URGENT = ("emergency", "poison")
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
    book = phrasebook(library)
    reading = Reading(cut(written, book.joiners), book)
    reader = _Reader(reading, _NOT_FOR_CARERS if is_carer else "")
    said = ((id, reader.said(sign)) for id, sign in book.signs.items())
    return {id: how for id, how in said if how}


def is_plain(finding: Finding) -> bool:
    """Whether a finding stands on words that nobody could mean otherwise, not yet answered."""
    return finding.facts.get("said") == PLAINLY


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

    def said(self, sign: Sign) -> str | None:
        if any(self._stands(one, sign) for one in sign.plain):
            return PLAINLY
        return PERHAPS if any(self._stands(one, sign) for one in sign.hint) else None

    def _stands(self, phrase: Phrase, sign: Sign) -> bool:
        if not self._reading.may_hold(phrase.parts):
            return False
        held = [self._reading.spans(part) for part in phrase.parts]
        if not all(held):
            return False
        found = [self._uncleared(one, sign) for one in held]
        return all(found) and self._meet(found, is_far=phrase.is_far)

    def _uncleared(self, held: Spans, sign: Sign) -> list[Span]:
        """Give the shortest span at each place, but for those that a context clears."""
        spans = sorted((start, min(ends)) for start, ends in held.items())
        contexts = [one for one in sign.contexts if one.id != self._ignored]
        return [s for s in spans if not any(self._is_cleared(s, one) for one in contexts)]

    def _is_cleared(self, span: Span, context: Context) -> bool:
        key = (context.id, span)
        if key not in self._held:
            if context.id not in self._clearing:
                self._clearing[context.id] = Clearing(context, self._reading)
            self._held[key] = self._clearing[context.id].clears(span)
        return self._held[key]

    def _meet(self, parts: list[list[Span]], *, is_far: bool) -> bool:
        """Whether each further part stands near one place of the first."""
        first, *others = parts
        return any(all(self._is_near(one, held, is_far) for held in others) for one in first)

    def _is_near(self, span: Span, others: list[Span], is_far: bool) -> bool:
        book, sentences = self._reading.book, self._reading.text.sentences
        most = book.words_apart if is_far else book.words_near
        for start, _ in others[bisect_left(others, (span[0] - most, 0)) :]:
            if start > span[1] + most:
                return False
            if start != span[0] and (is_far or sentences[start] == sentences[span[0]]):
                return True
        return False


def _finding(id: str, where: str, said: str, record: Record, library: Library) -> Finding | None:
    answered = record.flag(id)
    if answered not in (None, "no"):
        return None  # its own finding says more
    flag = library.red_flags[id]
    how = "again" if answered == "no" else said
    again = ("story.again_now",) if flag.urgency in _URGENT else ()
    words = {
        "again": ("story.again", *again),
        PLAINLY: ("story.plainly", f"red_flags.{id}.action", "story.settle"),
        PERHAPS: ("story.perhaps", "story.settle", "story.if_yes", f"red_flags.{id}.action"),
    }
    return Finding(
        id=f"story:{id}",
        about=(id,),
        verdict=Verdict.CANNOT_TELL,
        tier=Tier.ASK if answered == "no" or flag.urgency == "soon" else Tier.DANGER,
        facts={
            "said": how,
            "where": where,
            "urgency": flag.urgency,
            "group": flag.group,
            "sign": id,
            **numbers(library, record.person.country),
        },
        cites=OWN,
        words=words[how],
        asks=(f"red_flags.{id}.question",),
    )
