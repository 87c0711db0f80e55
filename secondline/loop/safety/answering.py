"""An answer to a danger sign: given once, raised at any time, lowered only after a second look.

Reads    the answer that stands in the record
Never    lets an answer fall (yes, not sure, no) unless the same question was shown again with what
         it would mean; whoever asks must hold that second look in hand
Keeps    each such correction in the record: which sign, what it was, what it is now, and when
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from secondline.errors import NotKnown, SecondLookNeeded
from secondline.knowledge.library import Library
from secondline.loop.answer import Answer
from secondline.loop.safety.red_flags import red_flags
from secondline.loop.words import fill, text
from secondline.record.changes import Change

if TYPE_CHECKING:
    from secondline.record.record import Record

ANSWERS = ("no", "not sure", "yes")
_EMERGENCY = "_emergency"


@dataclass(frozen=True, slots=True)
class SecondLook:
    """A question that is asked again, with what the answer that stands there means.

    Parameters
    ----------
    flag : str
        The id of the danger sign.
    was : str
        The answer that stands in the record.
    question : str
        In words for the person, or for their carer.
    says, do : str
        What that answer means, and what to do now.
    """

    flag: str
    was: str
    question: str
    says: str
    do: str


def second_look(record: Record, library: Library, flag: str) -> SecondLook:
    """Give the question of a danger sign again, with what the answer in the record means.

    Raises
    ------
    NotKnown
        If there is no such sign, or it was not answered with "yes" or "not sure": there is nothing
        to lower.
    """
    was = record.flag(flag)
    if was not in ANSWERS[1:]:
        raise NotKnown(f"no answer to {flag} that could be lowered")
    asked = question(record, library, flag)
    alone = replace(record, red_flags=((flag, was),))
    (said,) = fill(Answer(red_flags(alone, library)), library, record.person.by).findings
    return SecondLook(flag, was, asked, said.says, said.do or said.says)


def question(record: Record, library: Library, flag: str) -> str:
    """Give the question of a danger sign, or of the emergency that it can become.

    Raises
    ------
    NotKnown
        If there is no such sign.
    """
    id = flag.removesuffix(_EMERGENCY)
    if flag not in library.flag_ids():
        raise NotKnown(f"no danger sign {flag!r}; ids are those of knowledge/red_flags")
    kind = "question" if id == flag else "emergency_question"
    return text(library, f"red_flags.{id}.{kind}", record.person.by)


def answered(
    record: Record, flag: str, answer: str, on: date, seen: SecondLook | None = None
) -> tuple[Change, ...]:
    """Give what is written into the record for an answer to one danger sign.

    Parameters
    ----------
    answer : str
        "yes", "no" or "not sure".
    seen : SecondLook, optional
        What the person was shown before; needed where the answer falls.

    Raises
    ------
    SecondLookNeeded
        If the answer falls and this question was not shown again.

    Examples
    --------
    >>> from secondline.record.record import Record
    >>> answered(Record(), "chest", "no", date(2026, 11, 21))
    (Change(place=('red_flags', 'chest'), value='no', is_added=False),)
    """
    was = record.flag(flag)
    told = Change(("red_flags", flag), answer)
    if was is None or ANSWERS.index(answer) > ANSWERS.index(was):
        return (told,)
    if answer == was:
        return ()
    if seen is None or (seen.flag, seen.was) != (flag, was):
        raise SecondLookNeeded(flag)
    kept = {"flag": flag, "was": was, "now": answer, "on": on}
    return told, Change(("corrections",), kept, is_added=True)


def falling(record: Record, then: Record) -> tuple[str, ...]:
    """Give the signs that are there, or may be, and whose answers would be lower or gone then.

    What would take them back must show their questions again instead.

    Examples
    --------
    >>> from secondline.record.record import Record
    >>> falling(Record(red_flags=(("chest", "yes"), ("aaa", "no"))), Record())
    ('chest',)
    """
    known = (None, *ANSWERS)
    return tuple(
        id
        for id, was in record.red_flags
        if was in ANSWERS[1:] and known.index(then.flag(id)) < known.index(was)
    )


def in_mind(record: Record, changes: Iterable[Change]) -> Record:
    """Give the record as it would be with answers: what to do now must not wait for a disk."""
    new = {str(one.place[1]): str(one.value) for one in changes if one.place[0] == "red_flags"}
    return replace(record, red_flags=tuple(sorted({**dict(record.red_flags), **new}.items())))
