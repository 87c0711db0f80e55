"""Write answers into the text of a record, and keep everything else as the person wrote it.

Comments, blank lines and the order of lines stay. What was written is read again and compared with
what was meant, so that a fault here can never cost a fact.
"""

import copy
import json
import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from secondline.errors import UnusableInput
from secondline.record.changes import Change
from secondline.record.parsing import Kind, parsed
from secondline.record.statements import Statement, statements
from secondline.record.writing import pair

_INDENT = re.compile(r'\{\r?\n([ \t]+)"')
_TWO = "  "


def edited(text: str, kind: Kind, changes: Sequence[Change], where: str = "record.toml") -> str:
    r"""Give the text of a record with changes written into it.

    Parameters
    ----------
    text : str
        TOML or JSON, as `kind` says; a record that can be read.
    where : str
        What messages call it.

    Raises
    ------
    UnusableInput
        If the text cannot be read, or a change cannot be written without touching anything else.

    Examples
    --------
    >>> print(edited("schema = 1  # mine\n", "toml", [Change(("pain", "areas"), ["neck"])]), end="")
    schema = 1  # mine
    <BLANKLINE>
    [pain]
    areas = ["neck"]
    """
    for change in changes:
        wanted = changed(parsed(text, kind, where), change, kind)
        text = _as_json(text, wanted) if kind == "json" else _as_toml(text, change, wanted)
        if not _is_meant(text, kind, wanted):
            place = ".".join(str(key) for key in change.place)
            raise UnusableInput(where, "a layout that we cannot write into", f"{place} by hand")
    return text


def _is_meant(text: str, kind: Kind, wanted: Mapping[str, Any]) -> bool:
    try:
        return parsed(text, kind, "") == wanted
    except UnusableInput:
        return False


def changed(values: Mapping[str, Any], change: Change, kind: Kind = "toml") -> dict[str, Any]:
    """Give the plain values of a record after a change; a table that is not there is made."""
    if change.value is None:
        return _without(values, change.place)
    whole: Any = copy.deepcopy(dict(values))
    *way, last = change.place
    held = whole
    for key in way:
        if isinstance(key, str) and not isinstance(held.get(key), dict | list):
            held[key] = {}
        held = held[key]
    value = _plain(change.value) if kind == "json" else change.value
    if not change.is_added:
        held[last] = value
    elif isinstance(held.get(last), list):
        held[last].append(value)
    else:
        held[last] = [value]
    return dict(whole)


def _without(values: Mapping[str, Any], place: tuple[str | int, ...]) -> dict[str, Any]:
    """Give the plain values without what stands at a place; a list that is empty then goes, too."""
    whole: Any = copy.deepcopy(dict(values))
    *way, last = place
    held = whole
    for key in way:
        is_there = key < len(held) if isinstance(key, int) else key in held
        if not is_there:
            return dict(whole)
        held = held[key]
    if isinstance(last, str):
        held.pop(last, None)
    elif last < len(held):
        del held[last]
    return {key: value for key, value in whole.items() if key != place[0] or value != []}


def _plain(value: Any) -> Any:
    """JSON has no dates."""
    if isinstance(value, Mapping):
        return {key: _plain(held) for key, held in value.items()}
    return value.isoformat() if isinstance(value, date) else value


def _as_json(text: str, wanted: Mapping[str, Any]) -> str:
    indent = _INDENT.search(text)
    by = indent[1] if indent else _TWO
    return json.dumps(wanted, indent=by, ensure_ascii=False) + "\n"


def _as_toml(text: str, change: Change, wanted: Mapping[str, Any]) -> str:
    held = _Layout(text)
    inline = held.inline(change)
    if change.value is None and (not inline or inline.path[0] not in wanted):
        return held.without(change.place, inline)
    if inline:
        top = inline.path[0]
        return held.replaced(inline, pair(top, wanted[top]).partition(" = ")[2])
    if change.is_added:
        return held.with_entry(str(change.place[0]), change.value)
    return held.with_key(change)


