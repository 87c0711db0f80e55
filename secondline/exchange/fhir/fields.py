"""What stands in a field of a resource, whatever a stranger's program put there.

Each reader gives nothing where the value has another type than FHIR R4 says, so that one odd field
never costs the rest of the file.
"""

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import time
from typing import Any

from secondline.errors import UnusableInput
from secondline.exchange.tables.dates import clock_time
from secondline.record.tables import LONGEST_NAME, UNKNOWN
from secondline.record.when import When, read_when

LOINC = "http://loinc.org"
RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm"
SNOMED = "http://snomed.info/sct"

# What SNOMED CT writes behind a name to say what kind of thing it is.
_TAG = re.compile(
    r"\s*\((?:disorder|finding|situation|event|product|substance|procedure|morphologic abnormality|"
    r"medicinal product|medicinal product form|clinical drug|qualifier value)\)\Z",
    re.IGNORECASE,
)
# "No known allergy", "no-known-medications", "no-problem-info", "No current problems": as SNOMED CT
# and the International Patient Summary write it.
_NONE_KNOWN = re.compile(r"no[ -](?:known|current|information|[a-z]+-info)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Coding:
    """One code of a concept, with its name in that system."""

    system: str
    code: str
    display: str


def table(value: object) -> Mapping[str, Any]:
    """Give an object; an empty one where the value is none."""
    return value if isinstance(value, dict) else {}


def items(value: object) -> Sequence[Any]:
    """Give a list; an empty one where the value is none."""
    return value if isinstance(value, list) else ()


def text(value: object) -> str:
    r"""Give a text on one line, of at most the length of a name; empty where the value is none.

    What cannot be seen is replaced, so that no name can move the cursor of a terminal.

    Examples
    --------
    >>> text("  Naproxen\n500 MG ")
    'Naproxen 500 MG'
    """
    if not isinstance(value, str):
        return ""
    one_line = " ".join(value.split())
    seen = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in one_line)
    return seen if len(seen) <= LONGEST_NAME else seen[: LONGEST_NAME - 1] + "…"


def word(value: object) -> str:
    """Give a code such as ``active``; empty where the value is no text."""
    return value if isinstance(value, str) else ""


def number(value: object) -> float | None:
    """Give a finite number, or None."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    try:
        as_float = float(value)
    except OverflowError:
        return None
    return as_float if math.isfinite(as_float) else None


def when(value: object) -> When | None:
    """Give the day, month or year of a FHIR date or dateTime, or None.

    Examples
    --------
    >>> when("2020-04-27T00:24:54+00:00").text
    '2020-04-27'
    """
    if not isinstance(value, str):
        return None
    try:
        return read_when(value.partition("T")[0])
    except UnusableInput:
        return None


def clock(value: object) -> time | None:
    """Give the time of a FHIR dateTime, as the clock on the wall showed it, or None."""
    return clock_time(value.partition("T")[2]) if isinstance(value, str) else None


def codings(concept: object) -> tuple[Coding, ...]:
    """Give the codes of a CodeableConcept, in the order of the file."""
    held = (table(one) for one in items(table(concept).get("coding")))
    return tuple(
        Coding(word(one.get("system")), word(one.get("code")), untagged(text(one.get("display"))))
        for one in held
    )


def has_code(concept: object, system: str, *codes: str) -> bool:
    """Say whether a concept has one of these codes."""
    return any(one.system == system and one.code in codes for one in codings(concept))


def codes_of(concept: object) -> frozenset[str]:
    """Give the codes of a concept in any system, such as ``{"active"}``."""
    return frozenset(one.code for one in codings(concept) if one.code)


def name_of(concept: object) -> str:
    """Give the words of a concept: its text, else its first name, else its first code; or none.

    Examples
    --------
    >>> name_of({"coding": [{"display": "Fibromyalgia (disorder)"}]})
    'Fibromyalgia'
    """
    names = names_of(concept)
    if names:
        return names[0]
    coded = (f"code {text(one.code)}" for one in codings(concept) if text(one.code))
    return next(coded, "")


def names_of(concept: object) -> tuple[str, ...]:
    """Give every way in which a concept is written in words: its text, then those of its codes."""
    written = (untagged(text(table(concept).get("text"))), *(c.display for c in codings(concept)))
    # "unknown" as a name would read as: nothing was said.
    return tuple(dict.fromkeys(one for one in written if one and one != UNKNOWN))


def says_none(concept: object) -> bool:
    """Say whether a concept states that there is nothing, or nothing known: "No known allergy".

    Examples
    --------
    >>> says_none({"coding": [{"code": "no-known-medications"}]}), says_none({"text": "Norco"})
    (True, False)
    """
    stated = (*codes_of(concept), *names_of(concept))
    return any(_NONE_KNOWN.match(one) for one in stated)


def untagged(name: str) -> str:
    """Give a name without the kind that SNOMED CT writes behind it."""
    return _TAG.sub("", name) or name
