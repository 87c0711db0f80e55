"""A name that is not known: what is near it is asked, and never taken unasked."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from secondline.knowledge.library import Library
from secondline.knowledge.names import N_SUGGESTED, condition_of, match, plain
from secondline.record.changes import Change
from secondline.record.showing import nearest

_MEDICINES, _CONDITIONS, _NAME, _PURPOSE = ("medicines",), ("conditions",), "name", "for"


@dataclass(frozen=True, slots=True)
class Unclear:
    """A name that is not known, with the names that it may have meant; perhaps none."""

    given: str
    near: tuple[str, ...]


def unclear(changes: tuple[Change, ...], library: Library) -> tuple[Unclear, ...]:
    """Give the names of medicines and conditions in an answer that are not known, each once.

    Examples
    --------
    >>> import secondline
    >>> told = Change(("medicines",), {"name": "duloxetin"}, is_added=True)
    >>> unclear((told,), secondline.library())[0].near[0]
    'duloxetine'
    """
    held: dict[str, Unclear] = {}
    for kind, given in (pair for change in changes for pair in _names(change)):
        near = _NEAR[kind](library, given)
        if near is not None:
            held.setdefault(given, Unclear(given, tuple(near)))
    return tuple(held.values())


def meant(changes: tuple[Change, ...], chosen: Mapping[str, str]) -> tuple[Change, ...]:
    """Give the same changes with each name that was given as the one that was chosen for it."""
    return tuple(_meant(one, chosen) for one in changes)


def near_conditions(library: Library, given: str) -> list[str]:
    """Give the names of a few conditions that begin like a word, or are spelled like it.

    Examples
    --------
    >>> import secondline
    >>> near_conditions(secondline.library(), "fibro")[0]
    'fibromyalgia'
    """
    known, wanted = library.condition_names, plain(given)
    begin = sorted(name for name in known if name.startswith(wanted)) if wanted else []
    near = (*begin, *nearest(wanted, known, N_SUGGESTED))
    ids = dict.fromkeys(known[name] for name in near)
    return [library.conditions[id].name for id in ids][:N_SUGGESTED]


def _names(change: Change) -> Iterator[tuple[str, str]]:
    """Give each name in a change, with the kind of thing that it names."""
    value: Any = change.value
    if value is None:
        return
    if change.place == _MEDICINES:
        yield from ((key, value[key]) for key in (_NAME, _PURPOSE) if key in value)
    elif change.place == _CONDITIONS:
        yield from ((_PURPOSE, one) for one in value)
    elif change.place[0] == _MEDICINES[0] and change.place[-1] in _NEAR:
        yield str(change.place[-1]), value


def _medicine(library: Library, given: str) -> list[str] | None:
    found = match(library, given)
    return [library.name_of(id) for id in found.suggestions] if found.unknown else None


def _condition(library: Library, given: str) -> list[str] | None:
    return None if condition_of(library, given) else near_conditions(library, given)


_NEAR = {_NAME: _medicine, _PURPOSE: _condition}


def _meant(change: Change, chosen: Mapping[str, str]) -> Change:
    value: Any = change.value
    if not any(given in chosen for _, given in _names(change)):
        return change
    if isinstance(value, list):
        return replace(change, value=[chosen.get(one, one) for one in value])
    if isinstance(value, str):
        return replace(change, value=chosen[value])
    named = {key: chosen.get(value[key], value[key]) for key in _NEAR if key in value}
    return replace(change, value={**value, **named})
