"""What a record would lead to if a fact were so: an answer is tried on it, nothing is written.

Reads    a record, and changes as they would be written into its file
Gives    the record with these facts, and what safety and the reasons would find in it
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, replace
from datetime import date
from enum import IntEnum, auto
from typing import Any

from secondline.knowledge.library import Library
from secondline.loop.answer import Finding, Tier, Verdict
from secondline.loop.reasons import RULES, WHOLE_RULES
from secondline.loop.response import outlines
from secondline.loop.safety import of_medicines
from secondline.loop.safety.scope import out_of_scope
from secondline.record.changes import Change
from secondline.record.exposures import treatments
from secondline.record.person import Person
from secondline.record.reading_medicines import read_medicine
from secondline.record.reading_person import read_pain, read_person, read_symptoms
from secondline.record.record import Record
from secondline.record.symptoms import Pain, Symptoms
from secondline.record.tables import Table

Way = tuple[str | int, ...]
Parts = Mapping[Way, Mapping[str, object]]

_NAMELESS = read_medicine(Table({}, ""))
# What must stand beside a key for the reader, and stands in the record already.
_BESIDE = {"stopped_because": ("stopped_on", "unknown"), "at_most": ("as_needed", True)}


class Level(IntEnum):
    """How much a finding weighs: a danger, an answer to "why not?", a thing to ask, the rest."""

    DANGER = 0
    REASONS = 1
    ASK = 2
    REST = auto()


# A gene's result is a fact of the person, whatever table it stands in.
_OWN = (("pain",), ("symptoms",), ("medicines",))
Key = tuple[Level, str, str, tuple[str, ...], str]


def parts(changes: Iterable[Change]) -> Parts:
    """Give what changes say, by the part of the record that each of them belongs to.

    Raises
    ------
    UnusableInput
        If a value cannot stand at its place.
    """
    held: dict[Way, dict[str, object]] = {}
    for change in changes:
        held.setdefault(change.place[:-1], {})[str(change.place[-1])] = change.value
    return {way: _read(way, values) for way, values in held.items()}


def _read(way: Way, values: Mapping[str, object]) -> Mapping[str, object]:
    """Give the fields that these keys fill, as the one door for records reads them."""
    if way == ("pain",):
        return _filled(read_pain(Table(values, "")), Pain())
    if way == ("symptoms",):
        return _filled(read_symptoms(Table(values, "")), Symptoms())
    if way[:1] == ("medicines",):
        beside = {key: held for one, (key, held) in _BESIDE.items() if one in values}
        return _filled(read_medicine(Table({**beside, **values}, "")), _NAMELESS)
    whole = {str(way[0]): values} if way else values
    return _filled(read_person(Table(whole, "")), Person())


def _filled(new: Any, empty: Any) -> dict[str, object]:
    given = {field.name: getattr(new, field.name) for field in fields(new)}
    return {name: one for name, one in given.items() if one != getattr(empty, name)}


def told(record: Record, answers: Iterable[Parts]) -> Record:
    """Give a record with facts that were not known before."""
    held: dict[Way, dict[str, Any]] = {}
    for answer in answers:
        for way, values in answer.items():
            held.setdefault(way if way[:1] in _OWN else (), {}).update(values)
    medicines = list(record.medicines)
    for way, values in held.items():
        if way[:1] == ("medicines",):
            medicines[int(way[1])] = replace(medicines[int(way[1])], **values)
    return replace(
        record,
        person=replace(record.person, **held.get((), {})),
        pain=replace(record.pain, **held.get(("pain",), {})),
        symptoms=replace(record.symptoms, **held.get(("symptoms",), {})),
        medicines=tuple(medicines),
    )


def found_in(
    record: Record,
    library: Library,
    on: date,
    *,
    is_whole: bool = True,
    has_response: bool = False,
) -> Counter[Key]:
    """Give what is found in a record, each finding with how much it weighs.

    Danger signs and the story are left out: no other fact changes them.

    Parameters
    ----------
    is_whole : bool
        Whether the reasons that are about the person, and not about one medicine, are asked too.
    has_response : bool
        Whether what the diary shows of each medicine is: it takes the longest, and few facts
        change it.
    """
    scope = out_of_scope(record, library, on)
    if scope and scope.verdict is Verdict.SUPPORTED:
        return Counter([_key(scope)])
    findings = (
        *((scope,) if scope else ()),
        *of_medicines(record, library, on),
        *(one for rule in WHOLE_RULES if is_whole for one in rule(record, library, on)),
        *_of_treatments(record, library, on),
        *(_of_response(record, library, on) if has_response else ()),
    )
    return Counter(_key(one) for one in findings)


def _of_treatments(record: Record, library: Library, on: date) -> Iterator[Finding]:
    for taken in treatments(record, library):
        held = (rule(taken, record, library, on) for rule in RULES)
        yield from (one for one in held if one is not None)


def _of_response(record: Record, library: Library, on: date) -> Iterator[Finding]:
    """Give what the diary shows; the ids of the words stand for what is said, without numbers."""
    held = outlines(record, library, on)
    yield from (replace(one, says=" ".join(one.words)) for one in held)


def _key(one: Finding) -> Key:
    medicine = str(one.facts.get("medicine") or "")
    return _level(one), one.id, medicine, one.about, f"{one.verdict} {one.says}"


def _level(one: Finding) -> Level:
    is_open = one.verdict is Verdict.CANNOT_TELL
    if one.tier is Tier.DANGER:
        return Level.ASK if is_open else Level.DANGER
    if is_open or one.tier is Tier.KNOW:
        return Level.REST
    return Level.ASK if one.tier is Tier.ASK else Level.REASONS
