"""Is this dangerous? A laboratory's result of a gene counts, in words and as two alleles."""

import pytest

from secondline.loop.safety import of_medicines
from tests.spec.conftest import ON


@pytest.fixture
def found(library, person):
    def asked(medicine, result, gene="CYP2D6"):
        record = person(f"medicine\n{medicine}", f'[genes]\n"{gene}" = "{result}"')
        return {one.id: str(one.tier) for one in of_medicines(record, library, ON)}

    return asked


@pytest.mark.parametrize("result", ["ultrarapid metaboliser", "UM", "*1/*2x2", "*1x≥3/*4"])
def test_codeine_is_a_danger_for_every_writing_of_ultrarapid(found, result):
    assert found("codeine", result)["raised_level"] == "danger"


@pytest.mark.parametrize("result", ["*1/*1", "normal", "*1/*4", "not ultrarapid", "*1xN/*4"])
def test_codeine_is_no_such_danger_where_the_result_does_not_say_so(found, result):
    assert found("codeine", result).get("raised_level") != "danger"


@pytest.mark.parametrize("result", ["poor", "*4/*4", "*3/*5", "likely poor metabolizer"])
def test_a_poor_metaboliser_gets_little_of_codeine(found, result):
    assert "lost_benefit" in found("codeine", result)


@pytest.mark.parametrize("result", ["*2/*2", "*2/*9", "likely poor metabolizer"])
def test_a_poor_cyp2c19_counts_where_it_is_only_likely_too(found, result):
    assert found("clopidogrel", result, "CYP2C19")["lost_benefit"] == "danger"


def test_a_result_that_was_not_read_neither_warns_nor_clears(library, person, found):
    assert "lost_benefit" not in found("codeine", "not a poor metabolizer")
    assert "lost_benefit" not in found("codeine", "rather slow")


def test_a_result_that_leaves_it_open_is_asked_for(reviewed):
    review = reviewed("medicine\ncodeine", '[genes]\nCYP2D6 = "rather slow"')
    (missing,) = [one for one in review.visit.findings if one.id == "not_told"]

    assert "genes" in missing.facts["missing"]
