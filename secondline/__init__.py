"""Secondline: for a person whose pain medicine is not working, and their clinician.

Read the library once (``library()``) and a record (``read("record.toml")``); then ask the six
questions (``review(record, library, on=day)``), or what a list of names does together
(``check(["tizanidine", "Cipro", "red wine"], library)``).
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from secondline.knowledge.compiling import library
    from secondline.loop.review import Review, review
    from secondline.loop.safety.check import Check, check
    from secondline.record.reading import read
    from secondline.record.record import Record

__all__ = ["Check", "Record", "Review", "check", "library", "read", "review"]
__version__ = "0.1.0.dev0"

# Each public name is loaded when it is first used: a cold check needs none of the review.
_PLACES = {
    "library": "knowledge.compiling",
    "Review": "loop.review",
    "review": "loop.review",
    "Check": "loop.safety.check",
    "check": "loop.safety.check",
    "read": "record.reading",
    "Record": "record.record",
}


def __getattr__(name: str) -> Any:
    if name not in _PLACES:
        raise AttributeError(f"secondline has no {name!r}; its names are {', '.join(__all__)}")
    return getattr(import_module(f"secondline.{_PLACES[name]}"), name)
