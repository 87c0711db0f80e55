"""Is this dangerous? Who Secondline is not for.

It is made for adults with long-lasting pain. A child, and pain of cancer or at the end of life, get
a kind word on where to go, and an emergency is named all the same.
"""

import pytest

from secondline.loop.answer import Verdict


def test_under_18_only_where_to_go_is_left(reviewed):
    review = reviewed("medicine | for\nFlexeril | back pain", "born = 2012")

    assert [one.id for one in review.safety.findings] == ["out_of_scope"]
    assert review.safety.findings[0].do
    assert review.reasons.findings == ()


def test_under_18_an_emergency_is_named_all_the_same(reviewed):
    review = reviewed("", 'born = 2012\n[red_flags]\nces_bladder = "yes"')

    assert review.safety.urgent
    assert [one.id for one in review.safety.findings] == ["ces_bladder"]


@pytest.mark.parametrize(
    ("born", "is_out"), [('"2008-11-22"', True), ('"2008-11-21"', False), ("2007", False)]
)
def test_the_eighteenth_birthday_decides(reviewed, born, is_out):
    review = reviewed("", f"born = {born}")

    assert ("out_of_scope" in [one.id for one in review.safety.findings]) is is_out


def test_a_year_that_cannot_tell_is_asked_about(reviewed):
    review = reviewed("", "born = 2008")
    finding = next(one for one in review.safety.findings if one.id == "out_of_scope")

    assert finding.verdict is Verdict.CANNOT_TELL
    assert finding.asks


def test_a_cancer_that_the_pain_may_not_come_from_is_asked_about(reviewed):
    review = reviewed("medicine | for\nbaclofen | muscle strain", 'conditions = ["breast cancer"]')
    finding = next(one for one in review.safety.findings if one.id == "out_of_scope")

    assert finding.verdict is Verdict.CANNOT_TELL
    assert finding.asks == ("Does your pain come from a cancer, or from its treatment?",)
    assert review.reasons.findings


@pytest.mark.parametrize("condition", ["cancer pain", "end of life care"])
def test_cancer_pain_and_the_end_of_life_are_out_of_scope(reviewed, condition):
    review = reviewed("", f'conditions = ["{condition}"]')

    assert [one.id for one in review.safety.findings] == ["out_of_scope"]
