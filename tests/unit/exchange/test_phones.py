"""A number to call is found whole, wherever it stands; a dose, a day or a share is none."""

import pytest

import secondline
from secondline.exchange.telling.phones import phones

LIBRARY = secondline.library()


def found(text):
    return [text[begin:end] for begin, end in phones(text, LIBRARY)]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Call 1-800-222-1222 now for poison advice.", ["1-800-222-1222"]),
        ("Call 112 or 999 now.", ["112", "999"]),
        ("Call\n911 now.", ["911"]),
        ("You can also reach 988.", ["988"]),
        ("Call 9-8-8 to talk.", ["9-8-8"]),
        ("In the UK ring 116 123, day and night.", ["116 123"]),
        ("Call 1813 (Dutch) or 0800 32 123 (French) now.", ["1813", "0800 32 123"]),
        ("Call 112 or the local emergency number.", ["112"]),
    ],
)
def test_a_known_number_that_is_to_be_called_is_found_whole(text, numbers):
    assert found(text) == numbers


@pytest.mark.parametrize(
    "text",
    [
        "You take 112 mg a day, or 111 mg.",
        "Since 2026-11-12.",
        "It helped 113 of 1,444 people.",
        "Call your doctor. 144 people were asked.",
        "We recall 112 of them.",
        "Call 9112 now.",
        "116 1234",
        "No number at all.",
        "",
    ],
)
def test_a_dose_a_day_or_a_count_is_no_number_to_call(text):
    assert found(text) == []


@pytest.mark.parametrize("kind", ["emergency", "poison", "crisis"])
def test_every_number_of_every_country_is_found_where_a_sentence_says_to_call_it(kind):
    for one in LIBRARY.countries.values():
        value = getattr(one, kind)
        if value:
            assert found(f"Call {value.v} now."), one.id
