"""Reading the entries: each file against the shape of its folder."""

from pathlib import Path
from typing import Any

import msgspec

from secondline.errors import KnowledgeFault
from secondline.knowledge.plain_faults import plain_fault
from secondline.knowledge.schema import FOLDERS, Entry
from secondline.knowledge.strict_yaml import read_yaml


def read_entries(home: Path) -> dict[str, list[Any]]:
    """Give all entries by folder, in the order of their names.

    Raises
    ------
    KnowledgeFault
        If a file is not strict YAML, does not have its folder's shape, or is not named for its id.
    """
    return {
        folder: [_entry(path, shape) for path in sorted((home / folder).glob("*.yaml"))]
        for folder, shape in FOLDERS.items()
    }


def _entry(path: Path, shape: type[Entry]) -> Entry:
    place = f"{path.parent.name}/{path.name}"
    try:
        entry = msgspec.convert(read_yaml(path), shape)
    except msgspec.ValidationError as error:
        raise KnowledgeFault(f"{place}: {plain_fault(str(error))}") from None
    if entry.id != path.stem:
        raise KnowledgeFault(f"{place}: the id is {entry.id}; name the file {entry.id}.yaml")
    return entry


def read_words(home: Path) -> dict[str, Any]:
    """Give every sentence, by file and id: a tree of mappings whose leaves are text.

    Raises
    ------
    KnowledgeFault
        If a leaf is not text.
    """
    words = {path.stem: read_yaml(path) for path in sorted(home.glob("*.yaml"))}
    for name, tree in words.items():
        _only_text(tree, f"words/en/{name}.yaml")
    return words


def _only_text(tree: Any, place: str) -> None:
    if isinstance(tree, dict):
        for key, branch in tree.items():
            _only_text(branch, f"{place}: {key}" if ":" not in place else f"{place}.{key}")
    elif not (isinstance(tree, str) or (tree is None and place.endswith("clinician"))):
        raise KnowledgeFault(f"{place}: expected a sentence, found {tree!r}; write it in quotes")
