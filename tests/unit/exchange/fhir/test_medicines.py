"""Which entries were taken, from when to when; renewals are one stretch, not many medicines."""

from datetime import date
from typing import Any

import pytest

from tests.unit.exchange.fhir.making import Json, condition, found, medicines, request


def _statement(**more: Any) -> Json:
    made = request(**more)
    return {**made, "resourceType": "MedicationStatement"}


def test_an_active_request_is_still_taken():
    only = medicines(request())

    assert only == [{"name": "Naproxen 500 MG Oral Tablet", "started_on": date(2026, 3, 1)}]


def test_a_statement_has_the_days_of_its_period():
    period = {"start": "2015-03", "end": "2015-09-30"}

    only = medicines(_statement(status="completed", effectivePeriod=period, authoredOn=None))

    assert only[0]["started_on"] == "2015-03"
    assert only[0]["stopped_on"] == date(2015, 9, 30)


@pytest.mark.parametrize("status", ["stopped", "completed"])
def test_stopped_without_a_day_is_stopped_on_an_unknown_day(status):
    assert medicines(request(status=status))[0]["stopped_on"] == "unknown"


def test_an_end_before_the_start_is_an_unknown_day():
    period = {"start": "2020-05-01", "end": "2019-05-01"}

    only = medicines(_statement(status="stopped", effectivePeriod=period))

    assert only[0]["stopped_on"] == "unknown"


@pytest.mark.parametrize(
    ("field", "why"),
    [
        ({"status": "entered-in-error"}, "entered in error"),
        ({"status": "draft"}, "only a draft"),
        ({"status": "cancelled"}, "cancelled"),
        ({"status": "not-taken"}, "not taken"),
        ({"status": "intended"}, "planned"),
        ({"intent": "proposal"}, "proposed"),
        ({"doNotPerform": True}, "not to give it"),
    ],
)
def test_what_was_never_taken_is_left_out_and_said(field, why):
    held = found(request("Naproxen", **field), request("Ibuprofen"))

    assert [one.raw["name"] for one in held.medicines] == ["Ibuprofen"]
    assert why in held.warnings[0]
    assert "Naproxen" in held.warnings[0]


def test_no_known_medicine_is_no_medicine():
    none = {"coding": [{"code": "no-known-medications"}]}

    held = found(request(medicationCodeableConcept=none))

    assert held.medicines == ()
    assert "nothing is taken" in held.warnings[0]


@pytest.mark.parametrize("status", ["unknown", "on-hold", None, 7, "new in R9"])
def test_where_the_file_does_not_say_it_counts_as_taken_and_is_asked_about(status):
    held = found(request("Naproxen", status=status))

    assert "stopped_on" not in held.medicines[0].raw
    assert "does not say for sure" in held.warnings[0]


def test_an_active_one_with_an_end_behind_it_counts_as_taken_and_is_asked_about():
    held = found(_statement(effectivePeriod={"start": "2020", "end": "2020-06-01"}))

    assert "stopped_on" not in held.medicines[0].raw
    assert "its end is given as 2020-06-01" in held.warnings[0]


def test_a_day_that_has_not_come_is_not_taken_over():
    assert "started_on" not in medicines(request(authoredOn="2031-01-01"))[0]


def test_what_it_is_for_is_taken_over_where_one_thing_is_named():
    condition_ = condition("Fibromyalgia (disorder)", id="c1")
    refers: Json = {"reasonReference": [{"reference": "urn:uuid:c1"}]}

    assert medicines(condition_, request(**refers))[0]["for"] == "Fibromyalgia"
    coded = medicines(request(reasonCode=[{"text": "back pain"}]))
    assert coded[0]["for"] == "back pain"
    two = medicines(request(reasonCode=[{"text": "back pain"}, {"text": "neck pain"}]))
    assert "for" not in two[0]


def test_dose_and_times_go_into_the_record():
    dosage = {
        "timing": {"repeat": {"frequency": 2, "period": 1, "periodUnit": "d"}},
        "doseAndRate": [{"doseQuantity": {"value": 500, "unit": "mg"}}],
    }

    only = medicines(request(dosageInstruction=[dosage]))[0]

    assert (only["dose"], only["times_a_day"]) == ("500 mg", 2)


