"""Is this dangerous? Names in a sentence: a proper list, and one product under two names."""

import re

import pytest

import secondline

LIBRARY = secondline.library()


def said(*names):
    return " ".join(f"{one.says} {one.why}" for one in secondline.check(names, LIBRARY).findings)


@pytest.mark.parametrize(
    "names",
    [
        ("Percocet", "Excedrin", "wine"),
        ("Percocet", "Tylenol", "Nyquil", "beer"),
        ("ibuprofen", "naproxen", "warfarin", "wine"),
    ],
)
def test_three_names_are_one_list_with_one_and(names):
    text = said(*names)

    assert " and alcohol" not in text
    assert not re.search(r"[a-z]\) and [^.,]*\([a-z]+\) and ", text)


def test_the_last_name_of_a_list_is_the_drink():
    text = said("Percocet", "Excedrin", "wine")

    assert "Percocet (acetaminophen), Excedrin (acetaminophen) and wine (alcohol) can badly" in text
