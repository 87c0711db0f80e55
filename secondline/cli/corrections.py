"""Corrections as plain values: what an article says, what is right, and on whose word."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from secondline.knowledge.library import Library
    from secondline.knowledge.schema import Correction, Value


def plain_corrections(held: "Iterable[Correction]", library: "Library") -> list[dict[str, Any]]:
    """Give each correction with its words, and each fact that it rests on with its sources."""
    return [
        {
            "id": one.id,
            "article": one.article,
            "severity": one.severity,
            "about": list(one.about),
            "lesson": one.lesson,
            "says": " ".join(library.words["corrections"][one.id]["article"].split()),
            "right": " ".join(library.words["corrections"][one.id]["right"].split()),
            "basis": [_basis(value, library) for value in one.basis],
            "clinician": one.clinician,
        }
        for one in held
    ]


def _basis(value: "Value", library: "Library") -> dict[str, Any]:
    import msgspec

    cites = (value.cite,) if isinstance(value.cite, str) else value.cite
    sources = [library.sources[cite.partition(" ")[0]] for cite in cites]
    named = [
        {"id": one.id, "title": one.title, "year": one.year, "url": one.url} for one in sources
    ]
    return {**msgspec.to_builtins(value), "sources": named}
