"""What holds for the options of every record; `tools/prove_options` tries two thousand of them."""

from functools import lru_cache

import pytest

import secondline
from secondline.loop.answer import Verdict
from tests.generated import ON, generated
from tools.prove_options import faults, told_values

LIBRARY = secondline.library()
NUMBERS = range(20)


@lru_cache(maxsize=len(NUMBERS))
def review(number):
    return secondline.review(generated(number, LIBRARY), LIBRARY, on=ON)


@pytest.mark.parametrize("number", NUMBERS)
def test_nothing_forbidden_is_offered_nothing_is_ordered_and_all_has_its_source(number):
    assert [*faults(review(number), told_values(LIBRARY))] == []


@pytest.mark.parametrize("number", NUMBERS)
def test_groups_stand_in_their_order_and_each_option_once(number):
    found = review(number).options.findings
    offered = [one.facts["order"] for one in found if one.verdict is Verdict.SUPPORTED]

    assert offered == sorted(offered)
    assert len({one.id for one in found}) == len(found)


@pytest.mark.parametrize("number", NUMBERS)
def test_at_most_three_of_a_group_are_open_and_none_that_is_not_offered(number):
    open_ = [one for one in review(number).options.findings if not one.facts["folded"]]
    groups = [one.facts["when"] for one in open_]

    assert all(one.verdict is Verdict.SUPPORTED for one in open_)
    assert all(groups.count(when) <= LIBRARY.limit("open_options") for when in groups)


@pytest.mark.parametrize("number", NUMBERS)
def test_what_is_taken_is_not_offered_again(number):
    held = review(number)
    taken = {
        id
        for row in held.names.matched
        for id in (row.id,)
        if any(not one.is_stopped and one.name == row.given for one in held.record.medicines)
    }
    offered = {
        one.id
        for one in held.options.findings
        if one.verdict is Verdict.SUPPORTED and one.id in LIBRARY.medicines
    }

    assert not taken & offered
