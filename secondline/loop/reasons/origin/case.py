"""What every criterion reads: one record, the library, the day; and what a step of it is."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from secondline.knowledge.library import Library, quantity
from secondline.knowledge.names import condition_of
from secondline.knowledge.schema import Criteria
from secondline.loop.answer import Cite, Verdict, type_of_fact
from secondline.loop.words import cites, phrase
from secondline.record.record import Record


@dataclass(frozen=True, slots=True)
class Case:
    """One record on one day, with the knowledge in force."""

    record: Record
    library: Library
    on: date

    def criteria(self, id: str) -> Criteria:
        """Give the entry of one set of criteria."""
        return self.library.criteria[id]

    def number(self, id: str, name: str) -> float:
        """Give a threshold of one set of criteria."""
        return quantity(self.criteria(id).thresholds[name]).value

    def listed(self, id: str, name: str) -> tuple[str, ...]:
        """Give a list of one set of criteria; empty where it has none of this name."""
        held = self.criteria(id).lists.get(name)
        return tuple(held.v) if held and isinstance(held.v, tuple) else ()

    def conditions(self) -> Mapping[str, str] | None:
        """Give the conditions that were named, by id, as the person wrote them; None is unknown.

        What medicines are taken for is not among them: it says what somebody hoped to treat.
        """
        given = self.record.person.conditions
        return None if given is None else _by_id(self.library, given)

    def has_any(self, ids: tuple[str, ...]) -> bool | None:
        """Whether one of these conditions was named; None where conditions are not known.

        A condition that we do not know by its name may be one of them, so it leaves this open.
        """
        held, given = self.conditions(), self.record.person.conditions
        if held is None or given is None:
            return None
        if any(id in held for id in ids):
            return True
        return False if all(condition_of(self.library, name) for name in given) else None

    def named(self, id: str) -> str | None:
        """Give the condition by which the origin was named already, as the person wrote it."""
        held = self.conditions() or {}
        return next((held[one] for one in self.criteria(id).conditions if one in held), None)


# Every set of criteria asks this of the same few names.
@lru_cache(maxsize=100)
def _by_id(library: Library, given: tuple[str, ...]) -> Mapping[str, str]:
    in_order = sorted(given, reverse=True)  # of two names of one illness, always the same
    known = ((condition_of(library, name), name) for name in in_order)
    return {id: name for id, name in known if id}


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One thing that criteria ask, and what the record says to it.

    Attributes
    ----------
    holds : bool or None
        None where the record does not say.
    says : str
        The evidence in a short phrase; empty where it is not known.
    asks : tuple of str
        The questions whose answer would tell; empty where it is known.
    is_own : bool
        Whether it speaks for this origin and not only beside it, as age or time do.
    """

    holds: bool | None
    says: str = ""
    asks: tuple[str, ...] = ()
    is_own: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """What one set of criteria says of one record.

    Attributes
    ----------
    verdict : Verdict
        Supported where the features suggest it: never a diagnosis.
    grade : str or None
        ``possible`` or ``probable``, where the criteria have grades.
    within_reach : str or None
        The grade that an examination could still give.
    named : str or None
        The condition by which the person says that it was found, as they wrote it; `named_says`
        is that as evidence.
    """

    id: str
    verdict: Verdict
    steps: tuple[Step, ...]
    grade: str | None = None
    within_reach: str | None = None
    named: str | None = None
    named_says: str = ""
    facts: Mapping[str, type_of_fact] = field(default_factory=dict)
    cites: tuple[Cite, ...] = ()

    @property
    def speaks_for(self) -> tuple[str, ...]:
        """What speaks for it, in short phrases; that it was named goes first."""
        held = (one.says for one in self.steps if one.holds)
        return tuple(said for said in (self.named_says, *held) if said)

    @property
    def speaks_against(self) -> tuple[str, ...]:
        """What speaks against it, in short phrases."""
        return tuple(one.says for one in self.steps if one.holds is False and one.says)

    @property
    def asks(self) -> tuple[str, ...]:
        """The questions that would settle what is not known, each once."""
        return tuple(dict.fromkeys(ask for one in self.steps for ask in one.asks))

    @property
    def is_possible(self) -> bool:
        """Whether it has a grade, though its criteria leave it open: worth a closer look."""
        return self.verdict is Verdict.CANNOT_TELL and self.grade is not None

    @property
    def is_hinted(self) -> bool:
        """Whether anything in the record points to it by itself."""
        return self.named is not None or any(one.holds and one.is_own for one in self.steps)


def step(
    case: Case,
    id: str,
    holds: bool | None,
    facts: Mapping[str, type_of_fact] | None = None,
    asks: tuple[str, ...] = (),
    *,
    is_own: bool = False,
) -> Step:
    """Give a step with its phrase: ``evidence.origin.<id>``, its ``yes`` or its ``no``."""
    if holds is None:
        return Step(holds=None, asks=asks, is_own=is_own)
    said = phrase(case.library, f"evidence.origin.{id}.{'yes' if holds else 'no'}", facts or {})
    return Step(holds=holds, says=said, is_own=is_own)


def origin(
    case: Case,
    id: str,
    verdict: Verdict,
    steps: tuple[Step, ...],
    facts: Mapping[str, type_of_fact] | None = None,
    grade: str | None = None,
    within_reach: str | None = None,
) -> Origin:
    """Give what one set of criteria says, with its sources."""
    held = case.criteria(id)
    named = case.named(id)
    told = step(case, "named", True, {"condition": named}).says if named is not None else ""
    return Origin(
        id=id,
        verdict=verdict,
        steps=steps,
        grade=grade,
        within_reach=within_reach,
        named=named,
        named_says=told,
        facts=facts or {},
        cites=cites((*held.thresholds.values(), *held.basis)),
    )
