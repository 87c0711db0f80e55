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


def of_duplicates(found):
    return [one for one in found if one.id == "duplicate"]


def test_one_product_under_two_names_is_asked_about():
    (found,) = of_duplicates(secondline.check(["Percocet", "percocet 10-325"], LIBRARY).findings)

    assert str(found.tier) == "ask" and str(found.verdict) == "cannot tell"
    assert "under two names: Percocet and percocet 10-325" in found.says
    assert set(found.about) == {"oxycodone", "acetaminophen"}


def test_beside_another_box_of_it_there_is_still_one_message():
    names = ["Percocet", "percocet 10-325", "Tylenol"]
    (found,) = of_duplicates(secondline.check(names, LIBRARY).findings)

    assert str(found.tier) == "danger"
    assert "Percocet and percocet 10-325" in found.says and "Tylenol" in found.says


@pytest.mark.parametrize(
    "names",
    [["Percocet"], ["Percocet", "percocet"], ["wine", "beer"], ["zzyzx", "zzyzx 10"], []],
)
def test_one_name_or_what_is_no_product_is_not_asked_about(names):
    assert of_duplicates(secondline.check(names, LIBRARY).findings) == []


def test_a_record_with_one_product_under_two_names_is_asked_about(reviewed):
    review = reviewed(
        "medicine        | started    | for\n"
        "Percocet        | 2026-09-01 | back pain\n"
        "percocet 10-325 | 2026-09-01 | back pain"
    )
    (found,) = of_duplicates(review.safety.findings)

    assert "under two names" in found.says


def test_a_name_that_was_stopped_is_not_asked_about(reviewed):
    review = reviewed(
        "medicine        | started    | stopped    | for\n"
        "Percocet        | 2026-05-01 | 2026-06-01 | back pain\n"
        "percocet 10-325 | 2026-09-01 |            | back pain"
    )

    assert of_duplicates(review.safety.findings) == []
