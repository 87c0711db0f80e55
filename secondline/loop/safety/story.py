"""A second net: danger signs that somebody wrote of in the story, a note, or the agreement's goal.

Reads    the story, the diary's notes of the last days, the goal, and the answers on danger signs
Asks     the question of each sign that the words may be about, before anything else
Supports nothing: words are never an answer. Where they say an emergency plainly and its question
         was not answered, the answer is urgent until it is; where it was answered "no", one line
         asks to look again
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING

from secondline.knowledge.library import Library
from secondline.knowledge.schema import RedFlag
from secondline.loop.answer import Finding, Tier, Verdict
from secondline.loop.safety.red_flags import OWN, numbers
from secondline.loop.safety.said import AGAIN, PERHAPS, PLAINLY
from secondline.loop.safety.story_phrases import Said, phrasebook
from secondline.loop.safety.story_reading import Reading
from secondline.loop.safety.story_standing import Standing
from secondline.loop.safety.story_text import cut, parts
from secondline.loop.safety.story_weighing import Weighing
from secondline.loop.safety.urgency import place

if TYPE_CHECKING:
    from secondline.record.record import Record

# Whoever writes for somebody writes of somebody else: a context and a cue that say nothing then.
_NOT_FOR_CARERS = frozenset(("other_people", "others"))


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
        reading = Reading(part, book, items)
        ignored = _NOT_FOR_CARERS if is_carer else frozenset()
        standing, weighing = Standing(reading, ignored), Weighing(reading, ignored)
        for one in _open(reading, found):
            places = list(standing.of(one))
            if places and (how := weighing.how(one, places)):
                found[one.sign] = how
    return dict(sorted(found.items()))


def _open(reading: Reading, found: Mapping[str, str]) -> Iterator[Said]:
    """Give the phrases that may stand in a text and add to what was found until then."""
    for one in reading.possible():
        how = found.get(one.sign)
        if how != PLAINLY and (one.is_plain or not how):
            yield one


def _texts(record: Record, library: Library, on: date) -> Iterator[tuple[str, bool, str]]:
    """Give each text with its place, and whether it is still about now."""
    places = library.words["story"]["places"]
    yield str(places["story"]), True, record.person.story
    if record.agreement and record.agreement.goal:
        # A goal speaks of what should be: it is asked about, and is never plainly a danger now.
        yield str(places["goal"]), False, record.agreement.goal
    for check_in in record.diary.check_ins if record.diary else ():
        days = (on - check_in.on).days
        if check_in.note and days <= library.limit("note_days"):
            is_now = days <= library.limit("plain_note_days")
            yield f"{places['note']} {check_in.on.isoformat()}", is_now, check_in.note


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
