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


@pytest.mark.parametrize("name", ["codeine", "tramadol", "clopidogrel"])
def test_genes_are_asked_for_where_a_label_boxes_or_forbids_by_them(reviewed, name):
    (found,) = line(reviewed(f"medicine\n{name}", KNOWN))

    assert found.facts["missing"] == ("genes",)
    assert any("genes" in ask for ask in found.asks)


@pytest.mark.parametrize("name", ["duloxetine", "amitriptyline", "celecoxib", "metoprolol"])
def test_genes_that_only_change_a_dose_are_not_asked_of_everybody(reviewed, name):
    assert line(reviewed(f"medicine\n{name}", KNOWN)) == []


def test_genes_that_were_told_are_not_asked_for_again(reviewed):
    told = f'{KNOWN}\n[genes]\nCYP2D6 = "normal metabolizer"'

    assert line(reviewed("medicine\ncodeine", told)) == []
