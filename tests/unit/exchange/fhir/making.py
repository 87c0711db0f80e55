"""FHIR R4 in few words: what the tests of this folder are made of."""

import json
from datetime import date
from typing import Any

from secondline.exchange.fhir.reading import FoundFhir, read_fhir
from secondline.knowledge.compiling import library

RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm"
TODAY = date(2026, 11, 21)
Json = dict[str, Any]


def bundle(*resources: Json, **more: object) -> Json:
    """Give a Bundle; a resource with an id has its address too."""
    entries = [
        {"fullUrl": f"urn:uuid:{one['id']}", "resource": one} if "id" in one else {"resource": one}
        for one in resources
    ]
    return {"resourceType": "Bundle", "type": "collection", "entry": entries, **more}


def request(name: str = "Naproxen 500 MG Oral Tablet", **more: object) -> Json:
    """Give an active request of a medicine."""
    made = {
        "resourceType": "MedicationRequest",
        "status": "active",
        "intent": "order",
        "medicationCodeableConcept": {"text": name},
        "authoredOn": "2026-03-01T09:00:00Z",
    }
    return {key: value for key, value in (made | more).items() if value is not None}


def rating(value: object, at: str, **more: object) -> Json:
    """Give an observation of pain from 0 to 10."""
    return {
        "resourceType": "Observation",
        "status": "final",
        "code": {"coding": [{"system": "http://loinc.org", "code": "72514-3"}]},
        "effectiveDateTime": at,
        "valueQuantity": {"value": value, "unit": "{score}"},
        **more,
    }


def condition(name: str, status: str = "active", **more: object) -> Json:
    """Give a condition."""
    return {
        "resourceType": "Condition",
        "clinicalStatus": {"coding": [{"code": status}]},
        "code": {"text": name},
        **more,
    }


def found(*resources: Json) -> FoundFhir:
    """Give what a Bundle of these resources holds for us."""
    return read_fhir(json.dumps(bundle(*resources)), "me.json", library(), TODAY)


def medicines(*resources: Json) -> list[dict[str, object]]:
    """Give the medicines of a Bundle, with the keys of a record."""
    return [one.raw for one in found(*resources).medicines]
