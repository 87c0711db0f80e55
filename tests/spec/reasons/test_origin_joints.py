"""Where the pain comes from: joints and muscles.

Osteoarthritis by the criteria of NICE, the shoulder by its usual signs, mechanical pain of back or
neck and a strained muscle by signs of our own choice. Of the small joints of the spine and of the
pelvis nothing that a person tells can show them: they stay possible, and no more.
"""

import pytest

from secondline.loop.answer import Verdict
from secondline.loop.reasons.origin.facet import facet
from secondline.loop.reasons.origin.mechanical_back import mechanical_back
from secondline.loop.reasons.origin.osteoarthritis import osteoarthritis
from secondline.loop.reasons.origin.sacroiliac import sacroiliac
from secondline.loop.reasons.origin.shoulder import shoulder
from secondline.loop.reasons.origin.spasm import spasm

SHORT, LONG = "stiff in the morning for 30 minutes", "stiff in the morning for 31 minutes"
KNEE = '[symptoms]\nother = ["knee pain"]\n[pain]\nfeels = '


@pytest.mark.parametrize(
    ("born", "feels", "verdict"),
    [
        ("1981-11-21", ["worse on stairs", SHORT], Verdict.SUPPORTED),
        ("1981-11-22", ["worse on stairs", SHORT], Verdict.NOT_SUPPORTED),
        ("1981-11-21", ["worse on stairs", LONG], Verdict.NOT_SUPPORTED),
        ("1981-11-21", ["worse on stairs", "no morning stiffness"], Verdict.SUPPORTED),
        ("1981-11-21", ["better with movement", "no morning stiffness"], Verdict.NOT_SUPPORTED),
        ("1981-11-21", ["worse on stairs"], Verdict.CANNOT_TELL),
        ("1981-11-21", ["worse on stairs", "stiff in the mornings"], Verdict.CANNOT_TELL),
    ],
)
def test_osteoarthritis_from_45_on_with_activity_and_at_most_half_an_hour_of_stiffness(
    says, born, feels, verdict
):
    """Rows: B1."""
    assert says(osteoarthritis, f"born = {born}\n{KNEE}{feels}").verdict is verdict


def test_osteoarthritis_needs_a_joint(says):
    lines = 'born = 1960\n[pain]\nfeels = ["worse on stairs", "no morning stiffness"]'

    found = says(osteoarthritis, lines)

    assert found.verdict is Verdict.CANNOT_TELL
    assert found.asks == ("which-joints",)


def test_a_shoulder_that_hurts_more_on_lifting_the_arm_suggests_the_shoulder(says):
    at_rest, lifting = (
        says(shoulder, f'[pain]\nareas = ["left shoulder"]\nfeels = ["{feels}"]')
        for feels in ("dull", "worse reaching overhead")
    )

    assert (at_rest.verdict, lifting.verdict) == (Verdict.CANNOT_TELL, Verdict.SUPPORTED)


def test_numb_fingers_point_from_the_shoulder_to_the_neck(says):
    lines = '[pain]\nareas = ["left shoulder"]\nfeels = ["worse overhead", "numb fingers"]'

    assert says(shoulder, lines).verdict is Verdict.NOT_SUPPORTED


@pytest.mark.parametrize(
    ("feels", "verdict"),
    [
        (["worse with bending"], Verdict.SUPPORTED),
        (["better with rest"], Verdict.SUPPORTED),
        (["aching"], Verdict.SUPPORTED),
        (["aching", "better with movement"], Verdict.CANNOT_TELL),
        (["stiff"], Verdict.CANNOT_TELL),
        (["better with movement", "worse with rest"], Verdict.NOT_SUPPORTED),
        (["worse with bending", "shoots down the leg"], Verdict.NOT_SUPPORTED),
        (["worse with bending", "numb foot"], Verdict.NOT_SUPPORTED),
    ],
)
def test_a_back_that_hurts_with_load_and_shows_no_nerve_is_mechanical(says, feels, verdict):
    """Rows: B1."""
    assert says(mechanical_back, f'[pain]\nareas = ["lower back"]\nfeels = {feels}').verdict is (
        verdict
    )


def test_pain_in_six_areas_can_still_be_of_the_back_and_in_seven_it_is_more(says):
    areas = ["lower back", "upper back", "neck", "left hip", "right hip", "left upper leg", "chest"]
    six, seven = (
        says(mechanical_back, f'[pain]\nareas = {areas[:n]}\nfeels = ["worse with bending"]')
        for n in (6, 7)
    )

    assert (six.verdict, seven.verdict) == (Verdict.SUPPORTED, Verdict.NOT_SUPPORTED)


@pytest.mark.parametrize(
    ("since", "verdict"),
    [("2026-10-11", Verdict.SUPPORTED), ("2026-10-10", Verdict.NOT_SUPPORTED)],
)
def test_a_strained_muscle_is_new_for_less_than_six_weeks(says, since, verdict):
    lines = f'[pain]\nsince = "{since}"\nfeels = ["cramping", "after lifting"]'

    assert says(spasm, lines).verdict is verdict


def test_that_a_medicine_is_taken_for_a_spasm_does_not_make_it_one(says):
    lines = '[pain]\nsince = "2026-01"\n[[medicines]]\nname = "Flexeril"\nfor = "muscle spasm"'

    assert says(spasm, lines).verdict is Verdict.NOT_SUPPORTED


@pytest.mark.parametrize(
    ("criteria", "there", "elsewhere", "told"),
    [
        (facet, "lower back", "left hip", "worse leaning back"),
        (sacroiliac, "left hip", "neck", "rolling over in bed"),
    ],
)
def test_of_the_small_joints_nothing_told_can_show_them(says, criteria, there, elsewhere, told):
    hinted, other = (
        says(criteria, f'[pain]\nareas = ["{area}"]\nfeels = ["{told}"]')
        for area in (there, elsewhere)
    )

    assert (hinted.verdict, hinted.is_hinted) == (Verdict.CANNOT_TELL, True)
    assert (other.verdict, other.is_hinted) == (Verdict.NOT_SUPPORTED, False)


@pytest.mark.parametrize(
    "criteria", [osteoarthritis, shoulder, mechanical_back, facet, sacroiliac, spasm]
)
def test_without_anything_told_it_cannot_be_told(says, criteria):
    found = says(criteria)

    assert found.verdict is Verdict.CANNOT_TELL
    assert not found.is_hinted
    assert found.asks
