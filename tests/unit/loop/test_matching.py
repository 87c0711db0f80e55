"""Which families of rules are looked at: those that what is taken could meet, and no other."""

import pytest

import secondline
from secondline.loop.safety.matching import within_reach
from secondline.record.exposures import Exposure

LIBRARY = secondline.library()
WEAK = [id for id in LIBRARY.medicines if "weakly_anticholinergic" in LIBRARY.acts(id)]


def rules(*taken):
    """Give the rules within reach of things taken: each an ingredient, and names it is taken by."""
    things = {}
    for id, *names in taken:
        things[id] = [Exposure(ingredient=id, given=name) for name in names or [id]]
    found = within_reach(things, LIBRARY, has_person=False)
    return {rule.id for family in found for rule in family.rules}


def test_one_ingredient_alone_is_no_mix():
    assert rules(["acetaminophen"]) == set()


def test_only_rules_whose_two_sides_are_there_are_looked_at():
    ids = ("oxycodone", "diazepam")
    found = within_reach(
        {id: [Exposure(ingredient=id, given=id)] for id in ids}, LIBRARY, has_person=False
    )
    acts = LIBRARY.acts(ids[0]) | LIBRARY.acts(ids[1])

    assert [family.id for family in found] == ["cns_depression"]
    assert "opioid_with_other_sedative" in {rule.id for rule in found[0].rules}
    assert all({rule.a, rule.b} <= acts for rule in found[0].rules)


def test_one_ingredient_under_two_names_may_be_taken_twice():
    assert "same_substance_twice" in rules(["acetaminophen", "Tylenol", "Percocet"])


def test_two_ingredients_are_not_one_that_is_taken_twice():
    assert "same_substance_twice" not in rules(["acetaminophen"], ["oxycodone"])


@pytest.mark.parametrize(("n", "is_enough"), [(2, False), (3, True)])
def test_a_rule_about_three_things_needs_three(n, is_enough):
    found = rules(*([id] for id in WEAK[:n]))

    assert ("three_weakly_anticholinergic" in found) is is_enough
