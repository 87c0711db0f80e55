"""What refers to what in a file, and whose it is."""

import json
from typing import Any

import pytest

from secondline.errors import UnusableInput
from secondline.exchange.fhir.reading import read_fhir
from secondline.exchange.fhir.resources import resources_of
from secondline.knowledge.compiling import library
from tests.unit.exchange.fhir.making import Json, bundle, condition, found, medicines, request

_MEDICATION = {"resourceType": "Medication", "id": "m1", "code": {"text": "Naproxen"}}
_ANN = {"resourceType": "Patient", "id": "ann", "birthDate": "1979-03-02", "gender": "female"}
_BEN = {"resourceType": "Patient", "id": "ben", "birthDate": "1950-01-01", "gender": "male"}


def _refers(place: str, **more: Any) -> Json:
    reference = {"reference": place}
    return request(medicationCodeableConcept=None, medicationReference=reference, **more)


@pytest.mark.parametrize(
    "place",
    ["Medication/m1", "urn:uuid:m1", "https://clinic.example/fhir/Medication/m1/_history/3"],
)
def test_a_medicine_elsewhere_in_the_bundle_is_found(place):
    assert medicines(_MEDICATION, _refers(place))[0]["name"] == "Naproxen"


def test_a_medicine_contained_in_its_request_is_found():
    assert medicines(_refers("#m1", contained=[_MEDICATION]))[0]["name"] == "Naproxen"


def test_a_medicine_that_is_nowhere_keeps_the_name_in_its_reference():
    there = {"reference": "Medication/elsewhere", "display": "simvastatin"}

    only = medicines(request(medicationCodeableConcept=None, medicationReference=there))

    assert only[0]["name"] == "simvastatin"


def test_a_medicine_without_any_name_is_kept_as_unknown_and_said():
    held = found(_refers("Medication/elsewhere"))

    assert [one.raw["name"] for one in held.medicines] == ["unknown"]
    assert "1 medicine has no name" in held.warnings[0]


def test_a_single_resource_is_a_file_too():
    held = read_fhir(json.dumps(request("Naproxen")), "me.json", library())

    assert held.medicines[0].raw["name"] == "Naproxen"


def test_a_bundle_within_a_bundle_is_read():
    assert len(medicines(bundle(request("Naproxen")), request("Ibuprofen"))) == 2


def test_entries_that_hold_no_resource_are_counted():
    odd = bundle(request(), entry=[{"resource": 7}, {"resource": {}}, {"request": {}}, 3])

    assert resources_of(odd, "me.json").n_unreadable == 2


@pytest.mark.parametrize("root", [{}, {"resourceType": 4}, {"schema": 1}])
def test_json_that_is_not_fhir_is_refused(root):
    with pytest.raises(UnusableInput, match="without a resourceType"):
        resources_of(root, "me.json")


def test_facts_of_the_person_that_the_medicines_are_about():
    about: Json = {"subject": {"reference": "urn:uuid:ann"}}

    held = found(_BEN, _ANN, request(**about), condition("Fibromyalgia", **about))

    assert (held.record["born"], held.record["sex"]) == (1979, "female")


@pytest.mark.parametrize(
    "resources",
    [
        (_ANN, _BEN),
        (
            request(subject={"reference": "Patient/ann"}),
            request(subject={"reference": "Patient/ben"}),
        ),
        (_ANN, request(subject={"reference": "Patient/ben"})),
    ],
)
def test_the_records_of_several_people_never_meet(resources):
    with pytest.raises(UnusableInput, match="the records of 2 people"):
        found(*resources)


@pytest.mark.parametrize(
    "place",
    ["Patient/ann", "urn:uuid:ann", "Patient?identifier=7", "https://x.example/Patient/ann"],
)
def test_one_person_may_be_referred_to_in_several_ways(place):
    held = found(_ANN, request(subject={"reference": place}), condition("Fibromyalgia"))

    assert held.record["born"] == 1979
