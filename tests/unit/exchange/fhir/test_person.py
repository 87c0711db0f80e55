"""Who the person is, what they have, their allergies; never their name, address or number."""

import json

import pytest

from secondline.record.writing import to_toml
from tests.unit.exchange.fhir.making import Json, condition, found

_PATIENT = {
    "resourceType": "Patient",
    "id": "p-4711",
    "identifier": [{"value": "999-55-1234"}],
    "name": [{"family": "Lindqvist", "given": ["Ottilie"]}],
    "telecom": [{"value": "555-0199"}],
    "birthDate": "1979-03-02",
    "gender": "female",
    "address": [{"line": ["7 Elm Lane"], "city": "Dover", "postalCode": "02030", "country": "US"}],
}


def _person(**more: object) -> Json:
    return found({**_PATIENT, **more}).record


def test_year_sex_and_country_are_all_that_is_taken_over():
    assert _person() == {"born": 1979, "sex": "female", "country": "US"}


def test_nothing_that_names_the_person_is_written():
    written = to_toml(_person()) + json.dumps(found(_PATIENT).warnings)

    for private in ("Lindqvist", "Ottilie", "Elm", "Dover", "555", "999", "4711", "03-02"):
        assert private not in written


@pytest.mark.parametrize("gender", ["other", "unknown", None, 3, "Female"])
def test_a_sex_that_is_not_female_or_male_is_unknown(gender):
    assert "sex" not in _person(gender=gender)


@pytest.mark.parametrize("born", ["", "02/03/1979", 1979, "1823-01-01", None])
def test_a_birth_date_that_is_none_is_unknown(born):
    assert "born" not in _person(birthDate=born)


@pytest.mark.parametrize(
    ("addresses", "country"),
    [
        ([{"country": "DE"}], "DE"),
        ([{"country": "USA"}], "US"),
        ([{"country": "UK"}], "GB"),
        ([{"country": "DE", "use": "old"}, {"country": "NL"}], "NL"),
        ([{"country": "Germany"}], None),
        ([{"country": "DE"}, {"country": "NL"}], None),
        ([7], None),
        ({"country": "DE"}, None),
    ],
)
def test_a_country_is_taken_over_where_it_is_one_code(addresses, country):
    assert _person(address=addresses).get("country") == country


def test_conditions_that_go_on_are_taken_over_each_once():
    held = found(
        condition("Fibromyalgia"),
        condition("FIBROMYALGIA"),
        condition("Acute bronchitis", "resolved"),
        condition("Migraine", "relapse"),
        condition("Gout", clinicalStatus=None),
        condition("Sprain", clinicalStatus=None, abatementDateTime="2020-01-01"),
        condition("Lupus", verificationStatus={"coding": [{"code": "refuted"}]}),
        condition("No current problems or disability"),
    )

    assert held.record["conditions"] == ["Fibromyalgia", "Migraine", "Gout"]


def test_a_condition_that_nobody_confirmed_is_left_out_and_said():
    held = found(condition("Lupus", verificationStatus={"coding": [{"code": "provisional"}]}))

    assert "conditions" not in held.record
    assert "Lupus" in held.warnings[0]


def _allergy(name: str, **more: object) -> Json:
    return {**condition(name), "resourceType": "AllergyIntolerance", **more}


def test_allergies_are_taken_over_even_where_nobody_confirmed_them():
    unsure = {"verificationStatus": {"coding": [{"code": "unconfirmed"}]}}

    held = found(_allergy("Penicillin"), _allergy("Nuts", **unsure))

    assert held.record["allergies"] == ["Penicillin", "Nuts"]


def test_an_allergy_may_stand_in_its_reaction():
    held = found(_allergy("", code=None, reaction=[{"substance": {"text": "Latex"}}]))

    assert held.record["allergies"] == ["Latex"]


@pytest.mark.parametrize(
    "code",
    [
        {"coding": [{"system": "http://snomed.info/sct", "code": "716186003"}]},
        {"coding": [{"code": "no-known-allergies"}]},
        {"text": "NKDA"},
    ],
)
def test_no_known_allergy_is_none(code):
    assert found(_allergy("", code=code)).record["allergies"] == []


def test_no_known_food_allergy_says_nothing_of_medicines():
    assert "allergies" not in found(_allergy("No known food allergy")).record


def test_nothing_said_is_unknown_and_never_none():
    assert found(_PATIENT).record.keys() == {"born", "sex", "country"}
