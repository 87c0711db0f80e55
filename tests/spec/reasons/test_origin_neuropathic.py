"""Where the pain comes from: a nerve, by the grading of 2016.

"Possible" needs an illness or injury that is known to bring nerve pain, and pain where it would
bring it. "Probable" needs an examination, "definite" a test: a record reaches neither.
"""

import pytest

from secondline.loop.answer import Verdict
from secondline.loop.reasons.origin.neuropathic import neuropathic

FEET = '[pain]\nareas = ["left lower leg", "right lower leg"]\nfeels = ["burning"]'


def test_burning_legs_in_diabetes_are_possible_nerve_pain_and_no_more(says):
    found = says(neuropathic, f'conditions = ["diabetes"]\n{FEET}')

    assert found.verdict is Verdict.SUPPORTED
    assert (found.grade, found.within_reach) == ("possible", "probable or definite")


def test_diabetes_without_a_word_of_nerve_pain_leaves_it_open(says):
    found = says(
        neuropathic,
        'conditions = ["diabetes"]\n[pain]\nareas = ["left lower leg"]\nfeels = ["dull"]',
    )

    assert found.verdict is Verdict.CANNOT_TELL
    assert found.grade is None


def test_pain_elsewhere_than_the_illness_would_bring_it_speaks_against_it(says):
    lines = 'conditions = ["diabetic neuropathy"]\n[pain]\nareas = ["neck"]\nfeels = ["burning"]'

    found = says(neuropathic, lines)

    assert found.verdict is Verdict.NOT_SUPPORTED
    assert "it does not hurt where that would make it hurt" in found.speaks_against


def test_numb_feet_in_words_are_a_place_too(says):
    lines = (
        'conditions = ["diabetic neuropathy"]\n[pain]\nareas = ["neck"]\n'
        '[symptoms]\nother = ["numb feet"]'
    )

    assert says(neuropathic, lines).grade == "possible"


def test_nerve_pain_that_was_named_needs_no_words_beside_it(says):
    found = says(
        neuropathic, 'conditions = ["postherpetic neuralgia"]\n[pain]\nareas = ["upper back"]'
    )

    assert found.grade == "possible"


@pytest.mark.parametrize("told", ["shingles", "after surgery", "carpal tunnel"])
def test_a_nerve_that_was_hurt_counts_like_an_illness(says, told):
    lines = f'[pain]\nareas = ["chest"]\nfeels = ["burning"]\n[symptoms]\nother = ["{told}"]'

    assert says(neuropathic, lines).grade == "possible"


def test_six_areas_may_be_of_one_nerve_and_seven_leave_it_open(says):
    areas = ["neck", "upper back", "lower back", "chest", "left hip", "right hip", "left jaw"]
    six, seven = (
        says(
            neuropathic,
            f'conditions = ["shingles"]\n[pain]\nfeels = ["burning"]\nareas = {areas[:n]}',
        )
        for n in (6, 7)
    )

    assert (six.verdict, seven.verdict) == (Verdict.SUPPORTED, Verdict.CANNOT_TELL)


def test_words_of_nerve_pain_alone_hint_at_it_and_ask_whether_a_nerve_was_hurt(says):
    found = says(neuropathic, '[pain]\nareas = ["neck"]\nfeels = ["burning"]')

    assert found.verdict is Verdict.CANNOT_TELL
    assert found.is_hinted
    assert "nerve-hurt" in found.asks


def test_who_says_no_to_every_word_of_nerve_pain_has_none_by_this_grading(says):
    found = says(
        neuropathic,
        'conditions = []\n[pain]\nareas = ["neck"]\n'
        'feels = ["no burning", "no electric shocks", "no tingling", "no numbness"]',
    )

    assert found.verdict is Verdict.NOT_SUPPORTED


def test_without_anything_told_it_cannot_be_told(says):
    found = says(neuropathic)

    assert found.verdict is Verdict.CANNOT_TELL
    assert not found.is_hinted
