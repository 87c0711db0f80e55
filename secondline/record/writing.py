"""Write a record as TOML that a person can read and edit, and that `read` accepts."""

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime

from secondline.errors import UnusableInput
from secondline.record.showing import kind_of, shown

_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+\Z")
_TO_ESCAPE = re.compile(r'["\\\x00-\x1f\x7f-\x9f\u2028\u2029]')
_SHORT = {'"': r"\"", "\\": r"\\", "\n": r"\n", "\t": r"\t", "\r": r"\r"}
_WIDEST = 100


def to_toml(record: Mapping[str, object]) -> str:
    r"""Give the TOML of a plain mapping with the keys of the contract.

    Parameters
    ----------
    record : mapping
        Texts, numbers, booleans, dates, lists and mappings; tables may hold tables.

    Raises
    ------
    UnusableInput
        If a value cannot be written: NaN, None, an instant, half a character.

    Examples
    --------
    >>> print(to_toml({"schema": 1, "medicines": [{"name": "Tylenol", "dose": "500 mg"}]}))
    schema = 1
    <BLANKLINE>
    [[medicines]]
    name = "Tylenol"
    dose = "500 mg"
    <BLANKLINE>
    """
    text = "\n".join(_lines(record)) + "\n"
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        raise UnusableInput("record", "half of a character", "text in UTF-8") from None
    return text


def _lines(record: Mapping[str, object]) -> Iterator[str]:
    """Give plain values first: in TOML, what follows a table belongs to it."""
    for key, value in record.items():
        if not _is_table(value) and not _is_tables(value):
            yield pair(key, value)
    for key, value in record.items():
        if isinstance(value, Mapping):
            yield from ("", f"[{_key(key)}]", *_pairs(value))
        elif isinstance(value, Sequence) and _is_tables(value):
            for entry in value:
                yield from ("", f"[[{_key(key)}]]", *_pairs(entry))


def _pairs(table: Mapping[str, object]) -> Iterator[str]:
    return (pair(key, value) for key, value in table.items())


def pair(key: str, value: object) -> str:
    """Give one key with its value, as a line of TOML (a text of several lines as several).

    Examples
    --------
    >>> pair("side_effects", ["dry mouth"])
    'side_effects = ["dry mouth"]'
    """
    return f"{_key(key)} = {_value(value, key)}"


def _is_table(value: object) -> bool:
    return isinstance(value, Mapping)


def _is_tables(value: object) -> bool:
    return isinstance(value, list | tuple) and bool(value) and all(map(_is_table, value))


def _key(key: str) -> str:
    return key if _BARE_KEY.match(key) else _text(key)


def _value(value: object, key: str) -> str:
    if isinstance(value, str):
        return _paragraphs(value) if "\n" in value else _text(value)
    return _inline(value, key)


def _inline(value: object, key: str) -> str:
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int) or (isinstance(value, float) and math.isfinite(value)):
        return repr(value)
    if isinstance(value, date) and not isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, list | tuple):
        return _list([_inline(item, key) for item in value])
    if isinstance(value, Mapping):
        pairs = (f"{_key(name)} = {_inline(item, key)}" for name, item in value.items())
        return "{" + ", ".join(pairs) + "}"
    found = shown(value) if isinstance(value, float) else kind_of(value)
    raise UnusableInput(f"record: {key}", found, "a text, a number, a date, a list or a table")


def _list(items: list[str]) -> str:
    line = "[" + ", ".join(items) + "]"
    if len(line) <= _WIDEST:
        return line
    return "[\n" + "".join(f"    {item},\n" for item in items) + "]"


def _text(text: str) -> str:
    return f'"{_TO_ESCAPE.sub(_escaped, text)}"'


def _paragraphs(text: str) -> str:
    """Give a text of several lines as several lines; the first line break is not part of it."""
    lines = (_TO_ESCAPE.sub(_escaped, line) for line in text.split("\n"))
    return '"""\n' + "\n".join(lines) + '"""'


def _escaped(match: re.Match[str]) -> str:
    return _SHORT.get(match[0]) or f"\\u{ord(match[0]):04x}"
