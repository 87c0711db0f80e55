"""Medicines that must not be stopped from one day to the next.

Whatever else we say of such a medicine, this sentence stands beside it, in every output.
"""

from secondline.knowledge.library import Library
from secondline.loop.answer import Cite
from secondline.loop.words import cites


def stopping_suddenly(medicine: str, library: Library) -> tuple[tuple[str, ...], tuple[Cite, ...]]:
    """Give the words, and their sources, on lowering a medicine step by step; empty where none."""
    held = library.medicine(medicine).stopping
    return ((f"cautions.{held.words}",), cites((held,))) if held else ((), ())
