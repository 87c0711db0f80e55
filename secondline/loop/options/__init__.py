"""4. What next? Things to do tonight, to raise with the prescriber, and to build over weeks."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from secondline.knowledge.library import Library
from secondline.loop.answer import Answer, Finding, Verdict
from secondline.loop.options.candidates import GROUPS, candidates
from secondline.loop.options.finding import finding
from secondline.loop.options.situation import situation
from secondline.loop.options.together import together
from secondline.loop.words import fill
from secondline.record.record import Record


def rank(record: Record, library: Library, on: date, safety: Answer, reasons: Answer) -> Answer:
    """Give the options that fit what was found, each through the gate, in guideline order.

    The first few of each group open; the others have ``folded`` among their facts, and what another
    one tells of has ``told_with``. What this person must not be offered stays, as not supported,
    with the reason; it goes last.
    """
    held = situation(record, library, on, safety, reasons)
    found = [finding(one, held) for one in candidates(held)]
    found.sort(key=lambda one: one.verdict is Verdict.NOT_SUPPORTED)
    found = together(found, library)
    most = int(library.limit("open_options"))
    return fill(Answer(tuple(_folded(found, most))), library, record.person.by)


def _folded(found: Sequence[Finding], most: int) -> list[Finding]:
    """Open the first few of each group; what helps with what matters goes first."""
    open_ = [one for group in range(len(GROUPS)) for one in _first(found, group, most)]
    return [replace(one, facts={**one.facts, "folded": one not in open_}) for one in found]


def _first(found: Sequence[Finding], group: int, most: int) -> list[Finding]:
    offered = (one for one in found if one.verdict is Verdict.SUPPORTED)
    held = [one for one in offered if one.facts["order"] == group and not one.facts["told_with"]]
    return sorted(held, key=lambda one: not one.facts["matters"])[:most]
