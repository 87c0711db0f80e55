"""1. Is this dangerous? Danger signs, combinations and daily totals, before anything else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from secondline.knowledge.library import Library
from secondline.knowledge.names import match
from secondline.loop.answer import Answer, Finding, Tier
from secondline.loop.safety.acting import acting, lately
from secondline.loop.safety.alcohol_unknown import with_alcohol_asked
from secondline.loop.safety.allergies import allergies
from secondline.loop.safety.combinations import combinations
from secondline.loop.safety.daily_totals import daily_totals
from secondline.loop.safety.facts import facts_of
from secondline.loop.safety.folding import folded
from secondline.loop.safety.guard import filled, guarded, is_fault
from secondline.loop.safety.opioid_total import opioid_total
from secondline.loop.safety.red_flags import not_asked, red_flags
from secondline.loop.safety.said import is_asked_first, is_plain
from secondline.loop.safety.same_product import same_products
from secondline.loop.safety.scope import out_of_scope
from secondline.loop.safety.slips import slips

if TYPE_CHECKING:
    from secondline.record.exposures import Exposure
    from secondline.record.record import Record

_TIERS = ("danger", "ask", "know", None)


def assess(record: Record, library: Library, on: date) -> Answer:
    """Say what is dangerous for this person on a day, and what to do now.

    An emergency or a poisoning leaves only itself; so does one that the person's own words say
    plainly, until its question is answered. Someone out of scope is told where to go, of what must
    be seen at once or today, and of what could not be checked. What the words may be about is asked
    first; where no danger sign was asked, that comes next.
    """
    by = record.person.by
    flags = guarded("red_flags", lambda: red_flags(record, library))
    told = guarded("story", lambda: _told(record, library, on))
    urgent = tuple(one for one in flags if _is_urgent(one))
    urgent += tuple(one for one in told if is_plain(one))
    if urgent:
        return Answer(filled(urgent, library, by), urgent=True)
    scope = guarded("scope", lambda: _scope(record, library, on))
    if scope and scope[0].verdict == "supported":
        first = [one for one in told if one.tier is Tier.DANGER]
        failed = [one for one in (*told, *flags) if is_fault(one)]
        return Answer(filled((*first, _with_today(scope[0], flags), *failed), library, by))
    asked = guarded("not_asked", lambda: not_asked(record, library, on))
    # In this order where they are equally grave: no mix stands before signs that nobody asked.
    found = (*told, *flags, *asked, *scope, *of_medicines(record, library, on))
    return Answer(filled(sorted(found, key=_place), library, by))


def _told(record: Record, library: Library, on: date) -> tuple[Finding, ...]:
    # Imported here: a check of names reads no story, and starts sooner without.
    from secondline.loop.safety.story import story

    return story(record, library, on)


def _scope(record: Record, library: Library, on: date) -> tuple[Finding, ...]:
    found = out_of_scope(record, library, on)
    return (found,) if found else ()


def _with_today(scope: Finding, flags: Sequence[Finding]) -> Finding:
    """Put what must be seen today before where to go: out of scope, nothing else is answered."""
    today = [one for one in flags if one.facts.get("urgency") == "same_day"]
    if not today:
        return scope
    actions = dict.fromkeys(path for one in today for path in one.words[1:])
    return replace(
        scope,
        tier=Tier.DANGER,
        words=("safety.seen_today", *actions, *scope.words),
        facts={**today[0].facts, **scope.facts},
        cites=tuple(dict.fromkeys(c for one in (*today, scope) for c in one.cites)),
    )


def _place(finding: Finding) -> tuple[bool, int]:
    return not is_asked_first(finding), _TIERS.index(finding.tier)


def of_medicines(record: Record, library: Library, on: date) -> list[Finding]:
    """Give what is to be said of all that is taken; the sentences are not filled yet."""
    person = record.person
    taken = acting(record, library, on)
    now = tuple(one for one in taken if one.is_current(on))
    facts = facts_of(record, library, on)
    met = combinations((*taken, *lately(record, library, on)), library, facts)
    mixed = guarded("duplicate", lambda: same_products(met, taken, library, on), met)
    held = (
        *guarded("allergies", lambda: allergies(taken, library, facts)),
        *guarded("alcohol", lambda: with_alcohol_asked(mixed, now, person, library), mixed),
        *guarded("opioids", lambda: opioid_total(now, library, person.country)),
        *guarded("totals", lambda: _totals(now, record, library, on)),
    )
    return folded(held, library)


def _totals(
    now: Sequence[Exposure], record: Record, library: Library, on: date
) -> tuple[Finding, ...]:
    """Give the totals a day; an amount that is likely a slip is asked about, and not added up."""
    country = record.person.country
    odd = slips(now, library, country)
    whole = daily_totals(now, library, country, on, _not_known(record, library))
    return (*odd, *(one for one in whole if one.about not in {each.about for each in odd}))


def _is_urgent(finding: Finding) -> bool:
    return finding.facts.get("urgency") in ("emergency", "poison")


def _not_known(record: Record, library: Library) -> tuple[str, ...]:
    """Give the names of medicines taken now that we do not know: nobody can say what they hold."""
    held = (one.name for one in record.medicines if not one.is_stopped)
    return tuple(name for name in held if match(library, name).unknown)
