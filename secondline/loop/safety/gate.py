"""The one gate that every option passes: is there something in this record that forbids it?"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from secondline.knowledge.library import Library
from secondline.knowledge.names import match, plain
from secondline.knowledge.schema import Avoid, Option
from secondline.record.exposures import exposures

if TYPE_CHECKING:
    from secondline.record.record import Record


def forbidden(
    option: Option, record: Record, library: Library, on: date
) -> tuple[tuple[Avoid, ...], tuple[Avoid, ...]]:
    """Give what forbids an option, and what cannot be told because a fact is unknown.

    Returns
    -------
    tuple of tuple of Avoid
        First the cautions that the record meets; then those that it can neither meet nor clear.
    """
    met = tuple(avoid for avoid in option.avoid if _is_met(avoid, record, library, on))
    open_ = tuple(a for a in option.avoid if a not in met and _is_open(a, record, library))
    return met, open_


def _is_met(avoid: Avoid, record: Record, library: Library, on: date) -> bool:
    given = record.person.conditions or ()
    conditions = {
        kind
        for name in (*given, *(s.reason or "" for s in record.medicines))
        if (id := library.condition_names.get(plain(name)))
        for kind in library.kinds(id)
    }
    taken = {one.ingredient for one in exposures(record, library) if one.is_current(on)}
    roles = {role for one in taken for role in library.acts(one)}
    return bool(
        conditions & set(avoid.conditions)
        or taken & set(avoid.medicines)
        or roles & set(avoid.roles)
        or _has_symptom(avoid.symptoms, _symptoms(record))
    )


def _symptoms(record: Record) -> tuple[str, ...]:
    conditions = record.person.conditions or ()
    return (*(record.symptoms.other or ()), *(record.pain.feels or ()), *conditions)


def _has_symptom(wanted: Iterable[str], given: Iterable[str]) -> bool:
    """Whether a symptom is named in what the person wrote: a second look is safer than a miss."""
    return any(plain(one) in plain(name) for one in wanted for name in given)


def _is_open(avoid: Avoid, record: Record, library: Library) -> bool:
    return bool(
        (avoid.conditions and not _knows_conditions(record, library))
        or (avoid.symptoms and record.symptoms.other is None)
        or ((avoid.medicines or avoid.roles) and not _knows_medicines(record, library))
    )


def _knows_conditions(record: Record, library: Library) -> bool:
    """Whether every condition was given and is known: one that we do not know clears nothing."""
    given = record.person.conditions
    return given is not None and all(plain(one) in library.condition_names for one in given)


def _knows_medicines(record: Record, library: Library) -> bool:
    given = record.medicines
    return bool(given) and not any(match(library, one.name).unknown for one in given)
