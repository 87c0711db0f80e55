"""2. Is it really not working? How pain changed, and how much of it is the medicine."""

from datetime import date

from secondline.knowledge.library import Library
from secondline.loop.answer import Answer, Finding
from secondline.loop.response.beside import Beside, beside
from secondline.loop.response.not_working import not_working, outline
from secondline.loop.words import fill
from secondline.record.exposures import Treatment, same_form, treatments
from secondline.record.record import Record


def judge(record: Record, library: Library, on: date) -> Answer:
    """Say for each medicine taken now what the diary shows, and what it cannot show."""
    found = tuple(not_working(one, record, library, on) for one in _in_question(record, library))
    return fill(Answer(found), library, record.person.by)


def outlines(record: Record, library: Library, on: date) -> tuple[Finding, ...]:
    """Give the same findings as :func:`judge` without their numbers, which take the longest.

    They differ where those differ: in their verdict, and in the ids of their words.
    """
    return tuple(outline(one, record, library, on) for one in _in_question(record, library))


def beside_pain(
    record: Record, library: Library, on: date, measures: tuple[str, ...]
) -> tuple[Beside, ...]:
    """Give how other measures changed on each medicine that is taken now; pain alone decides."""
    held = _in_question(record, library)
    return tuple(one for taken in held for one in beside(taken, record, library, on, measures))


def _in_question(record: Record, library: Library) -> list[Treatment]:
    held = [one for one in treatments(record, library) if one.is_taken]
    forms = dict.fromkeys(same_form(one, record, library).exposures for one in held)
    conditions = {same_form(one, record, library).exposures: one.condition for one in held}
    return [Treatment(held[0].ingredient, conditions[held], held) for held in forms]
