"""Secondline: for a person whose pain medicine is not working, and their clinician.

    library = secondline.library()
    record = secondline.read("record.toml")
    review = secondline.review(record, library, on=date(2026, 11, 21))
    found = secondline.check(["tizanidine", "Cipro", "red wine"], library)
"""

from secondline.knowledge.compiling import library
from secondline.loop.review import Review, review
from secondline.loop.safety.check import Check, check
from secondline.record.reading import read
from secondline.record.record import Record

__all__ = ["Check", "Record", "Review", "check", "library", "read", "review"]
__version__ = "0.1.0.dev0"
