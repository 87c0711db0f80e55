"""What the name of a column says; it is pain only if it says so and nothing that changes it."""

import pytest

from secondline.exchange.tables.headers import (
    date_rank,
    is_person,
    is_time,
    meaning_of,
    words_of,
)


@pytest.mark.parametrize(
    "name",
    ["pain", "Pain", "PAIN (0-10)", "pain_level", "painLevel", "PainScore", "Average pain",
     "avg pain today", "overall pain intensity", "NRS", "Pain NRS (0 to 10)", "my pain",
     "pain severity last 24h", "Schmerz", "Schmerzstärke", "douleur", "Dolor", "intensidad dolor",
     "Dolore", "pijnscore"],
)  # fmt: skip
def test_a_name_that_says_pain_is_pain(name):
    assert meaning_of(name) == "pain"


@pytest.mark.parametrize(
    "name",
    ["kneePain", "fingersPain", "aroundEyesPain", "handsAndFingerPain", "shoulderNeckPain",
     "painInOtherRegion", "Pain: left hip", "lower back pain", "head_pain", "Pain (feet)"],
)  # fmt: skip
def test_the_pain_of_one_place_is_a_measure_of_its_own(name):
    assert meaning_of(name) == "pain of one place"


@pytest.mark.parametrize(
    "name",
    ["painkillers", "back_pain_medication", "painthreshold", "pain free", "pain relief",
     "worst pain", "least pain", "pain 0-100", "no pain", "pain duration", "morning pain",
     "pain change", "painting", "Spain", "headache", "mood", "", "steps", "week pain",
     "total pain", "pain last week", "pain pills taken", "knee pain medication"],
)  # fmt: skip
def test_a_name_that_says_something_else_is_neither(name):
    assert meaning_of(name) is None


def test_camel_case_snake_case_and_accents_are_words():
    assert words_of("leftKnee_Pain-Stärke 24h") == ("left", "knee", "pain", "starke", "24", "h")


@pytest.mark.parametrize(
    ("name", "rank"),
    [
        ("date", 2), ("Date", 2), ("timestamp", 2), ("measurement_time", 2), ("Datum", 2),
        ("fecha", 2), ("Entry Date", 2), ("createdAt", 2), ("", 1), ("end date", 1),
        ("participant_started_at", 0), ("pain", 0), ("entry", 0),
    ],
)  # fmt: skip
def test_how_clearly_a_name_says_date(name, rank):
    assert date_rank(name) == rank


def test_time_and_person_by_name():
    assert is_time("Time") and is_time("time of day") and is_time("Uhrzeit")
    assert not is_time("time in bed") and not is_time("")
    assert is_person("participant_id") and is_person("Patient") and is_person("userId")
    assert not is_person("id") and not is_person("measurement_id") and not is_person("user")
