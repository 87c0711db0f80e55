"""Question: a fact in the words in which it is asked, with why and how to answer."""

from collections.abc import Sequence
from dataclasses import dataclass

from secondline.knowledge.library import Library
from secondline.loop.questions.facts import Fact
from secondline.loop.questions.trying import Level
from secondline.loop.words import phrase
from secondline.record.record import Record
from secondline.record.vocabulary import AREAS, CHANGES, SEX, STOPPED_BECAUSE, TAKEN

Place = tuple[str | int, ...]

_PARTS = ("ask", "why", "form")
_LISTS = {
    "sex": SEX,
    "areas": AREAS,
    "change": CHANGES,
    "taken": TAKEN,
    "stopped_because": STOPPED_BECAUSE,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One thing worth asking.

    Parameters
    ----------
    id : str
        What is asked: ``alcohol``, ``dose`` … as in ``words/en/worth_asking.yaml``.
    places : tuple of tuple
        Where its answer stands in the record, one place for each part of it.
    asks, why, form : str
        The question, why it is asked, and how an answer may look.
    choices : tuple of str
        What can be chosen from a list; empty where there is none.
    worth : tuple of int
        How many findings an answer may change, for each :class:`Level`.
    """

    id: str
    places: tuple[Place, ...]
    asks: str
    why: str
    form: str
    choices: tuple[str, ...] = ()
    worth: tuple[int, ...] = ()


def question(fact: Fact, worth: Sequence[int], record: Record, library: Library) -> Question:
    """Give a fact in words."""
    level = next(one for one in Level if worth[one])
    asks, why, form = _said(fact.id, _facts(fact), level, record, library)
    return Question(
        id=fact.id,
        places=tuple(change.place for change in fact.answers[0]),
        asks=asks,
        why=why,
        form=form,
        choices=_choices(fact.id, library),
        worth=tuple(worth),
    )


def first_question(record: Record, library: Library) -> Question:
    """Give the one question of a record that names no medicine."""
    asks, why, form = _said("medicines", {}, Level.DANGER, record, library)
    return Question(id="medicines", places=(("medicines",),), asks=asks, why=why, form=form)


def _facts(fact: Fact) -> dict[str, str]:
    return {"medicine": fact.medicine, "gene": str(fact.answers[0][0].place[-1])}


def _said(
    id: str, facts: dict[str, str], level: Level, record: Record, library: Library
) -> tuple[str, str, str]:
    by = record.person.by
    asks, why, form = (phrase(library, f"worth_asking.{id}.{one}", facts, by) for one in _PARTS)
    more = phrase(library, f"worth_asking.level.{level.name.lower()}", {}, by)
    return asks, f"{why} {more}", form


def _choices(id: str, library: Library) -> tuple[str, ...]:
    said = library.words["worth_asking"][id].get("choices", {})
    return tuple(said.values()) or _LISTS.get(id, ())
