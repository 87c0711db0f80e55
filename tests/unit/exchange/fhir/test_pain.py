"""Ratings of pain from 0 to 10 become a diary."""

from datetime import date, time

import pytest

from tests.unit.exchange.fhir.making import found, rating

_DAY = date(2026, 8, 1)


def test_a_rating_is_the_pain_of_its_day():
    diary = found(rating(6, "2026-08-02T23:30:00Z"), rating(3.5, "2026-08-01")).diary

    assert [(line.on, line.at, line.values) for line in diary.check_ins] == [
        (_DAY, None, (("pain", 3.5),)),
        (date(2026, 8, 2), None, (("pain", 6.0),)),
    ]


def test_a_whole_number_counts_too():
    whole = {"valueQuantity": None, "valueInteger": 7}

    assert found(rating(0, "2026-08-01", **whole)).diary.daily("pain") == {_DAY: 7.0}


def test_several_ratings_of_a_day_keep_their_times():
    diary = found(rating(6, "2026-08-01T20:00:00"), rating(4, "2026-08-01T08:00:00")).diary

    assert [(line.at, line.values[0][1]) for line in diary.check_ins] == [
        (time(8), 4.0),
        (time(20), 6.0),
    ]


def test_ratings_that_no_time_tells_apart_are_averaged_and_said():
    held = found(rating(6, "2026-08-01"), rating(4, "2026-08-01"))

    assert held.diary.daily("pain") == {_DAY: 5.0}
    assert "averaged" in held.warnings[0]


def test_a_rating_within_a_panel_is_found():
    part = {"code": rating(0, "")["code"], "valueQuantity": {"value": 2}}
    panel = {"code": {"text": "pain panel"}, "component": [part, 4], "valueQuantity": None}

    assert found(rating(0, "2026-08-01", **panel)).diary.daily("pain") == {_DAY: 2.0}


@pytest.mark.parametrize(
    ("value", "at", "why"),
    [
        (11, "2026-08-01", "outside 0 to 10"),
        (-0.5, "2026-08-01", "outside 0 to 10"),
        ("6", "2026-08-01", "no number"),
        (True, "2026-08-01", "no number"),
        (10**400, "2026-08-01", "no number"),
        (6, "2026-08", "no day"),
        (6, "yesterday", "no day"),
        (6, "2031-01-01", "has not come"),
    ],
)
def test_what_is_no_rating_of_a_day_is_left_out_and_said(value, at, why):
    held = found(rating(value, at), rating(1, "2026-08-03"))

    assert list(held.diary.daily("pain").values()) == [1.0]
    assert why in held.warnings[0]


@pytest.mark.parametrize("status", ["entered-in-error", "cancelled"])
def test_a_rating_that_was_taken_back_never_was(status):
    assert found(rating(6, "2026-08-01", status=status)).diary.check_ins == ()


def test_another_observation_is_no_pain():
    weight = {"coding": [{"system": "http://loinc.org", "code": "29463-7"}]}
    other = {"coding": [{"system": "http://other.example", "code": "72514-3"}]}

    held = found(rating(6, "2026-08-01", code=weight), rating(6, "2026-08-01", code=other))

    assert held.diary.check_ins == ()
