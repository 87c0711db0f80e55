"""Other versions of FHIR are refused by name; nothing in R4 is mistaken for one."""

import pytest

from secondline.errors import UnusableInput
from tests.unit.exchange.fhir.making import condition, found, rating, request

_QUANTITY = {"value": 1, "unit": "tablet"}


@pytest.mark.parametrize(
    ("resource", "version"),
    [
        ({"resourceType": "MedicationOrder", "status": "active"}, "DSTU2"),
        ({"resourceType": "ProcedureRequest"}, "DSTU2 or STU3"),
        ({"resourceType": "Patient", "name": [{"family": ["Jackson"]}]}, "DSTU2"),
        (condition("Fibromyalgia", clinicalStatus="active"), "DSTU2 or STU3"),
        (condition("Fibromyalgia", patient={"reference": "Patient/1"}), "DSTU2"),
        ({"resourceType": "AllergyIntolerance", "substance": {"text": "nuts"}}, "DSTU2"),
        ({"resourceType": "AllergyIntolerance", "clinicalStatus": "active"}, "STU3"),
        ({"resourceType": "MedicationStatement", "wasNotTaken": False}, "DSTU2"),
        ({"resourceType": "MedicationStatement", "taken": "y"}, "STU3"),
        (request(context={"reference": "Encounter/1"}), "STU3"),
        (request(dosageInstruction=[{"doseQuantity": _QUANTITY}]), "STU3"),
        (request(medication={"concept": {"text": "Naproxen"}}), "R5"),
        (rating(3, "2026-01-01", context={"reference": "Encounter/1"}), "STU3"),
    ],
)
def test_another_version_is_refused_with_what_gave_it_away(resource, version):
    with pytest.raises(UnusableInput, match=f"found FHIR {version} .*; expected FHIR R4"):
        found(resource)


def test_what_r4_allows_goes_through():
    dosage = [{"doseAndRate": [{"doseQuantity": _QUANTITY}]}]
    r4 = (
        {"resourceType": "Patient", "name": [{"family": "Jackson", "given": ["Ben"]}]},
        condition("Fibromyalgia", subject={"reference": "Patient/1"}),
        request(encounter={"reference": "Encounter/1"}, dosageInstruction=dosage),
        {"resourceType": "MedicationStatement", "context": {"reference": "Encounter/1"}},
        {"resourceType": "ServiceRequest", "status": "active"},
    )

    assert len(found(*r4).medicines) == 2
