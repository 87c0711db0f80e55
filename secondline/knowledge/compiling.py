"""From a folder of YAML files to one checked JSON, and from there to the library.

In a checkout the JSON is made again when a file's content changed; in an installed package it was
made when the package was built, and the YAML is not needed.
"""

import hashlib
import json
import os
from functools import lru_cache
from pathlib import Path
from typing import Any

import msgspec

from secondline.errors import KnowledgeFault
from secondline.knowledge.library import Library, Named, decode

HOME = Path(__file__).parent
COMPILED = HOME / "compiled.json"
_STAMPS = HOME / "compiled.stamps"


@lru_cache(maxsize=1)
def library() -> Library:
    """Give the library in force, read once.

    Raises
    ------
    KnowledgeFault
        If an entry of the checkout does not have its shape, or the package holds no knowledge.
    """
    files = _files(HOME)
    if files and not _is_fresh(files):
        compile_to(COMPILED)
        _save(_STAMPS, json.dumps(_stamps(files)))
    if not COMPILED.exists():
        raise KnowledgeFault("the package holds no knowledge: install it again")
    return decode(COMPILED.read_bytes())


def compile_to(target: Path, home: Path = HOME) -> None:
    """Check every entry of a folder and write the whole as one JSON.

    Raises
    ------
    KnowledgeFault
        At the first entry that does not have its shape, with its file.
    """
    compiled = build(home)
    _save(target, msgspec.json.encode(compiled).decode())


def build(home: Path = HOME) -> Library:
    """Give the library of a folder of YAML files, checked entry by entry and as a whole."""
    # Imported here: an installed package has its JSON and needs neither PyYAML nor the checks.
    from secondline.knowledge.checking import check_whole
    from secondline.knowledge.entries import read_entries, read_words
    from secondline.knowledge.phrase_index import compiled_index

    folders = read_entries(home)
    words = read_words(home / "words" / "en")
    names, conditions, options = _names(folders)
    body: dict[str, Any] = {kind: {e.id: e for e in entries} for kind, entries in folders.items()}
    content = msgspec.json.encode([body, words], order="sorted")
    made = Library(
        version=str(words["common"]["version"]),
        hash=hashlib.sha256(content).hexdigest(),
        notice=str(words["common"]["notice"]),
        words=words,
        names=names,
        condition_names=conditions,
        option_names=options,
        **body,
    )
    check_whole(made)
    return msgspec.structs.replace(made, phrase_index=compiled_index(made))


def _names(folders: dict[str, Any]) -> tuple[dict[str, Named], dict[str, str], dict[str, str]]:
    from secondline.knowledge.naming import names_of_conditions, names_of_medicines

    names = names_of_medicines(folders["medicines"], folders["products"])
    return (
        names,
        names_of_conditions(folders["conditions"]),
        names_of_conditions(folders["options"]),
    )


def _files(home: Path) -> list[os.DirEntry[str]]:
    found = []
    for folder in os.scandir(home):
        if folder.is_dir() and folder.name != "__pycache__":
            places = [folder.path] + [p.path for p in os.scandir(folder.path) if p.is_dir()]
            found += [f for p in places for f in os.scandir(p) if f.name.endswith(".yaml")]
    return sorted(found, key=lambda f: f.path)


def _code() -> list[os.DirEntry[str]]:
    """Give the modules on which it depends what is compiled: a change of one makes it anew."""
    found = [file for place in (HOME, HOME / "schema") for file in os.scandir(place)]
    return sorted((f for f in found if f.name.endswith(".py")), key=lambda f: f.path)


def _stamps(files: list[os.DirEntry[str]]) -> dict[str, Any]:
    whole = hashlib.sha256()
    for file in files:
        whole.update(os.path.relpath(file.path, HOME).encode() + Path(file.path).read_bytes())
    for code in _code():
        whole.update(Path(code.path).read_bytes())
    return {"seen": _seen(files), "sha256": whole.hexdigest()}


def _seen(files: list[os.DirEntry[str]]) -> str:
    """Give a fingerprint of names, sizes and times: when it is the same, nothing is read."""
    rows = sorted((f.path, f.stat().st_size, f.stat().st_mtime_ns) for f in [*files, *_code()])
    return hashlib.sha256(repr(rows).encode()).hexdigest()


def _is_fresh(files: list[os.DirEntry[str]]) -> bool:
    try:
        held = json.loads(_STAMPS.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    if not COMPILED.exists():
        return False
    if held.get("seen") == _seen(files):
        return True
    now = _stamps(files)
    if held.get("sha256") != now["sha256"]:
        return False
    _save(_STAMPS, json.dumps(now))
    return True


def _save(target: Path, text: str) -> None:
    """Write whole or not at all, so that two programs at once never read half a file."""
    part = target.with_name(f"{target.name}.{os.getpid()}.part")
    part.write_text(text, encoding="utf-8")
    part.replace(target)
