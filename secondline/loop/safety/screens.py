"""Danger signs as screens of "any of these?": few enough that somebody in pain answers them all.

Reads    the signs that apply and were not asked yet, and the screen on which each of them stands
Asks     each sign in its own words; each has its own answer, and "none of these" is one act
Never    takes silence for a "no": a sign without an answer stays open
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from secondline.knowledge.library import Library
from secondline.knowledge.schema import RedFlag
from secondline.loop.safety.red_flags import open_flags
from secondline.loop.safety.urgency import place
from secondline.loop.words import text

if TYPE_CHECKING:
    from secondline.record.record import Record

_NO = "no"
_IS_THERE = ("yes", "not sure")
_NOT_A_SCREEN = "clinician"


@dataclass(frozen=True, slots=True)
class Sign:
    """One danger sign as it is asked.

    Parameters
    ----------
    id : str
        The key of its answer in the record's ``[red_flags]``.
    question : str
        In words for the person, or for their carer.
    """

    id: str
    question: str


@dataclass(frozen=True, slots=True)
class Screen:
    """Signs that are asked together; one screen counts as one answer.

    Parameters
    ----------
    id : str
        As ``knowledge/red_flags`` names it.
    title, why : str
        What the signs have in common, and why they are asked.
    signs : tuple of Sign
        The most urgent first.
    """

    id: str
    title: str
    why: str
    signs: tuple[Sign, ...]


def open_screens(
    record: Record, library: Library, on: date, first: Collection[str] = ()
) -> tuple[Screen, ...]:
    """Give the screens of the danger signs that apply to this person and were not asked.

    Parameters
    ----------
    first : collection of str
        Ids of signs that are asked before all others, such as those that the story may be about.

    Examples
    --------
    >>> from datetime import date
    >>> import secondline
    >>> from secondline.record.reading import read_text
    >>> day, library = date(2026, 11, 21), secondline.library()
    >>> [one.id for one in open_screens(read_text("schema = 1"), library, day)][:2]
    ['life', 'spine_and_limbs']
    """
    held: dict[str, list[RedFlag]] = {id: [] for id in _ids(library)}
    for flag in sorted(open_flags(record, library, on), key=lambda one: one.id not in first):
        held[flag.screen].append(flag)
    ids = sorted(held, key=lambda id: not any(flag.id in first for flag in held[id]))
    return tuple(_screen(id, held[id], record, library) for id in ids if held[id])


def _ids(library: Library) -> list[str]:
    """Give the ids of all screens; their order in the words is the order of asking."""
    return [id for id in library.words["screens"] if id != _NOT_A_SCREEN]


def _screen(id: str, flags: Sequence[RedFlag], record: Record, library: Library) -> Screen:
    by = record.person.by
    return Screen(
        id,
        text(library, f"screens.{id}.title", by),
        text(library, f"screens.{id}.why", by),
        tuple(Sign(one.id, text(library, f"red_flags.{one.id}.question", by)) for one in flags),
    )


def open_follow_ups(record: Record, library: Library) -> tuple[Sign, ...]:
    """Give of each sign that is there, and can become an emergency, the question whether it has."""
    by = record.person.by
    return tuple(
        Sign(f"{flag.id}_emergency", text(library, f"red_flags.{flag.id}.emergency_question", by))
        for flag in sorted(library.red_flags.values(), key=lambda one: place(one.id, one.urgency))
        if flag.emergency_if
        and record.flag(flag.id) in _IS_THERE
        and record.flag(f"{flag.id}_emergency") is None
    )


def none_of(screen: Screen, told: Mapping[str, str]) -> dict[str, str]:
    """Give the answers of a screen once somebody said "none of these" of what is left of it.

    Parameters
    ----------
    told : mapping
        What was answered of single signs before: by id, "yes", "no" or "not sure".

    Examples
    --------
    >>> none_of(Screen("life", "", "", (Sign("chest", ""), Sign("aaa", ""))), {"aaa": "not sure"})
    {'chest': 'no', 'aaa': 'not sure'}
    """
    return {sign.id: told.get(sign.id, _NO) for sign in screen.signs}
