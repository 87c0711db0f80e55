"""Is this dangerous? Who Secondline is not for.

It is made for adults with long-lasting pain. A child, and pain of cancer or at the end of life, get
a kind word on where to go, and an emergency is named all the same.
"""

import pytest
from msgspec import structs

from secondline.loop.answer import Verdict
from secondline.loop.safety.scope import out_of_scope
from tests.spec.conftest import ON


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


def test_a_condition_is_asked_about_in_its_own_question(library, person):
    own = structs.replace(library.conditions["cancer"], scope_question="day-of-birth")
    changed = structs.replace(library, conditions={**library.conditions, "cancer": own})

    found = out_of_scope(person("", 'conditions = ["breast cancer"]'), changed, ON)

    assert found and found.asks == ("day-of-birth",)


def test_why_a_condition_is_out_of_scope_rests_on_its_own_source(library, person):
    held = library.conditions["cancer_pain"]
    assert held.out_of_scope
    why = structs.replace(held.out_of_scope, cite="dlx_label 5.1")
    own = structs.replace(held, out_of_scope=why)
    changed = structs.replace(library, conditions={**library.conditions, held.id: own})

    found = out_of_scope(person("", 'conditions = ["cancer pain"]'), changed, ON)

    assert found and [one.source for one in found.cites] == ["dlx_label"]


def test_whom_to_call_is_the_number_of_the_childs_country(reviewed):
    (found,) = reviewed("", 'born = 2015\ncountry = "GB"').safety.findings

    assert found.facts["emergency"] == "999"


@pytest.mark.parametrize("condition", ["cancer pain", "end of life care"])
def test_cancer_pain_and_the_end_of_life_are_out_of_scope(reviewed, condition):
    review = reviewed("", f'conditions = ["{condition}"]')

    assert [one.id for one in review.safety.findings] == ["out_of_scope"]


@pytest.mark.parametrize("purpose", ["cancer pain", "bone metastases", "palliative care"])
def test_what_a_medicine_is_taken_for_is_read_too(reviewed, purpose):
    review = reviewed(f"medicine | for\noxycodone | {purpose}")

    assert [one.id for one in review.safety.findings] == ["out_of_scope"]
    assert review.reasons.findings == ()


def test_a_medicine_of_the_past_for_such_pain_is_asked_about(reviewed):
    review = reviewed(
        "medicine | for | stopped\noxycodone | cancer pain | 2019\nbaclofen | muscle strain | ?"
    )
    finding = next(one for one in review.safety.findings if one.id == "out_of_scope")

    assert finding.verdict is Verdict.CANNOT_TELL
    assert finding.asks and review.reasons.findings


@pytest.mark.parametrize("said", ["ovarian cancer 2019", "pain after lung cancer"])
def test_a_cancer_inside_a_longer_name_is_asked_about(reviewed, said):
    review = reviewed("", f'conditions = ["{said}"]')
    finding = next(one for one in review.safety.findings if one.id == "out_of_scope")

    assert finding.verdict is Verdict.CANNOT_TELL
    assert finding.asks


def test_back_pain_raises_no_question_of_cancer(reviewed):
    review = reviewed("medicine | for\nbaclofen | back pain", 'conditions = ["back pain"]')

    assert "out_of_scope" not in [one.id for one in review.safety.findings]


def test_perhaps_a_cancer_does_not_hide_perhaps_a_child(reviewed):
    review = reviewed("", 'born = 2008\nconditions = ["breast cancer"]')
    finding = next(one for one in review.safety.findings if one.id == "out_of_scope")

    assert "under 18" in finding.says and "cancer" in finding.says
    assert len(finding.asks) == 2


@pytest.mark.parametrize("sign", ["fever_spine", "limb_dvt"])
@pytest.mark.parametrize("more", ["born = 2009", 'conditions = ["cancer pain"]'])
def test_what_must_be_seen_today_is_said_with_it(reviewed, more, sign):
    review = reviewed("", f'{more}\n[red_flags]\n{sign} = "yes"')
    (finding,) = review.safety.findings

    assert finding.id == "out_of_scope"
    assert finding.says.startswith("A sign that was answered should be seen today.")
    assert finding.do.startswith("Be seen today")
    assert (finding.facts["urgency"], finding.facts["answered"]) == ("same_day", "yes")


def test_that_it_is_for_adults_is_our_own_judgement_and_says_so(reviewed):
    (cite,) = reviewed("", "born = 2012").safety.findings[0].cites

    assert (cite.source, cite.checked) == ("own", "judged")


@pytest.mark.parametrize("purpose", ["bone mets", "mets in the spine", "sarcoma"])
def test_a_purpose_that_names_a_cancer_is_never_passed_over(reviewed, purpose):
    review = reviewed(f"medicine | for\noxycodone | {purpose}")

    assert "out_of_scope" in [one.id for one in review.safety.findings]
