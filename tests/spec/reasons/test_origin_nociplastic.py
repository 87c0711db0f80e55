"""Where the pain comes from: nociplastic pain, by the four steps of the IASP (2021).

Three months, a region, and no full explanation by another kind of pain come first. "Possible" then
needs an examination that finds touch, pressure, cold or heat to hurt too much; "probable" needs a
history of that and a companion too. So a record alone reaches no grade: it says which is in reach.
"""

import pytest

from secondline.loop.answer import Verdict
from secondline.loop.reasons.origin.nociplastic import nociplastic


def person(since="2026-08-21", areas="['neck', 'upper back']", feels="[]", symptoms=""):
    return f'[pain]\nsince = "{since}"\nareas = {areas}\nfeels = {feels}\n[symptoms]\n{symptoms}'


def test_without_an_examination_there_is_no_grade_not_even_possible(says):
    found = says(nociplastic, person(feels="['tender to touch']", symptoms="fatigue = 3"))

    assert found.verdict is Verdict.CANNOT_TELL
    assert found.grade is None
    assert found.within_reach == "probable"


@pytest.mark.parametrize(
    ("since", "verdict", "within_reach"),
    [
        ("2026-08-21", Verdict.CANNOT_TELL, "possible"),
        ("2026-08-22", Verdict.NOT_SUPPORTED, None),
    ],
)
def test_pain_of_less_than_three_months_is_not_nociplastic(says, since, verdict, within_reach):
    found = says(nociplastic, person(since))

    assert (found.verdict, found.within_reach) == (verdict, within_reach)


def test_one_area_may_be_a_region_or_a_point_and_stays_open(says):
    one = says(nociplastic, person(areas="['neck']"))
    two = says(nociplastic, person(areas="['neck', 'upper back']"))
    none = says(nociplastic, person(areas="[]"))

    assert [step.holds for step in (one.steps[1], two.steps[1])] == [None, True]
    assert none.verdict is Verdict.NOT_SUPPORTED


@pytest.mark.parametrize(
    ("feels", "symptoms", "within_reach"),
    [
        ("['tender to touch']", "fatigue = 2", "probable"),
        ("['tender to touch']", "fatigue = 1", "possible"),
        ("['tender to touch']", "other = ['light hurts']", "probable"),
        ("['tender to touch']", "thinking = 2", "probable"),
        ("['tender to touch']", "", "possible"),
        ("['no tenderness']", "fatigue = 3", "possible"),
        ("['aching']", "fatigue = 3", "possible"),
    ],
)
def test_probable_needs_tenderness_and_a_companion(says, feels, symptoms, within_reach):
    assert says(nociplastic, person(feels=feels, symptoms=symptoms)).within_reach == within_reach


def test_one_companion_is_enough_so_no_other_is_asked(says):
    found = says(nociplastic, person(symptoms="fatigue = 3"))

    assert found.asks == ("does-touch-hurt",)


def test_without_anything_told_it_cannot_be_told(says):
    found = says(nociplastic)

    assert found.verdict is Verdict.CANNOT_TELL
    assert not found.is_hinted
    assert {"pain-since", "where-does-it-hurt", "does-touch-hurt"} <= set(found.asks)
