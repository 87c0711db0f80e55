"""Where the pain comes from: a nerve root, as in sciatica.

Of five items of one model a person can tell three: pain below the knee, leg worse than back, and
changed feeling. Stretch tests and reflexes need an examination.
"""

import pytest

from secondline.loop.answer import Verdict
from secondline.loop.reasons.origin.radicular import radicular

LEG = '[pain]\nareas = ["lower back", "left upper leg", "left lower leg"]\n'


@pytest.mark.parametrize(
    "more",
    [
        '[symptoms]\nother = ["numbness in the left foot"]',
        '[symptoms]\nother = ["leg pain is worse than back pain"]',
        '[symptoms]\nother = ["my left leg is weak"]',
        'feels = ["worse when coughing"]',
        'feels = ["shooting"]',
        'feels = ["tingling"]',
    ],
)
def test_pain_below_the_knee_and_one_more_sign_suggest_it(says, more):
    """Rows: B1."""
    assert says(radicular, LEG + more).verdict is Verdict.SUPPORTED


def test_pain_below_the_knee_alone_leaves_it_open(says):
    found = says(radicular, LEG)

    assert found.verdict is Verdict.CANNOT_TELL
    assert found.is_hinted
    assert "numb-leg" in found.asks


@pytest.mark.parametrize(
    "feels", ['feels = ["shooting"]', '[symptoms]\nother = ["numbness in the foot"]']
)
def test_pain_that_stops_above_the_knee_is_not_of_a_nerve_root(says, feels):
    found = says(radicular, f'[pain]\nareas = ["lower back", "left upper leg"]\n{feels}')

    assert found.verdict is Verdict.NOT_SUPPORTED
    assert "no pain below the knee" in found.speaks_against


def test_that_it_runs_below_the_knee_can_be_told_in_words(says):
    lines = '[pain]\nfeels = ["shoots down my left leg", "foot is numb"]'

    assert says(radicular, lines).verdict is Verdict.SUPPORTED


def test_both_lower_legs_may_be_widespread_pain_and_leave_it_open(says):
    lines = '[pain]\nareas = ["left lower leg", "right lower leg"]\nfeels = ["numb feet"]'

    assert says(radicular, lines).verdict is Verdict.CANNOT_TELL


def test_one_lower_leg_among_seven_areas_leaves_it_open_and_among_six_does_not(says):
    others = ["neck", "upper back", "lower back", "left hip", "right hip", "left shoulder"]
    six, seven = (
        says(radicular, f'[pain]\nareas = {[*others[:n], "left lower leg"]}\nfeels = ["shooting"]')
        for n in (5, 6)
    )

    assert (six.verdict, seven.verdict) == (Verdict.SUPPORTED, Verdict.CANNOT_TELL)


def test_the_same_from_the_neck_runs_down_the_arm(says):
    lines = '[pain]\nareas = ["neck", "left lower arm"]\nfeels = ["numb fingers"]'

    found = says(radicular, lines)

    assert found.verdict is Verdict.SUPPORTED
    assert found.facts["limb"] == "arm"


def test_without_anything_told_it_cannot_be_told(says):
    found = says(radicular)

    assert found.verdict is Verdict.CANNOT_TELL
    assert not found.is_hinted
