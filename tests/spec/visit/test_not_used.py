"""What do I tell my doctor? What was told and is not used yet is said, and not left unsaid."""

import pytest

from secondline.loop.answer import Tier, Verdict


def line(review):
    return [one for one in review.visit.findings if one.id == "not_used"]


@pytest.mark.parametrize(
    ("table", "more", "said"),
    [
        ("medicine\nCymbalta", '[tests]\nTSH = {value = "2.1 mIU/L", on = 2026-05-02}', "tests"),
        ("medicine\nCymbalta", '[genes]\nCYP2D6 = "rather slow"', "CYP2D6 result"),
        ("medicine\nCymbalta", '[genes]\nCYP2B6 = "poor metabolizer"', "CYP2B6 result"),
    ],
)
def test_what_no_medicine_is_held_against_is_named(reviewed, table, more, said):
    (finding,) = line(reviewed(table, more))

    assert said in finding.says
    assert finding.verdict is Verdict.CANNOT_TELL
    assert finding.do and finding.cites


def test_a_result_of_a_gene_that_was_read_is_used_and_not_named_here(reviewed):
    assert line(reviewed("medicine\nCymbalta", '[genes]\nCYP2D6 = "poor metabolizer"')) == []
    assert line(reviewed("medicine\nCymbalta", '[genes]\nCYP2C19 = "*1/*17"')) == []


def test_a_result_that_was_not_read_is_named_as_not_checked(reviewed):
    review = reviewed("medicine\nCymbalta", '[genes]\nCYP2D6 = "rather slow"\nCYP2C9 = "*1/*3"')

    assert "CYP2D6: rather slow" in review.names.unknown
    assert not any("CYP2C9" in name for name in review.names.unknown)


def test_a_story_is_searched_for_danger_signs_only_and_says_so(reviewed):
    (finding,) = line(reviewed("", 'story = "xylophonic weather all week"'))

    assert "searched for danger signs and for nothing else" in finding.says
    assert finding.tier is Tier.KNOW
    assert "xylophonic" not in f"{finding.says} {finding.why} {finding.do}"


def test_where_nothing_was_told_nothing_is_said(reviewed):
    assert line(reviewed("medicine\nAdvil")) == []
    assert (
        line(reviewed("medicine\nAdvil", 'allergies = []\nconditions = []\npregnant = "no"')) == []
    )
