"""Where the pain comes from: polymyalgia rheumatica, by the criteria of EULAR and ACR (2012).

Age 50, both shoulders and a raised CRP or ESR must hold. Then 4 of 6 points: 2 for stiffness of
more than 45 minutes, 1 for a hip, 2 for no antibody of rheumatoid arthritis, 1 for no other joint.
"""

import pytest

from secondline.loop.answer import Verdict
from secondline.loop.reasons.origin.polymyalgia import polymyalgia

RAISED = 'CRP = {value = "24 mg/L", on = 2026-11-01}'
NO_ANTIBODY = 'RF = {value = "negative", on = 2026-11-01}'


def person(
    born="1966-11-21",
    areas='["left shoulder", "right shoulder"]',
    stiff="stiff in the morning for 60 minutes",
    tests=f"{RAISED}\n{NO_ANTIBODY}",
):
    return f'born = {born}\n[pain]\nareas = {areas}\nfeels = ["{stiff}"]\n[tests]\n{tests}'


def test_what_is_required_and_four_points_suggest_it(says):
    """Rows: B1."""
    found = says(polymyalgia, person())

    assert found.verdict is Verdict.SUPPORTED
    assert found.facts["points_least"] == "4"


@pytest.mark.parametrize(
    ("born", "verdict"),
    [("1976-11-21", Verdict.SUPPORTED), ("1976-11-22", Verdict.NOT_SUPPORTED)],
)
def test_it_is_not_meant_below_the_age_of_fifty(says, born, verdict):
    assert says(polymyalgia, person(born=born)).verdict is verdict


@pytest.mark.parametrize(
    ("stiff", "points"),
    [
        ("stiff in the morning for 46 minutes", "4"),
        ("stiff in the morning for 45 minutes", "2"),
        ("stiff in the morning for more than 45 minutes", "4"),
        ("stiff in the morning for an hour", "4"),
        ("stiff in the morning for half an hour", "2"),
        ("no morning stiffness", "2"),
        ("stiff in the morning", "2"),
    ],
)
def test_stiffness_counts_above_forty_five_minutes(says, stiff, points):
    assert says(polymyalgia, person(stiff=stiff)).facts["points_least"] == points


def test_three_points_leave_it_open_while_more_could_be_told(says):
    hip = '["left shoulder", "right shoulder", "left hip"]'

    found = says(polymyalgia, person(areas=hip, stiff="no morning stiffness"))

    assert (found.facts["points_least"], found.facts["points_most"]) == ("3", "4")
    assert found.verdict is Verdict.CANNOT_TELL
    assert found.asks == ("swollen-joints",)


def test_three_points_at_most_do_not_suggest_it(says):
    found = says(
        polymyalgia,
        person(stiff="no morning stiffness") + '\n[symptoms]\nother = ["no swollen joints"]',
    )

    assert found.facts["points_most"] == "3"
    assert found.verdict is Verdict.NOT_SUPPORTED


def test_one_shoulder_is_not_enough(says):
    found = says(polymyalgia, person(areas='["left shoulder", "neck"]'))

    assert found.verdict is Verdict.NOT_SUPPORTED


@pytest.mark.parametrize(
    ("test", "holds"),
    [
        ('CRP = {value = "10.1 mg/L"}', True),
        ('CRP = {value = "10 mg/L"}', None),
        ('CRP = {value = "5 mg/L"}', None),
        ('CRP = {value = "1.1 mg/dL"}', True),
        ('ESR = {value = "31 mm/h"}', True),
        ('ESR = {value = "30 mm/h"}', None),
        ('CRP = {value = "5 mg/L"}\nESR = {value = "20 mm/h"}', False),
        ('CRP = {value = "<5 mg/L"}\nESR = {value = "20 mm/h"}', False),
        ('CRP = {value = "5 mg/L"}\nESR = {value = "45 mm/h"}', True),
        ('CRP = {value = "raised"}', True),
        ("", None),
    ],
)
def test_inflammation_is_raised_normal_or_for_the_laboratory_to_say(says, test, holds):
    """Between clearly normal and clearly raised, and where only one was done, it stays open."""
    found = says(polymyalgia, person(tests=test))

    assert found.steps[2].holds is holds


def test_without_a_blood_test_it_cannot_be_told_and_the_test_is_asked(says):
    found = says(polymyalgia, person(tests=NO_ANTIBODY))

    assert found.verdict is Verdict.CANNOT_TELL
    assert "inflammation-tests" in found.asks
    assert found.is_hinted


def test_the_day_of_a_test_is_told_and_never_made_up(says):
    dated, undated = (
        says(polymyalgia, person()),
        says(polymyalgia, person(tests='CRP = {value = "24 mg/L"}')),
    )

    assert any("CRP 24 mg/L on 2026-11-01" in said for said in dated.speaks_for)
    assert any("CRP 24 mg/L, without a date" in said for said in undated.speaks_for)


def test_without_anything_told_it_cannot_be_told(says):
    assert says(polymyalgia).verdict is Verdict.CANNOT_TELL
