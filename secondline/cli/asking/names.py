"""A name that is not known: what is near it is asked, and never taken unasked."""

from dataclasses import replace
from typing import Any

from secondline.cli.asking.session import Session
from secondline.cli.lines import name_of
from secondline.knowledge.library import Library
from secondline.knowledge.names import match, plain
from secondline.record.changes import Change
from secondline.record.showing import nearest

_MEDICINES, _CONDITIONS, _PURPOSE = ("medicines",), ("conditions",), "for"
_KEEP = ("k", "keep", "")
_N_NEAR = 3


def meant(session: Session, changes: tuple[Change, ...]) -> tuple[Change, ...]:
    """Give the same changes, with each medicine and condition under the name that was meant."""
    return tuple(_meant(session, one) for one in changes)


def _meant(session: Session, change: Change) -> Change:
    value: Any = change.value
    if change.place == _MEDICINES:
        return replace(change, value={**value, "name": _medicine(session, value["name"])})
    if change.place == _CONDITIONS:
        return replace(change, value=[_condition(session, one) for one in value])
    if change.place[-1] == _PURPOSE:
        return replace(change, value=_condition(session, value))
    return change


def _medicine(session: Session, given: str) -> str:
    found = match(session.library, given)
    if not found.unknown:
        return given
    return _chosen(session, given, [name_of(session.library, id) for id in found.suggestions])


def _condition(session: Session, given: str) -> str:
    if plain(given) in session.library.condition_names:
        return given
    return _chosen(session, given, near_conditions(session.library, given))


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
    near = (*begin, *nearest(wanted, known, _N_NEAR))
    ids = dict.fromkeys(known[name] for name in near)
    return [library.conditions[id].name for id in ids][:_N_NEAR]


def _chosen(session: Session, given: str, names: list[str]) -> str:
    terminal = session.terminal
    if not names:
        terminal.say("names.kept", given=given)
        return given
    terminal.title("names.title")
    terminal.gap()
    terminal.say("names.ask", "bold", given=given)
    for at, name in enumerate(names, 1):
        terminal.show(name, mark=f"{at:>2}  ")
    while True:
        terminal.say("names.keys")
        typed = terminal.answer().casefold()
        if typed in _KEEP:
            return given
        if typed.isdigit() and 0 < int(typed) <= len(names):
            return names[int(typed) - 1]
