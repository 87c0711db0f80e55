"""Slips of the pen that have the right shape: a number that its quote denies, a misspelled blank.

They are looked for by ``secondline knowledge check`` and by the tests, not while building, so that
work in progress can still be tried.
"""

import re
from collections.abc import Iterator

from secondline.errors import KnowledgeFault
from secondline.knowledge.checking import walk
from secondline.knowledge.library import Library
from secondline.knowledge.schema import FOLDERS, Value

_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_WORDS = "one two three four five six seven eight nine ten eleven twelve".split()
_DAYS_OF_A_WEEK, _HOURS_OF_A_DAY = 7, 24
_CALLS = {"emergency", "poison", "crisis"}
_BLANK = re.compile(r"\{([^}]*)\}")


def check_slips(library: Library) -> None:
    """Check that each number stands in its quote, and that danger signs name whom to call.

    Raises
    ------
    KnowledgeFault
        At the first slip, naming the entry and what to do.
    """
    for fault in (*_numbers(library), *_blanks(library)):
        raise KnowledgeFault(fault)


def _numbers(library: Library) -> Iterator[str]:
    for folder in FOLDERS:
        for entry in getattr(library, folder).values():
            for place, held in walk(entry, entry.id):
                if isinstance(held, Value) and not _is_held(held):
                    yield (
                        f"{folder}/{entry.id}.yaml: {place}: {held.v} does not stand in its quote "
                        f'("{held.quote}"); correct one of them, or say in `note` how it comes '
                        "about"
                    )


def _is_held(value: Value) -> bool:
    """Whether a number stands in its quote; what has no quote, or a note beside it, passes."""
    if isinstance(value.v, str | tuple) or not value.quote or value.note:
        return True
    found = {float(n.replace(",", "")) for n in _NUMBER.findall(value.quote)}
    written = re.findall(r"[a-z]+", value.quote.casefold())
    found |= {float(n) for n, word in enumerate(_WORDS, start=1) if word in written}
    if value.unit == "d":
        found |= {n * _DAYS_OF_A_WEEK for n in found} | {n / _HOURS_OF_A_DAY for n in found}
    return float(value.v) in found


def _blanks(library: Library) -> Iterator[str]:
    for id in library.red_flags:
        for part, text in library.words["red_flags"][id].items():
            for blank in _BLANK.findall(text):
                if blank not in _CALLS:
                    yield (
                        f"words/en/red_flags.yaml: {id}.{part}: {{{blank}}} is no blank; "
                        f"expected one of {', '.join(sorted(f'{{{one}}}' for one in _CALLS))}"
                    )
