"""Reading YAML without its surprises.

No anchors, no aliases, no tags, no second document, no duplicate keys; and no word ever becomes
a boolean, a date or a number in base 60. What is left is text, whole and decimal numbers, null.
"""

import re
from pathlib import Path
from typing import Any

import yaml

from secondline.errors import KnowledgeFault

_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]*)\Z")
_DECIMAL = re.compile(r"[-+]?[0-9]+\.[0-9]+\Z")
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_yaml(path: Path) -> Any:
    """Give what one YAML file holds, as plain values.

    Raises
    ------
    KnowledgeFault
        If the file is not YAML, or uses what knowledge files may not use; with its line.
    """
    return parse_yaml(path.read_text(encoding="utf-8"), path.name)


def parse_yaml(text: str, name: str) -> Any:
    r"""Give what a YAML text holds; `name` is used in the error.

    Examples
    --------
    >>> parse_yaml("a: no\nb: 1:30", "x.yaml")
    {'a': 'no', 'b': '1:30'}
    """
    try:
        events = list(yaml.parse(text, _LOADER))
    except yaml.YAMLError as error:
        raise KnowledgeFault(f"{name}: not YAML: {_first_line(error)}") from None
    n_documents = sum(isinstance(event, yaml.DocumentStartEvent) for event in events)
    if n_documents != 1:
        raise KnowledgeFault(f"{name}: expected one document, found {n_documents}")
    body = events[2:-2]
    for event in body:
        _refuse(event, name)
    value, rest = _value(body, 0, name)
    assert rest == len(body)
    return value


def _first_line(error: yaml.YAMLError) -> str:
    mark = getattr(error, "problem_mark", None)
    line = f" (line {mark.line + 1})" if mark else ""
    return f"{getattr(error, 'problem', None) or str(error).splitlines()[0]}{line}"


def _refuse(event: Any, name: str) -> None:
    line = event.start_mark.line + 1
    if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
        raise KnowledgeFault(
            f"{name}, line {line}: anchors and aliases are not used here; write it out"
        )
    if getattr(event, "tag", None):
        raise KnowledgeFault(f"{name}, line {line}: tags such as {event.tag} are not used here")


def _value(events: list[Any], at: int, name: str) -> tuple[Any, int]:
    event = events[at]
    if isinstance(event, yaml.ScalarEvent):
        return _scalar(event), at + 1
    if isinstance(event, yaml.SequenceStartEvent):
        return _sequence(events, at + 1, name)
    return _mapping(events, at + 1, name)


def _sequence(events: list[Any], at: int, name: str) -> tuple[list[Any], int]:
    items = []
    while not isinstance(events[at], yaml.SequenceEndEvent):
        item, at = _value(events, at, name)
        items.append(item)
    return items, at + 1


def _mapping(events: list[Any], at: int, name: str) -> tuple[dict[str, Any], int]:
    held: dict[str, Any] = {}
    while not isinstance(events[at], yaml.MappingEndEvent):
        line = events[at].start_mark.line + 1
        if not isinstance(events[at], yaml.ScalarEvent):
            raise KnowledgeFault(f"{name}, line {line}: a key must be one word")
        key = events[at].value
        if key in held:
            raise KnowledgeFault(f"{name}, line {line}: the key {key} stands here twice")
        held[key], at = _value(events, at + 1, name)
    return held, at + 1


def _scalar(event: Any) -> str | int | float | None:
    text: str = event.value
    if event.style:  # in quotes, or a block
        return text
    if text in ("", "~", "null"):
        return None
    if _INTEGER.match(text):
        return int(text)
    if _DECIMAL.match(text):
        return float(text)
    return text