def _years(*years: int, last: str = "stopped") -> list[Json]:
    statuses = ["stopped"] * (len(years) - 1) + [last]
    days = [f"{year}-03-01" for year in years]
    return [request(authoredOn=day, status=s) for day, s in zip(days, statuses, strict=True)]


def test_a_yearly_renewal_is_one_stretch_that_goes_on():
    held = found(*_years(2023, 2024, 2025, 2026, last="active"))

    assert [one.n for one in held.medicines] == [4]
    assert held.medicines[0].raw["started_on"] == date(2023, 3, 1)
    assert "stopped_on" not in held.medicines[0].raw


def test_renewals_that_all_stopped_are_one_stretch_that_stopped():
    held = found(*_years(2020, 2021))

    assert [one.n for one in held.medicines] == [2]
    assert held.medicines[0].raw["stopped_on"] == "unknown"


def test_the_same_order_after_years_is_another_stretch():
    held = found(*_years(2011, 2021, last="active"))

    assert [one.raw["started_on"] for one in held.medicines] == [
        date(2011, 3, 1),
        date(2021, 3, 1),
    ]


def test_a_known_end_parts_two_stretches_unless_the_next_follows_on_it():
    def stretch(start: str, end: str) -> Json:
        return _statement(status="completed", effectivePeriod={"start": start, "end": end})

    apart = medicines(stretch("2020-01-01", "2020-03-01"), stretch("2020-09-01", "2020-10-01"))
    joined = medicines(stretch("2020-01-01", "2020-03-01"), stretch("2020-03-10", "2020-10-01"))

    assert [one["stopped_on"] for one in apart] == [date(2020, 3, 1), date(2020, 10, 1)]
    assert [one["stopped_on"] for one in joined] == [date(2020, 10, 1)]


def test_another_dose_is_another_entry_and_the_sum_is_asked_about():
    def at(dose: int) -> Json:
        quantity = {"doseQuantity": {"value": dose, "unit": "mg"}}
        return request("Naproxen", dosageInstruction=[{"doseAndRate": [quantity]}])

    held = found(at(250), at(500))

    assert [one.raw["dose"] for one in held.medicines] == ["250 mg", "500 mg"]
    assert '"Naproxen" stands 2 times as still taken' in held.warnings[0]


def test_medicines_stand_in_the_order_in_which_they_began():
    names = ["Ibuprofen", "Naproxen", "Aspirin"]
    days = ["2024-01-01", "2020", None]

    held = medicines(*(request(n, authoredOn=d) for n, d in zip(names, days, strict=True)))

    assert [one["name"] for one in held] == ["Naproxen", "Ibuprofen", "Aspirin"]


def test_what_was_handed_out_is_found_where_no_order_is_there():
    dispense = {
        "resourceType": "MedicationDispense",
        "status": "completed",
        "medicationCodeableConcept": {"text": "Naproxen"},
        "whenHandedOver": "2026-05-01T10:00:00Z",
    }

    alone = found(dispense)
    beside = found(dispense, request("NAPROXEN", status="stopped"))

    assert alone.medicines[0].raw == {"name": "Naproxen", "started_on": date(2026, 5, 1)}
    assert "does not say for sure" in alone.warnings[0]
    assert [one.raw["name"] for one in beside.medicines] == ["NAPROXEN"]


def test_what_was_given_once_began_and_ended_on_that_day():
    given = {
        "resourceType": "MedicationAdministration",
        "status": "completed",
        "medicationCodeableConcept": {"text": "Ketorolac"},
        "effectiveDateTime": "2026-02-03T10:00:00Z",
    }

    only = medicines(given)[0]

    assert only["started_on"] == only["stopped_on"] == date(2026, 2, 3)


def test_renewals_of_which_nothing_is_known_count_as_taken():
    held = found(*(request(status="unknown", authoredOn=f"{year}-03-01") for year in (2025, 2026)))

    assert [one.n for one in held.medicines] == [2]
    assert "stopped_on" not in held.medicines[0].raw
