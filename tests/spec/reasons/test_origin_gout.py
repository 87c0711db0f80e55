"""Where the pain comes from: gout, by a rule for one inflamed joint.

Points for sex, an earlier attack, a fast start, redness, the big toe, blood pressure or heart, and
uric acid. From 8 on gout is likely, up to 4 it is not, and between only the joint's fluid can tell.
"""

import pytest

from secondline.loop.answer import Verdict
from secondline.loop.reasons.origin.gout import gout


def person(sex="male", other=("big toe is red and swollen",), conditions="[]", urate="5 mg/dL"):
    tests = f'[tests]\nurate = {{value = "{urate}"}}' if urate else ""
    return f'sex = "{sex}"\nconditions = {conditions}\n[symptoms]\nother = {list(other)}\n{tests}'


ATTACK = ["big toe is red and swollen", "second attack"]
FIRST = ["red big toe", "first time"]


@pytest.mark.parametrize(
    ("sex", "other", "conditions", "points", "verdict"),
    [
        # male 2, earlier 2, toe 2.5, red 1, blood pressure 1.5: 9
        ("male", [*ATTACK, "gradual"], '["high blood pressure"]', "9", Verdict.SUPPORTED),
        # male 2, earlier 2, toe 2.5, red 1, fast 0.5: 8
        ("male", [*ATTACK, "overnight"], "[]", "8", Verdict.SUPPORTED),
        # the same without the fast start: 7.5
        ("male", [*ATTACK, "gradual"], "[]", "7.5", Verdict.CANNOT_TELL),
        # toe 2.5, red 1, fast 0.5: 4
        ("female", [*FIRST, "overnight"], "[]", "4", Verdict.NOT_SUPPORTED),
        # the same and blood pressure: 5.5
        ("female", [*FIRST, "overnight"], '["hypertension"]', "5.5", Verdict.CANNOT_TELL),
    ],
)
def test_eight_points_suggest_it_and_four_speak_against_it(
    says, sex, other, conditions, points, verdict
):
    """Rows: B1."""
    found = says(gout, person(sex, other, conditions))

    assert found.facts["points_least"] == points
    assert found.verdict is verdict


@pytest.mark.parametrize(
    ("urate", "holds"),
    [
        ("5.88 mg/dL", False),
        ("5.89 mg/dL", True),
        ("350 umol/L", False),
        ("351 umol/L", True),
        ("0.36 mmol/L", True),
    ],
)
def test_uric_acid_counts_above_the_limit_in_any_unit(says, urate, holds):
    assert says(gout, person(urate=urate)).steps[-1].holds is holds


def test_without_a_word_of_an_inflamed_joint_the_rule_does_not_apply(says):
    found = says(gout, person(other=["tired"], conditions='["hypertension"]', urate="9 mg/dL"))

    assert found.verdict is Verdict.CANNOT_TELL


def test_gout_that_was_named_is_not_denied_between_attacks(says):
    nothing_now = ["no red joint", "no swollen joint", "no pain in the big toe"]

    found = says(gout, person("female", nothing_now, '["gout"]'))

    assert found.verdict is Verdict.CANNOT_TELL


def test_without_anything_told_it_cannot_be_told(says):
    found = says(gout)

    assert found.verdict is Verdict.CANNOT_TELL
    assert not found.is_hinted
