"""Where the pain comes from: spasticity, stiffness from the brain or the spinal cord.

An illness that brings it (multiple sclerosis, cerebral palsy, stroke, an injured spinal cord or
brain) and limbs that stiffen or jerk suggest it. An examination stretches the muscle fast and slow.
"""

import pytest

from secondline.loop.answer import Verdict
from secondline.loop.reasons.origin.spasticity import spasticity


@pytest.mark.parametrize(
    "illness",
    ["multiple sclerosis", "cerebral palsy", "stroke", "spinal cord injury", "brain injury"],
)
def test_stiff_legs_in_an_illness_that_brings_it_suggest_it(says, illness):
    """Rows: B2."""
    found = says(
        spasticity, f'conditions = ["{illness}"]\n[symptoms]\nother = ["my legs stiffen at night"]'
    )

    assert found.verdict is Verdict.SUPPORTED
    assert f"{illness} can bring it" in found.speaks_for


def test_such_an_illness_alone_leaves_it_open_and_asks_about_the_limbs(says):
    found = says(spasticity, 'conditions = ["multiple sclerosis"]')

    assert found.verdict is Verdict.CANNOT_TELL
    assert found.asks == ("stiff-limbs",)


def test_stiff_legs_without_such_an_illness_are_something_else(says):
    told = '\n[symptoms]\nother = ["stiff legs"]'

    assert says(spasticity, f'conditions = ["osteoarthritis"]{told}').verdict is (
        Verdict.NOT_SUPPORTED
    )
    assert says(spasticity, told).verdict is Verdict.CANNOT_TELL


def test_an_illness_that_we_do_not_know_leaves_it_open(says):
    lines = 'conditions = ["a rare illness"]\n[symptoms]\nother = ["stiff legs"]'

    assert says(spasticity, lines).verdict is Verdict.CANNOT_TELL


def test_spasticity_that_was_named_needs_no_more(says):
    found = says(spasticity, 'conditions = ["spasticity"]')

    assert found.verdict is Verdict.SUPPORTED


def test_without_anything_told_it_cannot_be_told(says):
    assert says(spasticity).verdict is Verdict.CANNOT_TELL
