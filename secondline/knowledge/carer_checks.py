"""Whether everything that is said to the person in pain can be said to their carer.

The rules see words and not meaning, so a sentence in which they may go wrong is refused here, until
the carer has a text of its own for it in ``words/en/carer.yaml``.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from secondline.errors import KnowledgeFault
from secondline.knowledge.carer import OWN, of_person, own_texts
from secondline.knowledge.third_person import SECOND_OR_FIRST, third_person, undecided

PERSON = "person"
_SAYS_THEY = re.compile(r"(?<!\bof )(?<!\bamong )\b(?:they|them|their|theirs|themselves)\b", re.I)
_IS_BROKEN = re.compile(
    r"\b(?:they (?:is|was|has|does|am)|(?<!\bof )them (?:is|are|was|were|has|have|take|can)"
    r"|(?:to|for|with|of|from) they|(\w+) \1)\b",
    re.I,
)
# What nobody can do for another: "lie down" is for the one who feels faint.
_DEED_OF_ONE_ALONE = re.compile(
    r"(?:^|[.?!:] |, (?:and |or |then )?|now and )(?:do not |never )?(?:begin|breathe|cycle|drink"
    r"|drive|eat|go in|lie|move|open their|rest|sit|stand|stay|stretch|swim|walk)\b",
    re.I,
)
# What whoever keeps the record did, and not the person in pain: "until you answer".
_DEED_OF_THE_CARER = re.compile(
    r"\byou (?:answer|answered|call the|entered|gave no|named|note|noted|read|rely|remember|told us"
    r"|were asked|were not sure|write|wrote)\b",
    re.I,
)
_BLANK = re.compile(r"\{[^}]*\}")


def check_carer(words: Mapping[str, Any]) -> None:
    """Check that everything said to the person in pain can be said to their carer.

    Raises
    ------
    KnowledgeFault
        At the first of :func:`carer_faults`.
    """
    for fault in carer_faults(words):
        raise KnowledgeFault(fault)


def carer_faults(words: Mapping[str, Any]) -> Iterator[str]:
    """Give what a carer would read wrong, each with its path and what to do.

    That is a sentence which needs a text of its own and has none; and an own text that stands
    nowhere else, lost a blank, says "you", or is older than what the person reads.
    """
    own = own_texts(words)
    for path, text in of_person(words):
        if fault := _fault_of_own(own.pop(path), text) if path in own else fault_of_rules(text):
            yield f"words/en: {path} cannot be said to a carer: {fault}"
    for path in own:
        yield f"words/en/carer.yaml: {path} is no path of words/en; correct it, or take it out"


def fault_of_rules(text: str) -> str | None:
    """Say why the rules cannot turn a sentence, or nothing where they can.

    Examples
    --------
    >>> fault_of_rules("Ask your pharmacist before you take it.")
    >>> fault_of_rules("Ask your pharmacist whether they belong together.")
    'it has both "you" and "they", and both would become "they"; write it in carer.yaml'
    """
    if SECOND_OR_FIRST.search(text) and _SAYS_THEY.search(text):
        return 'it has both "you" and "they", and both would become "they"; write it in carer.yaml'
    if words := undecided(text):
        return (
            f'nobody said whether "{words[0]} you" is they or them: add {words[0]} to '
            "third_person.py, or write the text in carer.yaml"
        )
    turned = third_person(text)
    if deed := _DEED_OF_ONE_ALONE.search(turned):
        return f'a carer cannot do this for another: "{deed[0].strip()}"; write it in carer.yaml'
    if deed := _DEED_OF_THE_CARER.search(text):
        return f'it is the carer who does this: "{deed[0]}"; write it in carer.yaml'
    return _fault_of_text(turned)


def _fault_of_own(own: Mapping[str, str], text: str) -> str | None:
    if set(own) != {PERSON, OWN}:
        return "carer.yaml must give `person`, what the person reads, and `carer`, nothing else"
    if own[PERSON] != text:
        return (
            "the text for the person has changed. Look whether the carer's must change too, and "
            f"write in carer.yaml, behind `person`: {text}"
        )
    if sorted(_BLANK.findall(own[OWN])) != sorted(_BLANK.findall(text)):
        return "its text in carer.yaml must have the same blanks as the other"
    return _fault_of_text(own[OWN])


def _fault_of_text(text: str) -> str | None:
    found = SECOND_OR_FIRST.search(text) or _IS_BROKEN.search(text)
    return f'"{found[0]}" stands in: {text}; write it in carer.yaml' if found else None
