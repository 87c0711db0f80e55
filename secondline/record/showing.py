"""How a message shows what was found: short, on one line, with nothing that moves the cursor."""

import re
from collections.abc import Collection
from datetime import date, datetime, time
from math import inf, isfinite

LONGEST = 40
_ENDLESS = {inf: "infinity", -inf: "minus infinity"}
_PLAIN_KEY = re.compile(rf"[A-Za-z0-9_\[\]-]{{0,{LONGEST}}}\Z")


def quoted(text: str) -> str:
    r"""Give at most 40 characters of a text in quotes, with what cannot be seen spelled out.

    Examples
    --------
    >>> quoted("30 mg")
    '"30 mg"'
    >>> quoted("a\x1b[2Jb")
    '"a\\x1b[2Jb"'
    """
    seen = "".join(c if c.isprintable() else _escaped(c) for c in text[: LONGEST + 1])
    return f'"{seen}"' if len(seen) <= LONGEST else f'"{seen[: LONGEST - 1]}…"'


def label(key: str) -> str:
    """Give a key as a place in a record names it: plain where it is plain, else in quotes."""
    return key if _PLAIN_KEY.match(key) else quoted(key)


def visible(text: str) -> str:
    """Give a whole text with what cannot be seen spelled out; for the name of a file."""
    return "".join(c if c.isprintable() else _escaped(c) for c in text)


def shown(value: object) -> str:
    """Give what was found as a message names it: a text in quotes, a number, "a list".

    Examples
    --------
    >>> shown(30), shown(["a"]), shown(True), shown(None)
    ('30', 'a list', 'true', 'nothing (null)')
    """
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int):
        return str(value) if abs(value) < 10**15 else "a very long number"
    if isinstance(value, float):
        return repr(value) if isfinite(value) else _ENDLESS.get(value, "not a number (nan)")
    return kind_of(value)


def kind_of(value: object) -> str:
    """Name the kind of a value without showing it; for texts that are nobody else's business."""
    if value is None:
        return "nothing (null)"
    if isinstance(value, datetime):
        return "a date with a time"
    kinds: tuple[tuple[type, str], ...] = (
        (str, "a text"),
        (bool, "true or false"),
        (int, "a number"),
        (float, "a number"),
        (list, "a list"),
        (dict, "a table"),
        (date, "a date"),
        (time, "a time"),
    )
    return next((name for kind, name in kinds if isinstance(value, kind)), "something else")


def nearest(word: str, words: Collection[str], n: int = 1) -> list[str]:
    """Give the words most like the one given, best first; an empty list where none is.

    Examples
    --------
    >>> nearest("Dosse", ("dose", "name"))
    ['dose']
    """
    from difflib import get_close_matches  # only a mistake needs it

    if len(word) > LONGEST:
        return []
    plain = {_plain(known): known for known in words}
    return [plain[match] for match in get_close_matches(_plain(word), plain, n)]


def listed(words: Collection[str], last: str = "or") -> str:
    """Give words as a sentence lists them: ``a, b or c``."""
    *first, end = words
    return f"{', '.join(first)} {last} {end}" if first else end


def _plain(word: str) -> str:
    return word.strip().casefold().replace("-", "_").replace(" ", "_")


def _escaped(character: str) -> str:
    return character.encode("unicode_escape").decode("ascii")
