"""How a medicine is taken: only what a dosage says beyond doubt."""

import pytest

from secondline.exchange.fhir.dosage import Dosing, dosing_of


def _timing(**repeat: object) -> dict[str, object]:
    return {"timing": {"repeat": repeat}}


def _dose(value: object, unit: str, **more: object) -> dict[str, object]:
    return {"doseAndRate": [{"doseQuantity": {"value": value, "unit": unit, **more}}]}


_DAILY = {"frequency": 1, "period": 1, "periodUnit": "d"}


@pytest.mark.parametrize(
    ("value", "unit", "dose"),
    [
        (500, "mg", "500 mg"),
        (0.5, "g", "0.5 g"),
        (1, "tablet", "1 tablet"),
        (2, "TAB", "2 tablets"),
        (10, "drop", "10 drops"),
        (5, "mL", "5 mL"),
        (2, "{puff}", "2 puffs"),
        (25, "ug", "25 ug"),
    ],
)
def test_an_amount_with_a_unit_that_a_record_knows_is_the_dose(value, unit, dose):
    assert dosing_of([_dose(value, unit)]).dose == dose


@pytest.mark.parametrize(
    ("value", "unit"),
    [(0, "mg"), (-1, "mg"), (1, ""), (1, "1"), (1, "scoops of joy"), ("5", "mg"), (True, "mg"),
     (1e300, "mg"), (1e-9, "mg"), (40, "mg/d")],
)  # fmt: skip
def test_any_other_amount_is_unknown(value, unit):
    assert dosing_of([_dose(value, unit)]).dose is None


def test_the_code_of_a_unit_helps_where_its_words_do_not():
    assert dosing_of([_dose(5, "milligrams each", code="mg")]).dose == "5 mg"


def test_at_least_or_at_most_so_much_is_no_dose():
    assert dosing_of([_dose(5, "mg", comparator="<")]).dose is None


@pytest.mark.parametrize(
    ("repeat", "times"),
    [
        (_DAILY, 1),
        ({"frequency": 3, "period": 1, "periodUnit": "d"}, 3),
        ({"frequency": 1, "period": 8, "periodUnit": "h"}, 3),
        ({"frequency": 1, "period": 2, "periodUnit": "d"}, 0.5),
        ({"frequency": 1, "period": 1, "periodUnit": "wk"}, 0.142857),
    ],
)
def test_so_often_in_so_long_is_times_a_day(repeat, times):
    assert dosing_of([_timing(**repeat)]).times_a_day == pytest.approx(times)


@pytest.mark.parametrize(
    "repeat",
    [
        {},
        {"frequency": 1},
        {"frequency": 1, "period": 0, "periodUnit": "d"},
        {"frequency": 1, "period": 1, "periodUnit": "mo"},
        {"frequency": 1, "frequencyMax": 2, "period": 1, "periodUnit": "d"},
        {"frequency": 1, "period": 4, "periodMax": 6, "periodUnit": "h"},
        {"frequency": 1, "period": 1, "periodUnit": "d", "dayOfWeek": ["mon"]},
        {"frequency": 100, "period": 1, "periodUnit": "h"},
        {"frequency": "1", "period": 1, "periodUnit": "d"},
        {"count": 1, "periodUnit": "d"},
    ],
)
def test_anything_less_plain_is_unknown(repeat):
    assert dosing_of([_timing(**repeat)]).times_a_day is None


def test_the_latin_codes_of_a_timing_count_where_nothing_else_stands_there():
    code = {"coding": [{"code": "BID"}]}

    assert dosing_of([{"timing": {"code": code}}]).times_a_day == 2
    assert dosing_of([{"timing": {"code": code, "repeat": {"when": ["MORN"]}}}]) == Dosing()


def test_as_needed_has_the_most_that_its_timing_allows():
    every_four_hours = _timing(frequency=1, period=4, periodUnit="h")

    dosing = dosing_of([{**every_four_hours, "asNeededBoolean": True}])

    assert dosing == Dosing(as_needed=True, at_most=6)


def test_as_needed_for_something_is_as_needed():
    dosing = dosing_of([{"asNeededCodeableConcept": {"text": "pain"}}])

    assert dosing == Dosing(as_needed=True)


def test_the_stated_maximum_a_day_counts_in_doses():
    limit = {
        "numerator": {"value": 6, "unit": "tablet"},
        "denominator": {"value": 1, "code": "d"},
    }
    each_hour = _timing(frequency=1, period=1, periodUnit="h")
    dosage = {**each_hour, **_dose(2, "tablet"), "asNeededBoolean": True}

    assert dosing_of([{**dosage, "maxDosePerPeriod": limit}]).at_most == 3
    odd = {**limit, "denominator": {"value": 1, "code": "wk"}}
    assert dosing_of([{**dosage, "maxDosePerPeriod": odd}]).at_most is None


def test_several_steps_at_once_say_nothing():
    assert dosing_of([_dose(5, "mg"), _dose(10, "mg")]) == Dosing()


def test_a_range_is_no_dose():
    assert dosing_of([{"doseAndRate": [{"doseRange": {"low": {"value": 1}}}]}]) == Dosing()


@pytest.mark.parametrize(
    "odd", [None, 3, "daily", {}, [], [4], [{"timing": 5}], [{"doseAndRate": 1}]]
)
def test_a_field_of_another_type_says_nothing(odd):
    assert dosing_of(odd) == Dosing()
