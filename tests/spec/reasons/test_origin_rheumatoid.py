"""Where the pain comes from: rheumatoid arthritis, by the criteria of ACR and EULAR (2010).

They count only where a joint is truly swollen. Then 6 of 10 points: joints up to 5, antibodies 2 or
3, a raised CRP or ESR 1, six weeks 1. How many joints it is, only an examination can count.
"""

import pytest

from secondline.loop.answer import Verdict
from secondline.loop.reasons.origin.rheumatoid import rheumatoid


def person(other="swollen knuckles", tests="", since="2026-10-10"):
    return f'[pain]\nsince = "{since}"\n[symptoms]\nother = ["{other}"]\n[tests]\n{tests}'


LOW, HIGH = 'RF = {value = "40 IU/mL"}', 'anti-CCP = {value = "200 U/mL"}'
RAISED = 'CRP = {value = "24 mg/L"}'
NORMAL = 'CRP = {value = "3 mg/L"}\nESR = {value = "8 mm/h"}'
NEGATIVE = 'RF = {value = "negative"}\n"anti-CCP" = {value = "negative"}'


@pytest.mark.parametrize(
    ("tests", "least", "verdict"),
    [
        (f"{LOW}\n{RAISED}", "6", Verdict.SUPPORTED),
        (f"{LOW}\n{NORMAL}", "5", Verdict.CANNOT_TELL),
        (f"{HIGH}\n{NORMAL}", "6", Verdict.SUPPORTED),
        (f"{NEGATIVE}\n{RAISED}", "4", Verdict.CANNOT_TELL),
        (f"{NEGATIVE}\n{NORMAL}", "3", Verdict.CANNOT_TELL),
    ],
)
def test_six_certain_points_suggest_it_and_fewer_leave_it_to_the_joints(
    says, tests, least, verdict
):
    """Small joints 2 and six weeks 1 are the points that every row here begins with."""
    found = says(rheumatoid, person(tests=tests))

    assert found.facts["points_least"] == least
    assert found.verdict is verdict


def test_where_even_many_joints_could_not_reach_six_it_is_not_suggested(says):
    """Five points for the joints at most, and none for the rest.

    Rows: B1.
    """
    found = says(rheumatoid, person(tests=f"{NEGATIVE}\n{NORMAL}", since="2026-11-01"))

    assert found.facts["points_most"] == "5"
    assert found.verdict is Verdict.NOT_SUPPORTED


@pytest.mark.parametrize(("since", "holds"), [("2026-10-10", True), ("2026-10-11", False)])
def test_six_weeks_count(says, since, holds):
    assert says(rheumatoid, person(since=since)).steps[-1].holds is holds


@pytest.mark.parametrize(
    ("test", "least"),
    [
        ('RF = {value = "14 IU/mL"}', "3"),
        ('RF = {value = "20 IU/mL"}', "3"),
        ('RF = {value = "20.1 IU/mL"}', "5"),
        ('RF = {value = "60 IU/mL"}', "5"),
        ('RF = {value = "60.1 IU/mL"}', "6"),
        ('RF = {value = "positive"}', "5"),
    ],
)
def test_an_antibody_counts_two_points_and_a_high_one_three(says, test, least):
    assert says(rheumatoid, person(tests=test)).facts["points_least"] == least


def test_without_a_swollen_joint_the_points_do_not_count(says):
    tests = f"{HIGH}\n{RAISED}"

    assert says(rheumatoid, person("sore knuckles", tests)).verdict is Verdict.CANNOT_TELL
    assert says(rheumatoid, person("no swollen joints", tests)).verdict is Verdict.NOT_SUPPORTED


def test_without_anything_told_it_cannot_be_told(says):
    assert says(rheumatoid).verdict is Verdict.CANNOT_TELL
