"""Refuse other versions of FHIR: their fields mean other things, so none of it may be guessed."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from secondline.errors import UnusableInput
from secondline.exchange.fhir.fields import items, table, word

_EXPECTED = "FHIR R4 (4.0.1): ask whoever gave you the file for an export in R4"
_DSTU2, _STU3, _R5 = "FHIR DSTU2", "FHIR STU3", "FHIR R5"
_OLDER = "FHIR DSTU2 or STU3"
# Kinds of resources that R4 does not have any more.
_GONE = {
    _DSTU2: (
        "MedicationOrder", "DiagnosticOrder", "DeviceUseRequest", "Order", "OrderResponse",
        "Conformance", "ImagingObjectSelection",
    ),
    _STU3: ("ExpansionProfile", "ImagingManifest", "Sequence", "ServiceDefinition"),
    _OLDER: (
        "BodySite", "DataElement", "DeviceComponent", "EligibilityRequest", "EligibilityResponse",
        "ProcedureRequest", "ProcessRequest", "ProcessResponse", "ReferralRequest",
    ),
}  # fmt: skip
_Sign = tuple[str, Callable[[Any], bool], str]


def _any(value: object) -> bool:
    return value is not None


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _is_object(value: object) -> bool:
    return isinstance(value, dict)


def _has_listed_family(names: object) -> bool:
    return any(isinstance(table(name).get("family"), list) for name in items(names))


def _has_dose_beside(dosages: object) -> bool:
    keys = {"doseQuantity", "doseRange", "doseSimpleQuantity"}
    return any(keys & set(table(dosage)) for dosage in items(dosages))


# By kind of resource: a field, what makes it a sign, and of which version.
_SIGNS: dict[str, tuple[_Sign, ...]] = {
    "Patient": (("animal", _any, _OLDER), ("name", _has_listed_family, _DSTU2)),
    "Condition": (
        ("dateRecorded", _any, _DSTU2),
        ("patient", _any, _DSTU2),
        ("clinicalStatus", _is_text, _OLDER),
    ),
    "AllergyIntolerance": (
        ("status", _any, _DSTU2),
        ("substance", _any, _DSTU2),
        ("clinicalStatus", _is_text, _STU3),
    ),
    "MedicationRequest": (
        ("context", _any, _STU3),
        ("dosageInstruction", _has_dose_beside, _STU3),
        ("medication", _is_object, _R5),
    ),
    "MedicationStatement": (
        ("wasNotTaken", _any, _DSTU2),
        ("patient", _any, _DSTU2),
        ("taken", _any, _STU3),
        ("notTaken", _any, _STU3),
        ("dosage", _has_dose_beside, _OLDER),
        ("medication", _is_object, _R5),
    ),
    "MedicationAdministration": (
        ("wasNotGiven", _any, _DSTU2),
        ("notGiven", _any, _STU3),
        ("prescription", _any, _OLDER),
        ("medication", _is_object, _R5),
    ),
    "MedicationDispense": (
        ("dosageInstruction", _has_dose_beside, _OLDER),
        ("medication", _is_object, _R5),
    ),
    "Observation": (
        ("comments", _any, _DSTU2),
        ("related", _any, _OLDER),
        ("context", _any, _STU3),
    ),
}


def refuse_other_versions(resources: Iterable[Mapping[str, Any]], where: str) -> None:
    """Raise where a resource has a kind or a field that R4 does not have.

    Raises
    ------
    UnusableInput
        Naming the version and the field by which it was told.
    """
    for resource in resources:
        kind = word(resource.get("resourceType"))
        for version, kinds in _GONE.items():
            if kind in kinds:
                raise UnusableInput(where, f"{version} (it has a {kind})", _EXPECTED)
        for field, is_sign, version in _SIGNS.get(kind, ()):
            if is_sign(resource.get(field)):
                raise UnusableInput(where, f"{version} (by {kind}.{field})", _EXPECTED)
