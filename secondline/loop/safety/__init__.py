"""1. Is this dangerous? Danger signs, combinations and daily totals, before anything else."""

from datetime import date

from secondline.knowledge.library import Library
from secondline.knowledge.names import match
from secondline.loop.answer import Answer, Finding
from secondline.loop.safety.combinations import combinations
from secondline.loop.safety.daily_totals import daily_totals
from secondline.loop.safety.red_flags import not_asked, red_flags
from secondline.loop.safety.scope import out_of_scope
from secondline.loop.words import fill
from secondline.record.exposures import exposures
from secondline.record.record import Record

_TIERS = ("danger", "ask", "know", None)


def assess(record: Record, library: Library, on: date) -> Answer:
    """Say what is dangerous for this person on a day, and what to do now.

    An emergency or a poisoning leaves only itself. Someone out of scope is told where to go, and
    of an emergency if there is one.
    """
    flags = red_flags(record, library, on)
    urgent = tuple(one for one in flags if _is_urgent(one, library))
    if urgent:
        return fill(Answer(urgent, urgent=True), library)
    scope = out_of_scope(record, library, on)
    if scope and scope.verdict == "supported":
        return fill(Answer((scope,)), library)
    taken = tuple(one for one in exposures(record, library) if one.is_current(on))
    rest = [
        *combinations(taken, library, record.person, on),
        *daily_totals(taken, library, record.person.country, on, _not_known(record, library)),
    ]
    first = [*not_asked(record, library, on), *flags, *([scope] if scope else [])]
    rest.sort(key=lambda one: _TIERS.index(one.tier))
    return fill(Answer((*first, *rest)), library)


def _is_urgent(finding: Finding, library: Library) -> bool:
    if finding.verdict != "supported":
        return False
    id = finding.id.removesuffix("_emergency")
    is_worse = id != finding.id and finding.id not in library.red_flags
    return is_worse or library.red_flags[id].urgency in ("emergency", "poison")


def _not_known(record: Record, library: Library) -> tuple[str, ...]:
    """Give the names of medicines taken now that we do not know: nobody can say what they hold."""
    held = (one.name for one in record.medicines if not one.is_stopped)
    return tuple(name for name in held if match(library, name).unknown)