class _Layout:
    """A TOML text and its statements; each method gives the whole text anew."""

    def __init__(self, text: str) -> None:
        self.newline = "\r\n" if "\r\n" in text else "\n"
        self.text = text if text.endswith("\n") or not text else text + self.newline
        self.all = list(statements(self.text))
        first = next((n for n, one in enumerate(self.all) if one.kind != "key"), len(self.all))
        self.top = self.all[:first]

    def inline(self, change: Change) -> Statement | None:
        """Give the one statement that holds all of a table or a list, where it stands in a line."""
        is_within = len(change.place) > 1 or change.is_added
        held = (one for one in self.top if one.path == change.place[:1])
        return next(held, None) if is_within else None

    def replaced(self, one: Statement, value: str) -> str:
        begin, end = one.value
        return self.text[:begin] + self._lines(value) + self.text[end:]

    def with_entry(self, name: str, entry: Any) -> str:
        """Put one more ``[[name]]`` behind the last one, else at the end."""
        lines = [f"[[{name}]]", *(pair(key, value) for key, value in entry.items())]
        there = [n for n, one in enumerate(self.all) if one.kind == "entry" and one.path == (name,)]
        at = self._section(there[-1])[-1].end if there else len(self.text)
        return self._inserted(at, "\n".join(("", *lines)))

    def with_key(self, change: Change) -> str:
        """Put a key where it stands already, or behind the last key beside it."""
        way, key = change.place[:-1], change.place[-1]
        beside = self._beside(way)
        path: tuple[str, ...] = (str(key),)
        if beside and beside[-1].kind == "key" and len(beside[-1].path) > 1:
            path = (*map(str, way), str(key))  # pain.since = …: written with a dot
        line = ".".join((*path[:-1], pair(str(key), change.value)))
        for one in beside:
            if one.kind == "key" and one.path == path:
                return self.replaced(one, line.partition(" = ")[2])
        if beside:
            return self._inserted(beside[-1].end, self._indent(beside[-1]) + line)
        at = len(self.text) if way else 0
        return self._inserted(at, f"\n[{way[0]}]\n{line}" if way else line)

    def without(self, place: tuple[str | int, ...], inline: Statement | None) -> str:
        """Take a key out, or an entry of a list with all its keys; what is not there stays away."""
        gone = self._entry(place) if isinstance(place[-1], int) else self._key(place)
        if inline:
            gone = [inline]
        return self.text[: gone[0].start] + self.text[gone[-1].end :] if gone else self.text

    def _entry(self, place: tuple[str | int, ...]) -> list[Statement]:
        there = [
            n for n, one in enumerate(self.all) if (one.kind, one.path) == ("entry", place[:1])
        ]
        nth = int(place[-1])
        return self._section(there[nth]) if nth < len(there) else []

    def _key(self, place: tuple[str | int, ...]) -> list[Statement]:
        way, paths = place[:-1], (place[-1:], place)
        held = (one for one in self._beside(way) if one.kind == "key" and one.path in paths)
        return list(held)[:1]

    def _beside(self, way: tuple[str | int, ...]) -> list[Statement]:
        """Give the statements of the table at a place: its name, then its keys."""
        if not way:
            return self.top
        kind, nth = ("entry", int(way[1])) if len(way) > 1 else ("table", 0)
        there = [n for n, one in enumerate(self.all) if (one.kind, one.path) == (kind, way[:1])]
        if nth < len(there):
            return self._section(there[nth])
        return [one for one in self.top if one.path[:-1] == way]

    def _section(self, at: int) -> list[Statement]:
        rest = self.all[at + 1 :]
        n = next((n for n, one in enumerate(rest) if one.kind != "key"), len(rest))
        return self.all[at : at + 1 + n]

    def _indent(self, one: Statement) -> str:
        line = self.text[one.start : one.end]
        return line[: len(line) - len(line.lstrip(" \t"))]

    def _inserted(self, at: int, lines: str) -> str:
        return self.text[:at] + self._lines(lines) + self.newline + self.text[at:]

    def _lines(self, text: str) -> str:
        return text.replace("\n", self.newline)
