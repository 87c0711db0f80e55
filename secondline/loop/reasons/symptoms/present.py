"""Which symptoms a record names, and in which words or numbers.

Reads    the symptoms and their scores, how the pain feels, conditions, side effects, the diary
Never    takes silence for a no, and never reads the story
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from secondline.knowledge.library import Library
from secondline.knowledge.names import condition_of, plain
from secondline.knowledge.schema import Symptom, Value
from secondline.loop.reasons.origin.case import Case
from secondline.loop.reasons.origin.scores import ASKED, GRADED, SCORE
from secondline.loop.reasons.origin.told import told
from secondline.loop.words import phrase
from secondline.record.diary_columns import SIDE_EFFECT
from secondline.record.medicines import MedicationStatement
from secondline.record.record import Record
from secondline.record.symptoms import Symptoms


@dataclass(frozen=True, slots=True)
class Present:
    """A symptom that is there.

    Attributes
    ----------
    says : tuple of str
        How the record tells it, in short phrases.
    texts : tuple of str
        What was told of it in words.
    statements : tuple of str
        Where the medicines stand that the person names as its cause.
    """

    symptom: Symptom
    says: tuple[str, ...]
    texts: tuple[str, ...] = ()
    statements: tuple[str, ...] = ()


def all_present(case: Case) -> dict[str, Present]:
    """Give each symptom that a record has, by its id."""
    held = ((id, _with_diary(case, one)) for id, one in _without_diary(case).items())
    return {id: one for id, one in held if one.says}


def present(case: Case, symptom: Symptom) -> Present | None:
    """Give a symptom as the record has it; None where it is not there, or nobody said."""
    held = _with_diary(case, _without_diary(case)[symptom.id])
    return held if held.says else None


def _with_diary(case: Case, held: Present) -> Present:
    noted = tuple(_noted(case, held.symptom))
    return replace(held, says=tuple(dict.fromkeys((*held.says, *noted)))) if noted else held


def _without_diary(case: Case) -> Mapping[str, Present]:
    record = case.record
    key = Record(
        person=record.person,
        pain=record.pain,
        symptoms=record.symptoms,
        medicines=tuple(_of_symptoms(one) for one in record.medicines),
        measures=record.measures,
    )
    return _found(key, case.library)


@lru_cache(maxsize=100 * 100)
def _of_symptoms(one: MedicationStatement) -> MedicationStatement:
    """Leave of a medicine what it tells of symptoms."""
    return MedicationStatement(
        name="",
        reason=one.reason,
        is_stopped=one.is_stopped,
        side_effects=one.side_effects,
        at=one.at,
    )


# Several reasons ask this of one and the same record, and again each time that an answer is tried.
@lru_cache(maxsize=100)
def _found(record: Record, library: Library) -> Mapping[str, Present]:
    case = Case(record, library, date.min)
    return {id: _present(case, one) for id, one in library.symptoms.items()}


def _present(case: Case, symptom: Symptom) -> Present:
    """Give what is told of a symptom, but for the diary; nothing is said where it is not there."""
    texts = tuple(dict.fromkeys(_told(case, symptom)))
    blamed = tuple(
        one.at
        for one in case.record.medicines
        if not one.is_stopped and names(case, symptom, one.side_effects or ())
    )
    named = [_phrase(case, "named", {"told": text}) for text in texts]
    if blamed:
        named.append(_phrase(case, "side_effect", {"symptom": symptom.name}))
    if not named and symptom.since_pain and _is_pain_alone(case.record):
        named.append(_phrase(case, "pain", {}))
    says = tuple(dict.fromkeys((*_answered(case, symptom), *named)))
    return Present(symptom, says, texts, blamed)


def _is_pain_alone(record: Record) -> bool:
    """Whether pain was told, but not how it feels."""
    pain = record.pain
    return pain.feels is None and bool(pain.since or pain.areas)


def named_as(case: Case, conditions: tuple[str, ...]) -> frozenset[str]:
    """Give how a symptom is told where nothing but the name of one of these conditions tells it."""
    reasons = (one.reason for one in case.record.medicines if one.reason)
    given = (*(case.record.person.conditions or ()), *reasons)
    held = (name for name in given if condition_of(case.library, name) in conditions)
    return frozenset(_phrase(case, "named", {"told": name}) for name in held)


def names(case: Case, symptom: Symptom, texts: tuple[str, ...]) -> bool:
    """Whether one of these texts names the symptom."""
    return bool(texts) and _names(case.library, symptom.signs, texts)


# The same few side effects are looked up for every symptom, each time that an answer is tried.
@lru_cache
def _names(library: Library, signs: tuple[str, ...], texts: tuple[str, ...]) -> bool:
    alone = Case(Record(symptoms=Symptoms(other=texts)), library, date.min)
    found = (told(alone, sign) for sign in signs)
    return any(one is not None and one.holds for one in found)


def _phrase(case: Case, id: str, facts: dict[str, str | float]) -> str:
    return phrase(case.library, f"evidence.symptom.{id}", facts)


def _told(case: Case, symptom: Symptom) -> Iterator[str]:
    for sign in symptom.signs:
        found = told(case, sign)
        if found is not None and found.holds:
            yield found.text
    held = (case.conditions() or {}) if symptom.conditions else {}
    yield from (held[id] for id in symptom.conditions if id in held)


def _answered(case: Case, symptom: Symptom) -> Iterator[str]:
    """Give each answer of ``[symptoms]``, or of the newest score, that counts."""
    for name, limit in symptom.answers.items():
        answer = _answer(case, name)
        if counts(answer, limit):
            kind = "answered" if isinstance(answer, str) else "graded"
            facts = {"symptom": symptom.name, "grade": answer or 0}
            yield _phrase(case, kind, facts)


def counts(answer: float | str | None, limit: Value) -> bool:
    """Whether an answer is one from which the symptom counts as there."""
    if isinstance(limit.v, str):
        return answer == limit.v
    return not isinstance(answer, str) and answer is not None and answer >= float(str(limit.v))


def _answer(case: Case, name: str) -> float | str | None:
    held: float | str | None = getattr(case.record.symptoms, name)
    if held not in (None, "unknown"):
        return held
    scores = [one for one in case.record.measures if one.name == SCORE and one.answers]
    if not scores:
        return None
    newest = max(scores, key=lambda one: (one.on is not None, one.on))
    return of_score(newest.answers, name)


def of_score(answers: tuple[float | str | None, ...], name: str) -> float | str | None:
    """Give one answer of a symptom score, as ``[symptoms]`` would have it."""
    held = dict(zip((*GRADED, *ASKED), answers, strict=False)).get(name)
    if name in GRADED or held is None:
        return held
    return "yes" if held else "no"


def _noted(case: Case, symptom: Symptom) -> Iterator[str]:
    """Give each column of side effects in the diary that was above none lately."""
    diary = case.record.diary
    if diary is None:
        return
    since = case.on - timedelta(days=case.library.limit("recent_days"))
    for column in columns(case, symptom):
        lately = [value for day, value in diary.daily(column).items() if day > since]
        if any(lately) and column.startswith(SIDE_EFFECT):
            yield _phrase(case, "noted", {"told": column.removeprefix(SIDE_EFFECT)})


def columns(case: Case, symptom: Symptom) -> tuple[str, ...]:
    """Give the columns of the diary that rate a symptom."""
    held = case.record.diary.columns if case.record.diary else ()
    own = tuple(one for one in held if one.startswith(SIDE_EFFECT))
    named = (one for one in own if names(case, symptom, (_spoken(one),)))
    return (*(one for one in symptom.diary if one in held), *named)


def _spoken(column: str) -> str:
    return plain(column.removeprefix(SIDE_EFFECT).replace("_", " "))
