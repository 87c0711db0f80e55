"""What of a person and of what was found decides which options come up.

Reads    the findings on safety and reasons; conditions, purposes, symptoms, feels; what is taken
Never    reads what was left out as a no: it brings nothing up, and rules nothing out
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from secondline.knowledge.library import Library
from secondline.knowledge.names import plain
from secondline.knowledge.schema import Calls
from secondline.loop.answer import Answer, Finding, Verdict
from secondline.loop.reasons.origin import Case, origins
from secondline.loop.reasons.outcome import outcome
from secondline.loop.reasons.symptoms.present import all_present
from secondline.loop.safety.acting import acting
from secondline.loop.safety.facts import facts_of
from secondline.loop.safety.gate import Gates
from secondline.record.exposures import Treatment, treatments
from secondline.record.record import Record
from secondline.record.vocabulary import MUCH_BETTER

_CAUSES, _OTHER = "medicine_causes_symptom", "other_condition_first"
_EARLY = ("dose_too_low", "trial_too_short", "missed_doses")


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """One person on one day, as options ask for it.

    Attributes
    ----------
    reasons, past : frozenset of str
        Ids of the reasons that are supported: of what is taken and of the person, and of what is
        no longer taken.
    early : frozenset of str
        Ids of purposes for which something is taken that cannot be judged yet, or that helps.
    purposes : tuple of str
        Ids of what options can be for: conditions that were told, what medicines are taken for and
        what features suggest, with all that these are a kind of; the nearest first.
    kinds : frozenset of str
        The kinds of pain that were named or that features suggest; empty where nobody can tell.
    suspected : frozenset of (str, str)
        The symptoms that are laid to something that is taken, each with its roles and its id.
    region : str or None
        Whose guidelines hold where the person lives: ``US``, ``UK``, ``EU``.
    gates : Gates
        The gate that each option passes.
    """

    record: Record
    library: Library
    on: date
    reasons: frozenset[str]
    past: frozenset[str]
    early: frozenset[str]
    families: frozenset[str]
    origins: frozenset[str]
    hinted: frozenset[str]
    illnesses: frozenset[str]
    symptoms: frozenset[str]
    feels: frozenset[str]
    roles: frozenset[str]
    changes: frozenset[str]
    suspected: frozenset[tuple[str, str]]
    purposes: tuple[str, ...]
    kinds: frozenset[str]
    region: str | None
    gates: Gates

    def is_called(self, calls: Calls) -> bool:
        """Whether something brings an option up; one that nothing has to call is for all."""
        return calls == Calls() or bool(
            self.reasons & {*calls.reasons}
            or self.past & {*calls.past}
            or self.families & {*calls.families}
            or self.origins & {*calls.origins}
            or self.hinted & {*calls.hinted}
            or self.illnesses & {*calls.illnesses}
            or {*self.purposes} & {*calls.conditions}
            or self.symptoms & {*calls.symptoms}
            or self.feels & {plain(one) for one in calls.feels}
            or self.roles & {*calls.roles}
            or self.changes & {*calls.changes}
            or self.suspected & {(id, act) for id, acts in calls.suspected.items() for act in acts}
        )


def situation(
    record: Record, library: Library, on: date, safety: Answer, reasons: Answer
) -> Situation:
    """Give what decides which options come up for one record."""
    facts = facts_of(record, library, on)
    every = origins(record, library, on)
    suggested = [one.id for one in every if one.verdict is Verdict.SUPPORTED]
    named = [one.id for one in every if one.named]
    present = frozenset(all_present(Case(record, library, on)))
    found = [one for one in reasons.findings if one.verdict is Verdict.SUPPORTED]
    country = library.countries.get((record.person.country or "").casefold())
    return Situation(
        record=record,
        library=library,
        on=on,
        reasons=frozenset(one.id for one in found if not _is_past(one)),
        past=frozenset(one.id for one in found if _is_past(one)),
        early=_early(found, record, library, on),
        families=frozenset(_families(safety)),
        origins=frozenset((*suggested, *named)),
        hinted=frozenset(one.id for one in every if one.is_possible),
        illnesses=_illnesses({id for one in found for id in one.about}, library)
        | _open_illnesses(reasons, present, library),
        symptoms=present,
        feels=frozenset(plain(one) for one in record.pain.feels or ()),
        roles=frozenset(
            role
            for one in acting(record, library, on)
            if one.is_current(on)
            for role in library.acts(one.ingredient)
        ),
        changes=frozenset(
            one.change for one in record.medicines if one.change and not one.is_stopped
        ),
        suspected=frozenset(_suspected(found, library)),
        purposes=_purposes(facts.conditions, suggested, library),
        kinds=frozenset(kind for id in (*suggested, *named) for kind in library.criteria[id].kinds),
        region=country.region if country else None,
        gates=Gates(record, library, on),
    )


def _families(safety: Answer) -> Iterable[str]:
    held = (one for one in safety.findings if one.verdict is Verdict.SUPPORTED)
    return (one.family or one.id for one in held)


def _is_past(one: Finding) -> bool:
    return one.facts.get("is_taken") is False


def _early(found: Iterable[Finding], record: Record, library: Library, on: date) -> frozenset[str]:
    """Give what something is taken for that had no chance yet, or that helps."""
    medicines = {id for one in found if one.id in _EARLY and not _is_past(one) for id in one.about}
    held = (one for one in treatments(record, library) if one.is_taken and one.condition)
    return frozenset(
        kind
        for one in held
        if one.medicine in medicines or _helps(one) or outcome(one, record, library, on).is_better
        for kind in library.kinds(one.condition or "")
    )


def _helps(taken: Treatment) -> bool:
    """Whether the person calls the change on what is taken now much of an improvement."""
    told = [one.statement.change for one in taken.exposures if one.is_taken and one.statement]
    return any(change in MUCH_BETTER for change in told)


def _suspected(found: Iterable[Finding], library: Library) -> Iterable[tuple[str, str]]:
    """Give each symptom that is laid to a medicine, with all that this medicine is."""
    symptoms = {one.name: one.id for one in library.symptoms.values()}
    laid = [one for one in found if one.id == _CAUSES]
    for one in laid:
        for id in one.about:
            for act in {id, *library.acts(id)}:
                yield symptoms[str(one.facts["symptom"])], act


def _illnesses(about: set[str], library: Library) -> frozenset[str]:
    return frozenset(one.id for one in library.illnesses.values() if one.about in about)


def _open_illnesses(reasons: Answer, present: frozenset[str], library: Library) -> frozenset[str]:
    """Give those that nobody can tell yet, although the one sign that they need is there."""
    unsure = [one for one in reasons.findings if one.verdict is Verdict.CANNOT_TELL]
    held = {id for one in unsure if one.id == _OTHER for id in one.about}
    every = (one for one in library.illnesses.values() if one.requires and one.about in held)
    return frozenset(one.id for one in every if {*one.requires} <= present)


def _purposes(told: Iterable[str], suggested: Iterable[str], library: Library) -> tuple[str, ...]:
    """Give what was told, then what features suggest, each with what it is a kind of."""
    held = [*told]
    held += [id for one in suggested for id in library.criteria[one].conditions[:1]]
    return tuple(dict.fromkeys(kind for id in held for kind in library.kinds(id)))
