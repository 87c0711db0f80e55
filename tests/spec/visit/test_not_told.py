"""What do I tell my doctor? What nobody told us, and would decide, is asked for."""

import pytest

KNOWN = 'conditions = []\nallergies = []\nborn = 1979\npregnant = "no"\nbreastfeeding = "no"'


def line(review):
    return [one for one in review.visit.findings if one.id == "not_told"]


def test_allergies_that_nobody_told_are_asked_for(reviewed):
    (found,) = line(reviewed("medicine\nAdvil"))

    assert "allergies" in found.facts["missing"]
    assert any("allergic" in ask for ask in found.asks)


@pytest.mark.parametrize("name", ["Advil", "gabapentin"])
def test_where_all_that_decides_is_told_nothing_is_asked(reviewed, name):
    assert line(reviewed(f"medicine\n{name}", KNOWN)) == []


def test_without_medicines_nothing_is_asked(reviewed):
    assert line(reviewed("")) == []
