"""Secondline: for a person whose pain medicine is not working, and their clinician.

Read the library once (``library()``) and a record (``read("record.toml")``); then ask the six
questions (``review(record, library, on=day)``), or what a list of names does together
(``check(["tizanidine", "Cipro", "red wine"], library)``).
"""

from secondline.knowledge.compiling import library
from secondline.loop.review import Review, review
from secondline.loop.safety.check import Check, check
from secondline.record.reading import read
from secondline.record.record import Record

__all__ = ["Check", "Record", "Review", "check", "library", "read", "review"]
__version__ = "0.1.0.dev0"
