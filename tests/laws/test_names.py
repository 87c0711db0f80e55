"""Of every name: one wrong letter is never another medicine, and what was meant is asked first."""

import random
from functools import lru_cache

import pytest

from secondline.knowledge.compiling import library
from secondline.knowledge.names import match
from tests.slips import KINDS, contents, is_another_name, meant_ids, names, slips

LIBRARY = library()
SEED = 20261121
N_EACH = 1200
AIM = 0.95


@lru_cache
def _tried(kind):
    """Draw slips of one kind, each of another name, and look each up."""
    rng = random.Random(f"{SEED} {kind}")
    every = names(LIBRARY)
    rng.shuffle(every)
    held = ([one for one in slips(name) if one.kind == kind] for name in every)
    drawn = [rng.choice(ways) for ways in held if ways][:N_EACH]
    left = [slip for slip in drawn if not is_another_name(LIBRARY, slip)]
    return [(slip, match(LIBRARY, slip.written)) for slip in left]


def test_thousands_of_names_and_of_slips_are_tried():
    assert len(names(LIBRARY)) >= 3000
    assert N_EACH * len(KINDS) >= 6000


def test_the_slips_are_those_of_eyes_and_fingers():
    written = {(one.kind, one.written) for one in slips("Oxy-D")}

    assert written >= {
        ("missing first", "xy-D"), ("missing", "Oy-D"), ("doubled", "Oxxy-D"),
        ("swapped", "Oyx-D"), ("key beside", "Ocy-D"), ("key beside", "Oxy-f"),
    }  # fmt: skip
    assert "Oxy-" not in {one for _, one in written}


@pytest.mark.parametrize("kind", KINDS)
def test_a_slip_of_one_letter_is_never_taken_for_something_else(kind):
    tried = _tried(kind)

    assert len(tried) >= 1000
    for slip, found in tried:
        held = [contents(LIBRARY, id) for id in meant_ids(LIBRARY, slip.meant)]
        # Only what it is, and a part of that only where the rest is named as not known.
        assert any(set(found.ingredients) <= one for one in held), slip
        assert found.unknown or set(found.ingredients) in held, slip


@pytest.mark.parametrize("kind", KINDS)
def test_what_was_meant_is_asked_first_after_a_slip_of_one_letter(kind):
    tried = _tried(kind)

    right = [
        slip
        for slip, found in tried
        if not found.unknown or found.suggestions[0:1] in _firsts(slip)
    ]

    assert len(right) >= AIM * len(tried)


def _firsts(slip):
    return [(id,) for id in meant_ids(LIBRARY, slip.meant)]
