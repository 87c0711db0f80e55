"""Where each statement of a TOML text stands, so that one can be changed and the rest kept."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

_NOTHING = re.compile(r"[ \t]*+(?:#[^\n]*+)?(?:\r?\n|\Z)")
_TEXT = r"\"(?>[^\"\\\n]+|\\.)*+\"|'[^'\n]*+'"
_HEADER = re.compile(rf"[ \t]*+(\[\[?)(?:{_TEXT}|[^\n\"'])*+")
_KEY = re.compile(rf"[ \t]*+((?:[\w.-]++|{_TEXT}|[ \t]++(?!=))++)[ \t]*+=[ \t]*+", re.ASCII)
# What a value is made of: texts (of one or several lines), comments, brackets, ends of lines.
_PIECE = re.compile(
    r'(?P<text>"""(?>[^"\\]+|\\.|"(?!""))*+"{3,5}'
    r"|'''(?>[^']+|'(?!''))*+'{3,5}"
    rf"|{_TEXT})"
    r"|(?P<comment>\#[^\n]*+)|(?P<open>[\[{])|(?P<close>[\]}])|(?P<space>[ \t\r]++)|(?P<line>\n)"
    r"|(?P<plain>[^\s\"'#\[\]{}]++)",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Statement:
    """A table's name, or a key with its value, and where it stands in the text.

    Parameters
    ----------
    kind : str
        ``table`` for ``[name]``, ``entry`` for ``[[name]]``, ``key`` for ``key = value``.
    path : tuple of str
        The names in it; of a key, those that stand before its own ``=``.
    start, end : int
        From the first character of its first line to behind the end of its last line.
    value : (int, int)
        Of a key, where its value begins and ends, without a comment behind it.
    """

    kind: Literal["table", "entry", "key"]
    path: tuple[str, ...]
    start: int
    end: int
    value: tuple[int, int] = (0, 0)


def statements(text: str) -> Iterator[Statement]:
    r"""Give the statements of a well-formed TOML text, in their order.

    Examples
    --------
    >>> [(one.kind, one.path) for one in statements('born = 1979 # me\n\n[pain]\nareas = []\n')]
    [('key', ('born',)), ('table', ('pain',)), ('key', ('areas',))]
    """
    at = 0
    while at < len(text):
        if nothing := _NOTHING.match(text, at):
            at = nothing.end()
            continue
        made = _key(text, at) if _is_key(text, at) else _header(text, at)
        yield made
        at = made.end


def _is_key(text: str, at: int) -> bool:
    return text[at:].lstrip(" \t")[:1] != "["


def _header(text: str, at: int) -> Statement:
    found = _HEADER.match(text, at)
    if not found:
        raise ValueError("no statement")
    line = found[0].rstrip("\r")
    kind: Literal["table", "entry"] = "entry" if found[1] == "[[" else "table"
    return Statement(kind, _names(line), at, _after_line(text, found.end()))


def _key(text: str, at: int) -> Statement:
    found = _KEY.match(text, at)
    if not found:
        raise ValueError("no statement")
    begin, end, line = _value(text, found.end())
    return Statement("key", _names(f"{found[1]} = 0"), at, line, (begin, end))


def _value(text: str, begin: int) -> tuple[int, int, int]:
    """Give where a value begins and ends, and where the next line begins."""
    depth, at, end = 0, begin, begin
    while piece := _PIECE.match(text, at):
        at = piece.end()
        depth += (piece.lastgroup == "open") - (piece.lastgroup == "close")
        if piece.lastgroup == "line" and depth == 0:
            break
        if piece.lastgroup not in ("space", "comment", "line"):
            end = at
    return begin, end, at


def _after_line(text: str, at: int) -> int:
    found = text.find("\n", at)
    return len(text) if found < 0 else found + 1


def _names(line: str) -> tuple[str, ...]:
    """Give the names of a table's or a key's line, as the parser itself reads them."""
    held: Any = tomllib.loads(line)
    names: list[str] = []
    while isinstance(held, dict | list) and held:
        if isinstance(held, dict):
            ((name, held),) = held.items()
            names.append(name)
        else:
            held = held[0]
    return tuple(names)
