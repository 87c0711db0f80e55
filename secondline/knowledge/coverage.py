"""How what we know is known, kind by kind, and which rows of the two articles are answered.

A row is answered only by a spec test that shows the behaviour. Tests and rows are brought together
by ``tools/write_rows.py``; what is read here comes with the package, which has no tests.
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal, get_args

import msgspec
from msgspec import Struct

from secondline.errors import KnowledgeFault
from secondline.knowledge.lessons import Lesson
from secondline.knowledge.library import Library
from secondline.knowledge.schema import FOLDERS, Checked, Entry

ROWS = Path(__file__).parent / "rows.json"
CHECKED: tuple[str, ...] = get_args(Checked)
KINDS = (*FOLDERS, "lessons")


class Row(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One row of the two articles.

    Attributes
    ----------
    row, asks
        Its number, and what it asks for in our own words.
    tests
        The ids of the spec tests that show the behaviour.
    left, issue
        What no test shows yet, and the title of the issue that will bring it.
    """

    row: str
    asks: str
    tests: tuple[str, ...] = ()
    left: str | None = None
    issue: str | None = None

    @property
    def status(self) -> Literal["answered", "in part", "later"]:
        """Say whether it is answered: never without a test."""
        if not self.tests:
            return "later"
        return "in part" if self.left else "answered"


@lru_cache(maxsize=2)
def read_rows(path: Path = ROWS) -> tuple[Row, ...]:
    """Give the 45 rows in their order.

    Raises
    ------
    KnowledgeFault
        If the file is missing or was written by something else.
    """
    try:
        return msgspec.json.decode(path.read_bytes(), type=tuple[Row, ...])
    except (OSError, msgspec.DecodeError) as error:
        raise KnowledgeFault(f"{path.name}: {error}; write it with tools/write_rows.py") from None


def coverage(library: Library, lessons: Iterable[Lesson]) -> dict[str, dict[str, int]]:
    """Give for each kind how many entries there are, how many are signed, and how values are known.

    Returns
    -------
    dict
        From a kind (the folders of ``knowledge/``, and ``lessons``) to counts: ``entries``,
        ``signed``, and one for each way of checking. A kind without values has zeros.
    """
    kinds: dict[str, Iterable[Entry]] = {
        folder: getattr(library, folder).values() for folder in FOLDERS
    }
    kinds["lessons"] = [lesson.head for lesson in lessons]
    return {kind: _counts(tuple(entries)) for kind, entries in kinds.items()}


def total(kinds: Mapping[str, Mapping[str, int]]) -> dict[str, int]:
    """Give the sum of all kinds."""
    names = ("entries", "signed", *CHECKED)
    return {name: sum(counts[name] for counts in kinds.values()) for name in names}


def _counts(entries: tuple[Entry, ...]) -> dict[str, int]:
    held = {"entries": len(entries), "signed": sum(e.clinician is not None for e in entries)}
    held |= dict.fromkeys(CHECKED, 0)
    for checked in _checked(msgspec.to_builtins(entries)):
        held[checked] += 1
    return held


def _checked(held: Any) -> Iterable[str]:
    """Give how each value below was checked."""
    if isinstance(held, dict):
        if held.get("checked") in CHECKED:
            yield held["checked"]
        held = list(held.values())
    if isinstance(held, list | tuple):
        for inner in held:
            yield from _checked(inner)
