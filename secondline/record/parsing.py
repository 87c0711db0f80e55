"""From text to plain values: TOML or JSON, with what is wrong said in plain words."""

import json
import re
import tomllib
from collections.abc import Mapping
from datetime import date
from typing import Literal, NoReturn

from secondline.errors import UnusableInput
from secondline.record.nesting import refuse_deep_nesting
from secondline.record.showing import quoted

Kind = Literal["toml", "json"]

# What tomllib says, and what we say: found, expected.
_IN_PLAIN_WORDS = {
    "Invalid value": (
        "a value that is not one",
        'text in quotes ("30 mg"), a plain number, or a date such as 2026-08-01',
    ),
    "Expected '=' after a key": ("a word without a value", 'key = value, such as dose = "30 mg"'),
    "Expected newline": (
        "something after the value",
        'one key = value in each line, with text in quotes ("30 mg")',
    ),
    "Expected ']": ("the name of a table without its bracket", "[pain] or [[medicines]]"),
    "Cannot overwrite": ("a key that stands there already", "each key once"),
    "Cannot declare": ("a table that stands there already", "each [table] once"),
    "Cannot mutate": ("a key that stands there already", "each key once"),
    "Cannot redefine": ("a table that stands there already", "each [table] once"),
    "Duplicate inline": ("a key that stands there already", "each key once"),
    "Unterminated string": ("text whose quotes never close", "a closing quote"),
    "Illegal character": ("a quote that does not close in its line", "a closing quote"),
    "Found invalid character": ("a character that cannot stand there", "plain text"),
    "Unclosed array": ("a list that is not closed", "commas between its values, and ] at its end"),
    "Unclosed inline": ("a table that is not closed", "commas between its keys, and } at its end"),
    "Unescaped": ("a backslash", "two of them, or single quotes around the text"),
    "Invalid date": ("a date that is not one", "a day of the calendar, such as 2026-08-01"),
    "Invalid initial": ("a key that is not one", 'key = value, such as dose = "30 mg"'),
    "Invalid statement": ("a line that is not one", 'key = value, such as dose = "30 mg"'),
}
_CURLY_QUOTES = re.compile("[=,\\[]\\s*[\u201c\u201d\u201e\u2018\u2019]")
_LIKE_A_DATE = re.compile(r"[=,\[]\s*([0-9]{1,4}-[0-9]{1,2}-[0-9]{1,2})\b")
_HALF = re.compile("[\ud800-\udfff]")


def parsed(text: str, kind: Kind, where: str) -> Mapping[str, object]:
    """Give the plain values that a text in TOML or JSON holds.

    Raises
    ------
    UnusableInput
        If it is not well formed, repeats a key, is nested too deeply, or is not a table.
    """
    if _HALF.search(text):
        raise _half_a_character(where)
    refuse_deep_nesting(text, kind, where)
    try:
        return _toml(text, where) if kind == "toml" else _json(text, where)
    except UnusableInput:
        raise
    except (ValueError, RecursionError):
        # What is left: a whole number of more digits than Python reads.
        raise UnusableInput(where, "a number that cannot be read", "a smaller number") from None


def _toml(text: str, where: str) -> Mapping[str, object]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        line = _line_of(str(fault), text)
        found, expected = _plain_words(str(fault), _text_in(line, text))
        raise UnusableInput(f"{where}: line {line}", found, expected) from None


def _line_of(message: str, text: str) -> int:
    stated = re.search(r"at line (\d+)", message)
    return int(stated[1]) if stated else max(1, len(text.split("\n")))


def _text_in(line: int, text: str) -> str:
    lines = text.split("\n")
    return lines[line - 1] if line <= len(lines) else ""


def _plain_words(message: str, line: str) -> tuple[str, str]:
    if any(not _in_calendar(like) for like in _LIKE_A_DATE.findall(line)):
        return _IN_PLAIN_WORDS["Invalid date"]
    if _CURLY_QUOTES.search(line):
        return "curly quotes", 'straight ones, such as "30 mg"'
    for start, words in _IN_PLAIN_WORDS.items():
        if message.startswith(start):
            return words
    return "something that is not TOML", 'key = value, such as dose = "30 mg"'


def _in_calendar(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _json(text: str, where: str) -> Mapping[str, object]:
    def once(pairs: list[tuple[str, object]]) -> dict[str, object]:
        table: dict[str, object] = {}
        for name, value in pairs:
            if name in table:
                raise UnusableInput(where, f"the key {quoted(name)} twice", "each key once")
            table[name] = value
        return table

    def no_number(name: str) -> NoReturn:
        raise UnusableInput(where, name, 'a number, or "unknown"')

    try:
        values = json.loads(text, object_pairs_hook=once, parse_constant=no_number)
    except json.JSONDecodeError as fault:
        place = f"{where}: line {fault.lineno}"
        raise UnusableInput(place, *_json_words(fault.msg)) from None
    if not isinstance(values, dict):
        raise UnusableInput(where, "a JSON text that is not an object", '{"schema": 1, …}')
    _refuse_halves(values, text, where)
    return values


def _json_words(message: str) -> tuple[str, str]:
    if message.startswith("Unterminated string"):
        return "text whose quotes never close", "a closing quote"
    if message.startswith("Expecting ',' delimiter"):
        return "two values with nothing between them", "a comma between them"
    if message.startswith("Extra data"):
        return "more than one object", 'one object: {"schema": 1, …}'
    if message.startswith("Invalid control character"):
        return "a control character inside a text", r"\n for a new line"
    return "something that is not JSON", '"key": value, such as "dose": "30 mg"'


def _refuse_halves(values: Mapping[str, object], text: str, where: str) -> None:
    if not re.search(r"\\u[dD][89a-fA-F]", text):
        return
    if _HALF.search(json.dumps(values, ensure_ascii=False)):
        raise _half_a_character(where)


def _half_a_character(where: str) -> UnusableInput:
    return UnusableInput(where, "half of a character (a lone surrogate)", "text in UTF-8")
