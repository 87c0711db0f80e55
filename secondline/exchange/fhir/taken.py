"""From a resource to an entry: what was taken, how, and from when to when."""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from secondline.exchange.fhir.dosage import Dosing, dosing_of
from secondline.exchange.fhir.fields import items, name_of, says_none, table, when, word
from secondline.exchange.fhir.naming import Naming, naming_of
from secondline.exchange.fhir.resources import Resource, Resources
from secondline.knowledge.library import Library
from secondline.record.when import When

KINDS = (
    "MedicationRequest",
    "MedicationStatement",
    "MedicationAdministration",
    "MedicationDispense",
)
Fate = Literal["taken", "stopped", "not sure"]

# Why an entry is left out: it was never taken.
_LEFT_OUT = {
    "entered-in-error": "entered in error",
    "draft": "only a draft",
    "cancelled": "cancelled before it was begun",
    "not-taken": "not taken, as the file says",
    "intended": "planned and not begun",
    "not-done": "not given",
    "declined": "declined",
    "preparation": "not handed out yet",
}
_STOPPED = frozenset(("stopped", "completed"))
_GOES_ON = frozenset(("active", "in-progress"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One resource as one stretch of one medicine; None is unknown.

    Parameters
    ----------
    naming : Naming
        What it is called, and what we know by that name.
    fate : str
        Whether it goes on; ``not sure`` where the file does not say.
    ends : When, optional
        The end that the file gives, where it goes on all the same.
    """

    naming: Naming
    kind: str
    fate: Fate
    reason: str | None = None
    dosing: Dosing = field(default_factory=Dosing)
    started: When | None = None
    stopped: When | None = None
    ends: When | None = None


def why_left_out(resource: Resource) -> str | None:
    """Say why a resource is no medicine that was ever taken, or None where it may be one."""
    if resource.get("doNotPerform") is True:
        return "an order not to give it"
    if word(resource.get("intent")) in ("proposal", "option"):
        return "proposed and not ordered"
    if says_none(resource.get("medicationCodeableConcept")):
        return "it says that nothing is taken, or nothing known"
    return _LEFT_OUT.get(word(resource.get("status")))


def entry_of(
    resource: Resource, resources: Resources, library: Library, on: date | None = None
) -> Entry:
    """Give what a resource says; a day after `on` is none that has come."""
    fate = _fate(resource)
    started, end = (_until(one, on) for one in _stretch(resource))
    is_order_reversed = bool(started and end and end.latest < started.earliest)
    return Entry(
        naming=naming_of(resource, resources, library),
        kind=word(resource.get("resourceType")),
        fate=fate,
        reason=_reason(resource, resources),
        dosing=_dosing(resource),
        started=started,
        stopped=end if fate == "stopped" and not is_order_reversed else None,
        ends=end if fate != "stopped" else None,
    )


def _fate(resource: Resource) -> Fate:
    status, kind = word(resource.get("status")), resource.get("resourceType")
    if kind == "MedicationDispense":
        return "not sure"  # it was handed out; how long it was taken stands nowhere
    if status in _STOPPED:
        return "stopped"
    return "taken" if status in _GOES_ON else "not sure"


def _stretch(resource: Resource) -> tuple[When | None, When | None]:
    """Give the first and the last day that a resource states."""
    if resource.get("resourceType") == "MedicationDispense":
        return when(resource.get("whenHandedOver")) or when(resource.get("whenPrepared")), None
    period = table(resource.get("effectivePeriod")) or _bounds(resource)
    at = when(resource.get("effectiveDateTime"))
    started = when(period.get("start")) or at or when(resource.get("authoredOn"))
    # What was given once began and ended on that day.
    once = at if resource.get("resourceType") == "MedicationAdministration" else None
    return started, when(period.get("end")) or once


def _bounds(resource: Resource) -> Resource:
    dosages = items(resource.get("dosageInstruction"))
    if len(dosages) != 1:
        return {}
    timing = table(table(dosages[0]).get("timing"))
    return table(table(timing.get("repeat")).get("boundsPeriod"))


def _until(day: When | None, on: date | None) -> When | None:
    return None if day and on and day.earliest > on else day


def _dosing(resource: Resource) -> Dosing:
    return dosing_of(resource.get("dosageInstruction") or resource.get("dosage"))


def _reason(resource: Resource, resources: Resources) -> str | None:
    """Give what it is for, where the file names one thing alone."""
    names = [name_of(one) for one in items(resource.get("reasonCode"))]
    for reference in items(resource.get("reasonReference")):
        target = resources.target(reference, resource) or {}
        if target.get("resourceType") == "Condition":
            names.append(name_of(target.get("code")))
    once = {name for name in names if name}
    return once.pop() if len(once) == 1 else None
