"""What somebody who keeps the record of another reads, where that other would read "you".

Most sentences are turned by the rules of :mod:`secondline.knowledge.third_person`. A sentence that
these would make odd or wrong has its own text in ``words/en/carer.yaml``, at the same path.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from secondline.errors import KnowledgeFault
from secondline.knowledge.third_person import SECOND_OR_FIRST, third_person

OWN = "carer"
# They speak to whoever reads: lessons and medicines; questionnaires keep the wording of their own.
_SPEAK_TO_THE_READER = frozenset({"common", "corrections", "measures", OWN})

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


def said_to_carer(words: Mapping[str, Any], path: str, said: Any) -> Any:
    """Give the sentence, or the sentences by their names, that a carer reads at a path.

    Parameters
    ----------
    words : mapping
        Every sentence, by file and id.
    path : str
        Where it stands: the file, then the ids, with dots between.
    said : str or mapping
        What the person in pain would read there.

    Raises
    ------
    KnowledgeFault
        If the rules cannot turn a sentence that has no text of its own.
    """
    own: Any = words.get(OWN)
    for step in path.split("."):
        own = own.get(step) if isinstance(own, dict) else None
    return _turned(said, own)


def _turned(said: Any, own: Any) -> Any:
    if isinstance(said, dict):
        held = own if isinstance(own, dict) else {}
        return {key: _turned(inner, held.get(key)) for key, inner in said.items()}
    return own or (third_person(said) if isinstance(said, str) else said)


def check_carer(words: Mapping[str, Any]) -> None:
    """Check that everything said to the person in pain can be said to their carer.

    Raises
    ------
    KnowledgeFault
        At the first sentence that needs a text of its own and has none, or at an own text that
        stands nowhere else, lost a blank, or says "you".
    """
    own = dict(sentences(words.get(OWN)))
    for path, text in of_person(words):
        if fault := _fault_of_own(own.pop(path), text) if path in own else fault_of_rules(text):
            raise KnowledgeFault(f"words/en: {path} cannot be said to a carer: {fault}")
    for path in own:
        raise KnowledgeFault(
            f"words/en/carer.yaml: {path} is no path of words/en; correct it, or take it out"
        )


def of_person(words: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Give each sentence that is said to the person of a record, with its path."""
    for name, tree in words.items():
        if name not in _SPEAK_TO_THE_READER:
            yield from sentences(tree, name)


def sentences(held: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Give each sentence of a tree of words, with its path."""
    if isinstance(held, dict):
        for key, inner in held.items():
            yield from sentences(inner, f"{path}.{key}".lstrip("."))
    elif isinstance(held, str):
        yield path, " ".join(held.split())


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
    try:
        turned = third_person(text)
    except KnowledgeFault as error:
        return f"{error}; add the word to third_person.py, or write it in carer.yaml"
    if deed := _DEED_OF_ONE_ALONE.search(turned):
        return f'a carer cannot do this for another: "{deed[0].strip()}"; write it in carer.yaml'
    if deed := _DEED_OF_THE_CARER.search(text):
        return f'it is the carer who does this: "{deed[0]}"; write it in carer.yaml'
    return _fault_of_text(turned)


def _fault_of_own(own: str, text: str) -> str | None:
    if sorted(_BLANK.findall(own)) != sorted(_BLANK.findall(text)):
        return "its text in carer.yaml must have the same blanks as the other"
    return _fault_of_text(own)


def _fault_of_text(text: str) -> str | None:
    found = SECOND_OR_FIRST.search(text) or _IS_BROKEN.search(text)
    return f'"{found[0]}" stands in: {text}; write it in carer.yaml' if found else None
