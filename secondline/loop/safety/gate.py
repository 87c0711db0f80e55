"""The one gate that every option passes: is there something in this record that forbids it?

Reads    the cautions of the option, and for what one would take the rules, allergies and facts that
         hold for every medicine on the list
Never    clears a caution by a fact that is not known: it is then open, and said
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from secondline.knowledge.library import Library
from secondline.knowledge.names import match, plain
from secondline.knowledge.schema import Avoid, Option
from secondline.loop.answer import Finding, Tier
from secondline.loop.safety.acting import acting, lately
from secondline.loop.safety.allergies import allergies
from secondline.loop.safety.combinations import combinations, open_rules
from secondline.loop.safety.facts import Facts, facts_of, unmet
from secondline.record.exposures import Exposure

if TYPE_CHECKING:
    from secondline.record.record import Record


@dataclass(frozen=True, slots=True)
class Gate:
    """What stands against an option in one record.

    Attributes
    ----------
    met, open : tuple of Avoid
        Cautions of the option that the record meets, and those it can neither meet nor clear, or
        that are said without closing it.
    findings : tuple of Finding
        What the rules say of taking it beside the rest; not yet filled with words.
    unknown : tuple of str
        What is not known of the person, and would decide.
    forbids : bool
        Whether one of the findings is grave enough that it must not be offered.
    failed : bool
        Whether it could not be checked at all.
    """

    met: tuple[Avoid, ...] = ()
    open: tuple[Avoid, ...] = ()
    findings: tuple[Finding, ...] = ()
    unknown: tuple[str, ...] = ()
    forbids: bool = False
    failed: bool = False

    @property
    def is_closed(self) -> bool:
        """Whether the option must not be offered."""
        return self.failed or bool(self.met) or self.forbids


@dataclass(frozen=True)
class Gates:
    """The gate for one record on one day; what rules ask of it is worked out once for all options.

    A gate that fails is closed.
    """

    record: Record
    library: Library
    on: date
    _held: dict[str, Gate] = field(default_factory=dict, repr=False, compare=False)

    @cached_property
    def facts(self) -> Facts:
        """What is true of the person, as rules ask it."""
        return facts_of(self.record, self.library, self.on)

    @cached_property
    def taken(self) -> tuple[Exposure, ...]:
        """What acts on the day."""
        return acting(self.record, self.library, self.on)

    @cached_property
    def late(self) -> tuple[Exposure, ...]:
        """What was stopped so lately that a rule may still mean it."""
        return lately(self.record, self.library, self.on)

    @cached_property
    def acts(self) -> frozenset[str]:
        """The roles of all that acts."""
        return frozenset(role for one in self.taken for role in self.library.acts(one.ingredient))

    def option(self, option: Option) -> Gate:
        """Give what stands against an option: its own cautions, and what it would be beside."""
        try:
            return _gate(option, self)
        except Exception:  # noqa: BLE001  what could not be checked is not offered
            return Gate(failed=True)

    def medicine(self, id: str) -> Gate:
        """Give what the rules say of taking one ingredient that we would bring up ourselves.

        It is held to more than what the person thinks of alone: see `keeps_back` of a rule.
        """
        try:
            held = self.beside(id)
            is_kept = any(_keeps_back(one, self.library) for one in held.findings)
            return replace(held, forbids=held.forbids or is_kept)
        except Exception:  # noqa: BLE001  what could not be checked is not offered
            return Gate(failed=True)

    def beside(self, id: str) -> Gate:
        """Give the same, asked once for all options that hold it; a fault is raised."""
        if id not in self._held:
            self._held[id] = _beside(id, self)
        return self._held[id]


def gate(option: Option, record: Record, library: Library, on: date) -> Gate:
    """Give what stands against one option in one record."""
    return Gates(record, library, on).option(option)


def of_medicine(id: str, record: Record, library: Library, on: date) -> Gate:
    """Give what the rules say of taking one ingredient beside all that acts in this record."""
    return Gates(record, library, on).medicine(id)


def _gate(option: Option, now: Gates) -> Gate:
    true = tuple(one for one in option.avoid if _is_met(one, now))
    met = tuple(one for one in true if one.closes is None)
    said = tuple(one for one in true if one not in met)
    open_ = tuple(one for one in option.avoid if one not in true and _is_open(one, now))
    held = [now.medicine(id) for id in option.holds]
    return Gate(
        met=met,
        open=(*said, *open_),
        findings=tuple(finding for one in held for finding in one.findings),
        unknown=tuple(dict.fromkeys(name for one in held for name in one.unknown)),
        forbids=any(one.forbids for one in held),
        failed=any(one.failed for one in held),
    )


def _beside(id: str, now: Gates) -> Gate:
    library, facts, taken = now.library, now.facts, list(now.taken)
    if all(one.ingredient != id for one in taken):
        taken.append(Exposure(ingredient=id, given=library.medicine(id).name))
    own = [one for one in taken if one.ingredient == id]
    found = (
        *allergies(own, library, facts),
        *combinations([*taken, *now.late], library, facts, about=id),
    )
    would = [one for one in open_rules(taken, library, facts) if id in one.about]
    unknown = [name for one in would if one.tier != Tier.KNOW for name in one.unknown]
    if now.record.person.allergies is None:
        unknown.append("allergies")
    return Gate(
        findings=found,
        unknown=tuple(dict.fromkeys(unknown)),
        forbids=any(_forbids(one, library) for one in found),
    )


def _forbids(one: Finding, library: Library) -> bool:
    """Whether a finding keeps something from being offered: a danger does, and some do before."""
    family = library.combinations.get(one.family or one.id)
    least = (Tier.DANGER, Tier.ASK) if family and family.keeps_back else (Tier.DANGER,)
    return one.tier in least


def _keeps_back(one: Finding, library: Library) -> bool:
    """Whether one of the rules that it tells of keeps us from bringing a medicine up."""
    family = library.combinations.get(one.family or one.id)
    told = {path.rpartition(".")[2] for path in one.words}
    return family is not None and any(
        rule.keeps_back is not None and rule.id in told for rule in family.rules
    )


def _is_met(avoid: Avoid, now: Gates) -> bool:
    person = now.record.person
    return bool(
        set(now.facts.conditions) & set(avoid.conditions)
        or now.acts & {*avoid.medicines, *avoid.roles}
        or _has_symptom(avoid.symptoms, _symptoms(now.record))
        or _has_symptom(avoid.allergies, person.allergies or ())
        or (avoid.person is not None and unmet(avoid.person, now.facts) == ())
    )


def _symptoms(record: Record) -> tuple[str, ...]:
    conditions = record.person.conditions or ()
    return (*(record.symptoms.other or ()), *(record.pain.feels or ()), *conditions)


def _has_symptom(wanted: Iterable[str], given: Iterable[str]) -> bool:
    """Whether a symptom is named in what the person wrote: a second look is safer than a miss."""
    return any(plain(one) in plain(name) for one in wanted for name in given)


def _is_open(avoid: Avoid, now: Gates) -> bool:
    return bool(
        (avoid.conditions and not now.facts.knows_all)
        or (avoid.symptoms and now.record.symptoms.other is None)
        or ((avoid.medicines or avoid.roles) and not _knows_medicines(now.record, now.library))
        or (avoid.allergies and now.record.person.allergies is None)
        or (avoid.person is not None and unmet(avoid.person, now.facts))
    )


def _knows_medicines(record: Record, library: Library) -> bool:
    given = record.medicines
    return bool(given) and not any(match(library, one.name).unknown for one in given)
