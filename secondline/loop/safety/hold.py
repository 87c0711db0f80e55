"""Hold and call: the few times when silence would harm, and what may be named in it.

Reads    what is taken, and which of it must not be stopped from one day to the next (`stopping`)
Never    names a medicine that must be lowered step by step, nor a product that holds one
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from secondline.knowledge.library import Library
from secondline.record.exposures import Exposure


def can_be_held(ids: Iterable[str], taken: Sequence[Exposure], library: Library) -> tuple[str, ...]:
    """Give the names, as written, whose next dose may wait until somebody was asked.

    Examples
    --------
    Of Percocet and Tylenol, which both hold acetaminophen, only Tylenol: Percocet holds an opioid.
    """
    wanted = set(ids)
    tapered = {one.given for one in taken if library.medicine(one.ingredient).stopping is not None}
    held = (one.given for one in taken if one.ingredient in wanted and one.given not in tapered)
    return tuple(dict.fromkeys(held))


def hold_and_call(names: tuple[str, ...]) -> tuple[str, ...]:
    """Give the words: to wait with what may wait, or to call today where nothing may."""
    return ("safety.hold_and_call",) if names else ("safety.call_today",)
