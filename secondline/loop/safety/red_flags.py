"""Danger signs: any one "yes" counts, and for an emergency "not sure" counts as "yes".

Reads    the record's red flags, its medicines and the age
Supports a flag that was answered "yes" (or "not sure", where it is an emergency or a poisoning)
Asks     every flag that applies and was not asked; nothing is ever called free of danger
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from secondline.knowledge.library import Library
from secondline.knowledge.names import match
from secondline.knowledge.schema import Country, RedFlag
from secondline.loop.answer import Cite, Finding, Tier, Verdict
from secondline.loop.safety.urgency import place
from secondline.loop.words import cites
from secondline.record.exposures import exposures

if TYPE_CHECKING:
    from secondline.record.record import Record

OWN = (Cite("own", "", "judged"),)
# What people write, and what ISO 3166 has.
_COUNTRIES = {"uk": "gb"}
_TIER = {"same_day": Tier.DANGER, "soon": Tier.ASK}


def red_flags(record: Record, library: Library) -> tuple[Finding, ...]:
    """Give a finding for each flag answered with yes or not sure, the most urgent first."""
    found = []
    for flag in library.red_flags.values():
        worse = record.flag(f"{flag.id}_emergency") if flag.emergency_if else None
        if worse in ("yes", "not sure"):
            found.append(_finding(record, library, flag, "emergency"))
        elif record.flag(flag.id) in ("yes", "not sure"):
            found.append(_finding(record, library, flag, flag.urgency))
    return tuple(sorted(found, key=lambda one: place(one.about[0], str(one.facts["urgency"]))))


def _finding(record: Record, library: Library, flag: RedFlag, urgency: str) -> Finding:
    is_urgent = urgency in ("emergency", "poison")
    is_worse = is_urgent and flag.urgency not in ("emergency", "poison")
    answered = record.flag(f"{flag.id}_emergency" if is_worse else flag.id)
    is_sure = answered == "yes" or is_urgent
    return Finding(
        id=f"{flag.id}_emergency" if is_worse else flag.id,
        about=(flag.id,),
        verdict=Verdict.SUPPORTED if is_sure else Verdict.CANNOT_TELL,
        tier=_TIER.get(urgency, Tier.DANGER),
        facts={
            "answered": answered,
            "urgency": urgency,
            "group": flag.group,
            **numbers(library, record.person.country),
        },
        cites=cites(flag.basis),
        words=_words(flag, urgency, is_worse, library),
        asks=_asks(flag, record, is_sure=is_sure),
    )


def _words(flag: RedFlag, urgency: str, is_worse: bool, library: Library) -> tuple[str, ...]:
    if not is_worse:
        return (f"safety.{urgency}", f"red_flags.{flag.id}.action")
    has_own = "emergency_action" in library.words["red_flags"][flag.id]
    more = (f"red_flags.{flag.id}.emergency_action",) if has_own else ()
    return (f"safety.{urgency}", "safety.emergency_now", *more)


def _asks(flag: RedFlag, record: Record, *, is_sure: bool) -> tuple[str, ...]:
    """Ask again what was not sure; and of a sign that is there, whether it is an emergency."""
    is_open = flag.emergency_if and record.flag(f"{flag.id}_emergency") is None
    return (
        *(() if is_sure else (f"red_flags.{flag.id}.question",)),
        *((f"red_flags.{flag.id}.emergency_question",) if is_open else ()),
    )


def numbers(library: Library, country: str | None) -> dict[str, str]:
    """Give whom to call: the numbers of the person's country, else 112 and the local one."""
    other = library.countries["other"]
    code = country.lower() if country else other.id
    held: Country = library.countries.get(_COUNTRIES.get(code, code), other)
    emergency = str(held.emergency.v)
    local = text_of(library, "local_emergency") if held is other else ""
    return {
        "emergency": f"{emergency}{local}",
        "poison": str(held.poison.v) if held.poison else text_of(library, "local_poison"),
        "crisis": str(held.crisis.v) if held.crisis else text_of(library, "local_crisis"),
    }


def text_of(library: Library, id: str) -> str:
    """Give one of the short texts that stand in for a number that we do not know."""
    return str(library.words["safety"]["numbers"][id])


def not_asked(record: Record, library: Library, on: date) -> tuple[Finding, ...]:
    """Give the flags that apply to this person and were not asked, as one finding."""
    left = open_flags(record, library, on)
    if not left:
        return ()
    which = "none_asked" if not record.flags_asked else "some_not_asked"
    return (
        Finding(
            id="not_asked",
            about=tuple(flag.id for flag in left),
            verdict=Verdict.CANNOT_TELL,
            tier=Tier.DANGER if which == "none_asked" else Tier.ASK,
            facts={"n_not_asked": len(left), **numbers(library, record.person.country)},
            cites=OWN,
            words=(f"safety.{which}",),
            asks=tuple(f"red_flags.{flag.id}.question" for flag in left),
        ),
    )


def open_flags(record: Record, library: Library, on: date) -> list[RedFlag]:
    """Give the flags that apply to this person and were not asked, the most urgent first."""
    acts = _acts(record, library)
    age = record.person.age_range(on)
    left = [
        flag
        for flag in library.red_flags.values()
        if record.flag(flag.id) is None and _applies(flag, acts, age)
    ]
    return sorted(left, key=lambda flag: place(flag.id, flag.urgency))


def _acts(record: Record, library: Library) -> set[str] | None:
    """Give the ingredients and roles of all that was taken; None where something is unknown.

    A record that lists no medicine may only have left them out: then all of them are unknown.
    """
    if not record.medicines or any(match(library, one.name).unknown for one in record.medicines):
        return None
    held = {one.ingredient for one in exposures(record, library)}
    return {role for one in held for role in library.acts(one)}


def _applies(flag: RedFlag, acts: set[str] | None, age: tuple[int, int] | None) -> bool:
    """Whether a flag is asked of this person; what is unknown never spares the question."""
    needs = flag.applies
    if needs is None:
        return True
    if needs.over_age is not None and age is not None and age[1] < needs.over_age:
        return False
    wanted = {*needs.medicines, *needs.roles}
    return not wanted or acts is None or bool(acts & wanted)
