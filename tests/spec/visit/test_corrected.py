"""What do I tell my doctor? Answers to danger signs that were corrected.

A corrected answer is no secret: the visit says what it was, what it is, and since when.
"""

SLIP = """
[red_flags]
chest = "no"
trauma_emergency = "no"
[[corrections]]
flag = "chest"
was = "yes"
now = "no"
on = 2026-11-20
"""
SECOND = """
[[corrections]]
flag = "trauma_emergency"
was = "not sure"
now = "no"
on = 2026-11-21
"""


def corrected(review):
    return [one for one in review.visit.findings if one.id == "corrected"]


def test_a_correction_is_told_with_what_it_was_and_when(reviewed):
    (found,) = corrected(reviewed("", SLIP))

    assert found.about == ("chest",)
    assert 'heart ("yes" became "no" on 2026-11-20)' in found.says
    assert found.verdict == "supported" and found.cites


def test_several_corrections_are_one_finding(reviewed):
    (found,) = corrected(reviewed("", SLIP + SECOND))

    assert found.about == ("chest", "trauma_emergency")
    assert '("not sure" became "no" on 2026-11-21)' in found.says


def test_a_record_without_corrections_says_nothing_of_them(reviewed):
    assert corrected(reviewed("", '[red_flags]\nchest = "no"')) == []


def test_a_sign_that_we_no_longer_know_is_left_out(reviewed):
    assert corrected(reviewed("", SLIP.replace('"chest"', '"an_old_sign"'))) == []
