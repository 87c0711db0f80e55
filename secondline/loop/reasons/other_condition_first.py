"""Could another illness have to come first, before a pain medicine can be judged?

Reads    conditions, symptoms and signs; [tests] and questionnaires; what brings an illness on, and
         what treats it
Supports where it was named and nothing is taken for it, a fresh test lies outside its range, or
         enough of its signs were told
Against  where a fresh test lies inside; what is known and treated is no other illness any more
Asks     for the test or the sign that would settle it; an old test is asked for again
Never    a diagnosis; and what rests only on symptoms shared with much else is said once, together
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from secondline.knowledge.library import Library, quantity
from secondline.knowledge.schema import Illness
from secondline.loop.answer import Finding, Verdict
from secondline.loop.reasons.illnesses.features import Features, features
from secondline.loop.reasons.illnesses.results import Reading, readings
from secondline.loop.reasons.origin.case import Case
from secondline.loop.reasons.symptoms.present import Present, all_present
from secondline.loop.words import cites, phrase
from secondline.record.record import Record

ID = "other_condition_first"


@dataclass(frozen=True, slots=True)
class _Judged:
    illness: Illness
    verdict: Verdict
    features: Features
    readings: tuple[Reading, ...]

    @property
    def is_shared(self) -> bool:
        """Whether it rests on nothing but symptoms that go with much else."""
        is_bare = not (self.readings or self.features.own or self.features.named)
        return self.verdict is Verdict.CANNOT_TELL and is_bare and not self.features.more


def other_condition_first(record: Record, library: Library, on: date) -> tuple[Finding, ...]:
    """Give one finding for each illness that something in a record points to.

    Returns
    -------
    tuple of Finding
        About the illness. Facts: ``condition``, ``tests`` as they are shown, ``for`` and
        ``against``. What only shared symptoms point to is one finding about all of them.
    """
    case = Case(record, library, on)
    there, known = all_present(case), case.conditions() or {}
    judged = [_judged(case, one, there, known) for one in library.illnesses.values()]
    found = [one for one in judged if one is not None]
    shared = tuple(one for one in found if one.is_shared)
    # One alone needs no list.
    alone = [one for one in found if not one.is_shared or len(shared) == 1]
    together = (_together(case, shared),) if len(shared) > 1 else ()
    return (*(_finding(case, one) for one in alone), *together)


def _judged(
    case: Case, illness: Illness, there: dict[str, Present], known: Mapping[str, str]
) -> _Judged | None:
    is_needed = not illness.requires or any(id in there for id in illness.requires)
    if not is_needed or any(id in there for id in illness.not_with):
        return None
    held, tested = features(case, illness, there, known), readings(case, illness)
    verdict = _verdict(illness, held, tested)
    return None if verdict is None else _Judged(illness, verdict, held, tested)


def _verdict(illness: Illness, held: Features, tested: tuple[Reading, ...]) -> Verdict | None:
    """Weigh what was found; None where nothing points to the illness and nothing was tested."""
    fresh = [one for one in tested if one.is_fresh]
    is_inside = bool(fresh) and all(one.is_outside is False for one in fresh)
    is_asked = held.count >= quantity(illness.needs).value
    if any(one.is_outside for one in fresh):
        return Verdict.SUPPORTED
    is_new = bool(held.named) and not held.treated
    if is_new and not (is_inside and illness.is_settled):
        return Verdict.SUPPORTED if held.count or not illness.with_feature else None
    if held.treated and held.own and not (is_inside or illness.is_own):
        return Verdict.SUPPORTED
    if _suggests(illness, held) and not is_inside:
        return Verdict.SUPPORTED
    if is_inside:
        is_open = illness.measure is not None and held.count > 0
        return Verdict.CANNOT_TELL if is_open else Verdict.NOT_SUPPORTED
    is_open = is_asked or bool(held.own) or (bool(held.more) and held.count > 0)
    return Verdict.CANNOT_TELL if is_open or tested else None


def _suggests(illness: Illness, held: Features) -> bool:
    limit = illness.suggests
    return limit is not None and bool(held.own) and held.count >= quantity(limit).value


def _finding(case: Case, one: _Judged) -> Finding:
    for_, against = _evidence(case, one)
    is_new = one.features.named and not one.features.treated
    is_untested = is_new and not any(reading.is_fresh for reading in one.readings)
    is_open = one.verdict is Verdict.CANNOT_TELL or bool(is_untested)
    return Finding(
        id=ID,
        about=(one.illness.about,),
        verdict=one.verdict,
        facts={
            "condition": one.illness.name,
            "named": one.features.named,
            "tests": tuple(reading.said for reading in one.readings),
            "for": for_,
            "against": against,
        },
        cites=cites((*one.illness.basis, *case.library.reasons[ID].basis)),
        words=(f"reasons.{_words(one)}", f"illnesses.{one.illness.id}"),
        asks=one.illness.asks if is_open else (),
    )


def _words(one: _Judged) -> str:
    if one.verdict is Verdict.SUPPORTED and one.features.named:
        return "other_condition_named"
    return "other_condition_first"


def _evidence(case: Case, one: _Judged) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give what speaks for an illness and against it; an old test speaks for neither."""
    for_: list[str] = list(one.features.says)
    against: list[str] = list(one.features.treated)
    if one.features.named:
        for_.insert(0, _phrase(case, "named", {"condition": one.features.named}))
    for reading in one.readings:
        if reading.is_outside is None or not reading.is_fresh:
            continue
        where = for_ if reading.is_outside else against
        where.insert(0, _phrase(case, reading.kind, {"test": reading.said}))
    return tuple(for_), tuple(against)


def _phrase(case: Case, id: str, facts: dict[str, str | float]) -> str:
    return phrase(case.library, f"evidence.illness.{id}", facts)


def _together(case: Case, shared: tuple[_Judged, ...]) -> Finding:
    """Give one finding for all that only shared symptoms point to."""
    said = (text for one in shared for text in one.features.says)
    return Finding(
        id=ID,
        about=tuple(dict.fromkeys(one.illness.about for one in shared)),
        verdict=Verdict.CANNOT_TELL,
        facts={
            "condition": None,
            "conditions": tuple(one.illness.name for one in shared),
            "tests": (),
            "for": tuple(dict.fromkeys(said)),
            "against": (),
        },
        cites=cites([value for one in shared for value in one.illness.basis]),
        words=("reasons.other_conditions",),
        asks=tuple(dict.fromkeys(ask for one in shared for ask in one.illness.asks)),
    )
