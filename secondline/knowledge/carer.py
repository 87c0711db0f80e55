"""What somebody who keeps the record of another reads, where that other would read "you".

Most sentences are turned by the rules of :mod:`secondline.knowledge.third_person`. A sentence that
these would make odd or wrong has its own text in ``words/en/carer.yaml``, at the same path: behind
``person`` what the person reads, behind ``carer`` what the carer reads instead.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from secondline.knowledge.third_person import third_person

OWN = "carer"
# They speak to whoever reads: lessons and medicines; questionnaires keep the wording of their own.
_SPEAK_TO_THE_READER = frozenset({"common", "corrections", "measures", OWN})


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
    held = own if isinstance(own, dict) else {}
    if isinstance(said, dict):
        return {key: _turned(inner, held.get(key)) for key, inner in said.items()}
    return held.get(OWN) or (third_person(said) if isinstance(said, str) else said)


def own_texts(words: Mapping[str, Any]) -> dict[str, dict[str, str]]:
    """Give by its path each own text of the carer: ``person`` and ``carer``, as far as given."""
    found: dict[str, dict[str, str]] = {}
    for path, text in sentences(words.get(OWN)):
        place, _, who = path.rpartition(".")
        found.setdefault(place, {})[who] = text
    return found


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
