"""The numbers to call in a text: known ones only, so that no dose or day is taken for one."""

import re
from collections.abc import Iterable
from functools import lru_cache

from secondline.knowledge.library import Library

_NUMBER = re.compile(r"\d(?:[\d -]*\d)?")
# A short number, such as 112, is one to call only where a text says to call it; it may be a dose.
_CALL = r"\b(?:call|reach|as well:)\s+"
_FEWEST_SIGNS_OF_A_LONG_ONE = 6


def phones(text: str, library: Library) -> list[tuple[int, int]]:
    """Give where each number to call begins and ends in a text, in their order.

    Examples
    --------
    >>> import secondline
    >>> said = "Call 112 or 999 now, or 116 123. You take 112 mg a day."
    >>> [said[begin:end] for begin, end in phones(said, secondline.library())]
    ['112', '999', '116 123']
    """
    if not any(one.isdigit() for one in text):
        return []
    every, is_called, is_long = _patterns(_values(library))
    found = {one.span() for one in is_long.finditer(text)}
    for called in is_called.finditer(text):
        found |= {one.span() for one in every.finditer(text, *called.span())}
    return sorted(found)


def _values(library: Library) -> tuple[str, ...]:
    return tuple(
        str(held.v)
        for one in library.countries.values()
        for held in (one.emergency, one.poison, one.crisis)
        if held
    )


@lru_cache(maxsize=2)
def _patterns(values: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """Give what finds any known number, a text that says to call some, and a long number."""
    known = {number for value in values for number in _NUMBER.findall(value)}
    long = [one for one in known if len(one) >= _FEWEST_SIGNS_OF_A_LONG_ONE]
    every = _any(known)
    some = rf"{_CALL}{every}(?:\s+or\s+{every})*"
    return re.compile(every), re.compile(some, re.IGNORECASE), re.compile(_any(long))


def _any(numbers: Iterable[str]) -> str:
    """Give a pattern of these: whole ones only, the longest first."""
    held = sorted(numbers, key=len, reverse=True)
    return rf"(?<![\w-])(?:{'|'.join(map(re.escape, held))})(?!\w|-\w)"
