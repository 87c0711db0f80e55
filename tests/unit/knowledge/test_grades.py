"""How bad an illness is, and on which side, does not change which one it is."""

import pytest

import secondline
from secondline.knowledge.names import condition_of

LIBRARY = secondline.library()


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("asthma", "asthma"),
        ("severe asthma", "asthma"),
        ("bleeding stomach ulcer", "stomach_ulcer"),
        ("active duodenal ulcer", "stomach_ulcer"),
        ("peptic ulcer disease", "stomach_ulcer"),
        ("Cirrhosis of the liver", "liver_disease"),
        ("type II diabetes", "diabetes"),
        ("type 2 diabetes mellitus", "diabetes"),
        ("stage 4 chronic kidney disease", "kidney_disease"),
        ("osteoarthritis of the left knee", "osteoarthritis"),
        ("chronic low back pain", "back_pain"),
    ],
)
def test_the_words_around_an_illness_do_not_hide_it(name, id):
    assert condition_of(LIBRARY, name) == id


@pytest.mark.parametrize(
    "name",
    [
        "no asthma",
        "asthma of my mother",
        "possible glaucoma",
        "ruled out stroke",
        "ulcer of the leg",
        "leg ulcer",
        "severe",
        "type 2",
        "chronic",
        "",
    ],
)
def test_what_it_is_not_or_may_be_stays_unknown(name):
    assert condition_of(LIBRARY, name) is None


def test_a_name_that_is_known_whole_keeps_its_own_meaning():
    """Such as "bleeding disorder", which is more than a disorder."""
    for name, id in LIBRARY.condition_names.items():
        assert condition_of(LIBRARY, name) == id
