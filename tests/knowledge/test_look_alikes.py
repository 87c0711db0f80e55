"""Names that look or sound alike: none is ever taken for the other, both are known for certain."""

from pathlib import Path

import pytest
import yaml

import secondline
from secondline.knowledge.compiling import library
from secondline.knowledge.names import match

LIBRARY = library()
TABLE = yaml.safe_load(Path(__file__).with_name("look_alikes.yaml").read_text(encoding="utf-8"))
PAIRS = [tuple((name, tuple(held)) for name, held in row.items()) for row in TABLE["pairs"]]
NEAR_MISSES = TABLE["near_misses"]


def test_the_table_is_as_long_as_promised():
    assert len({frozenset(name.casefold() for name, _ in pair) for pair in PAIRS}) >= 170
    assert len(NEAR_MISSES) >= 50


@pytest.mark.parametrize("pair", PAIRS, ids=[" ".join(name for name, _ in pair) for pair in PAIRS])
def test_a_name_is_exactly_what_it_is_or_asked_about_and_never_its_look_alike(pair):
    for name, held in pair:
        found = match(LIBRARY, name)

        assert found.ingredients == held
        assert found.unknown == (() if held else (name,))
        assert not (held and found.suggestions)


@pytest.mark.parametrize(("name", "meant"), NEAR_MISSES.items(), ids=NEAR_MISSES)
def test_a_near_miss_is_asked_about_and_all_that_it_may_mean_is_named(name, meant):
    found = match(LIBRARY, name)

    assert found.ingredients == ()
    assert found.unknown == (name,)
    assert set(meant) <= set(found.suggestions)


def test_a_check_of_every_look_alike_drops_none_and_assumes_none():
    ours = {name for pair in PAIRS for name, held in pair if held}
    others = {name for pair in PAIRS for name, held in pair if not held}
    asked = set(NEAR_MISSES)

    found = secondline.check([*ours, *others, *asked], LIBRARY)

    assert {one.given for one in found.matched} <= ours
    assert asked == {one.given for one in found.confirm} & asked
    assert others <= {one.given for one in found.confirm} | set(found.unknown)
