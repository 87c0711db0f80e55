"""What do I tell my doctor? What was told and is not used yet is said, and not left unsaid."""

import pytest

from secondline.loop.answer import Verdict


def line(review):
    return [one for one in review.visit.findings if one.id == "not_used"]


@pytest.mark.parametrize(
    ("table", "more", "said"),
    [
        ("medicine\nCymbalta", '[tests]\nTSH = {value = "2.1 mIU/L", on = 2026-05-02}', "tests"),
        ("medicine\nCymbalta", '[genes]\nCYP2D6 = "poor metabolizer"', "genes"),
    ],
)
def test_what_no_medicine_is_held_against_is_named(reviewed, table, more, said):
    (finding,) = line(reviewed(table, more))

    assert said in finding.says
    assert finding.verdict is Verdict.CANNOT_TELL
    assert finding.do and finding.cites


def test_a_story_is_not_read_and_says_so_with_whom_to_call(reviewed):
    (finding,) = line(reviewed("", 'country = "US"\nstory = "I want to end my life"'))

    assert "did not read your story" in finding.says
    assert "988" in finding.do and "911" in finding.do
    assert "end my life" not in f"{finding.says} {finding.why}"


def test_where_nothing_was_told_nothing_is_said(reviewed):
    assert line(reviewed("medicine\nAdvil")) == []
    assert (
        line(reviewed("medicine\nAdvil", 'allergies = []\nconditions = []\npregnant = "no"')) == []
    )
