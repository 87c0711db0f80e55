"""Is this dangerous? Danger signs.

Any one danger sign counts. For an emergency or a poisoning "not sure" counts as "yes", and then
only what to do now is left. What was not asked is said, and nothing is ever called free of danger.
"""

import pytest

import secondline
from secondline.loop.answer import Tier, Verdict
from secondline.loop.safety.red_flags import numbers
from secondline.loop.safety.urgency import _FIRST

URGENT = ("emergency", "poison")
FLAGS = secondline.library().red_flags


def asked(*answers):
    return "[red_flags]\n" + "\n".join(f'{id} = "{answer}"' for id, answer in answers)


@pytest.mark.parametrize("id", [f.id for f in FLAGS.values() if f.urgency in URGENT])
@pytest.mark.parametrize("answer", ["yes", "not sure"])
def test_one_emergency_sign_leaves_only_what_to_do_now(reviewed, id, answer):
    """Rows: B10, B11."""
    review = reviewed("medicine | for\nFlexeril | back pain", asked((id, answer)))

    assert review.safety.urgent
    assert [one.id for one in review.safety.findings] == [id]
    assert review.safety.findings[0].do
    rest = (review.response, review.reasons, review.options, review.experiment, review.visit)
    assert all(answer.findings == () for answer in rest)


@pytest.mark.parametrize("id", [f.id for f in FLAGS.values() if f.emergency_if])
def test_a_sign_can_turn_into_an_emergency(reviewed, id):
    review = reviewed("", asked((id, "yes"), (f"{id}_emergency", "not sure")))

    assert review.safety.urgent
    assert [one.id for one in review.safety.findings] == [f"{id}_emergency"]
    assert (
        "911"
        in reviewed("", f'country = "US"\n{asked((f"{id}_emergency", "yes"))}')
        .safety.findings[0]
        .do
    )


@pytest.mark.parametrize("id", [f.id for f in FLAGS.values() if f.urgency == "same_day"])
def test_a_same_day_sign_stands_first_and_leaves_the_rest_readable(reviewed, id):
    review = reviewed("medicine | for\nbaclofen | muscle strain", asked((id, "yes")))
    flags = [one for one in review.safety.findings if one.id != "not_asked"]

    assert not review.safety.urgent
    assert flags[0].id == id and flags[0].tier is Tier.DANGER
    assert review.reasons.findings


def test_not_sure_about_a_sign_of_the_same_day_is_asked_again(reviewed):
    review = reviewed("", asked(("trauma", "not sure")))
    finding = next(one for one in review.safety.findings if one.id == "trauma")

    assert finding.verdict is Verdict.CANNOT_TELL
    assert finding.asks and finding.do


@pytest.mark.parametrize(
    ("more", "says"),
    [
        (asked(("chest", "yes")), "have them sit down"),
        (f"born = 2012\n{asked(('limb_dvt', 'yes'))}", "Have them seen today"),
        ('[[medicines]]\nname = "oxycodone"\n[[medicines]]\nname = "wine"', "their prescriber"),
    ],
    ids=["an emergency", "a child", "a mix"],
)
def test_a_carer_reads_of_the_person_whose_record_it_is(reviewed, more, says):
    found = reviewed("", f'by = "carer"\n{more}').safety.findings

    assert any(says in (one.do or "") for one in found)


def test_an_answer_to_a_question_that_nobody_asks_raises_nothing(reviewed):
    review = reviewed("", asked(("inflammatory", "no"), ("inflammatory_emergency", "yes")))

    assert not review.safety.urgent
    assert [one.id for one in review.safety.findings] == ["not_asked"]


def test_no_is_an_answer_and_says_nothing(reviewed):
    review = reviewed("", asked(("ces_saddle", "no")))

    assert "ces_saddle" not in [one.id for one in review.safety.findings]


def test_a_record_whose_signs_were_not_asked_says_so_first_and_is_answered_in_full(reviewed):
    review = reviewed("medicine | for\nbaclofen | muscle strain")
    first = review.safety.findings[0]

    assert first.id == "not_asked"
    assert first.says == "Danger signs were not asked: do this first."
    assert len(first.asks) >= 20
    assert review.reasons.findings


def test_no_danger_of_a_mix_stands_before_signs_that_nobody_asked(reviewed):
    review = reviewed("medicine\nPercocet\nFlexeril", 'allergies = ["oxycodone"]')
    found = [(one.id, one.tier) for one in review.safety.findings]

    assert found[0] == ("not_asked", Tier.DANGER)
    assert ("cns_depression", Tier.DANGER) in found[1:]


def test_what_the_story_may_be_about_is_asked_before_every_danger(reviewed):
    review = reviewed(
        "medicine\nPercocet\nFlexeril", 'story = "I have lost a lot of weight without trying."'
    )

    assert [one.id for one in review.safety.findings][:2] == ["story:cancer", "not_asked"]


def test_a_sign_for_these_days_stands_before_those_that_were_left_out(reviewed):
    review = reviewed("", asked(("cancer", "yes")))

    assert [one.id for one in review.safety.findings][:2] == ["cancer", "not_asked"]


def test_what_was_left_out_is_asked_for(reviewed):
    review = reviewed("", asked(("ces_saddle", "no")))
    finding = next(one for one in review.safety.findings if one.id == "not_asked")

    assert "ces_bladder" in finding.about
    assert "ces_saddle" not in finding.about


def test_a_sign_that_needs_a_medicine_is_asked_where_it_is_taken(reviewed):
    with_it = reviewed("medicine | for\nbaclofen | spasticity")
    without = reviewed("medicine | for\nibuprofen | back pain")

    assert "baclofen_wd" in with_it.safety.findings[0].about
    assert "baclofen_wd" not in without.safety.findings[0].about


def test_a_sign_of_higher_age_is_asked_where_the_age_is_unknown(reviewed):
    unknown = reviewed("")
    young = reviewed("", "born = 1990")

    assert "gca" in unknown.safety.findings[0].about
    assert "gca" not in young.safety.findings[0].about


@pytest.mark.parametrize(
    ("country", "number"), [("US", "911"), ("GB", "999"), ("DE", "112"), ("XX", "112")]
)
def test_the_number_is_that_of_the_persons_country(reviewed, country, number):
    review = reviewed("", f'country = "{country}"\n{asked(("opioid_od", "yes"))}')

    assert number in review.safety.findings[0].do


def test_where_the_country_is_not_known_the_local_number_is_named_too(reviewed):
    review = reviewed("", asked(("opioid_od", "yes")))

    assert "112 or the local emergency number" in review.safety.findings[0].do


def test_breath_and_brain_are_named_before_the_bladder(reviewed):
    signs = asked(("ces_saddle", "yes"), ("stroke", "yes"), ("opioid_od", "not sure"))
    review = reviewed("", signs)

    assert [one.id for one in review.safety.findings] == ["opioid_od", "stroke", "ces_saddle"]


def test_questions_stand_in_the_order_of_what_kills_first(reviewed):
    about = reviewed("").safety.findings[0].about

    assert about[0] == "opioid_od"
    assert about.index("suicidality") < about.index("ces_saddle") < about.index("fever_spine")
    assert about.index("chest") < about.index("apap_od") < about.index("cancer")


def test_every_urgent_sign_has_its_own_place_in_the_order():
    assert set(_FIRST) <= set(FLAGS)
    assert len(set(_FIRST)) == len(_FIRST)
    assert {f.id for f in FLAGS.values() if f.urgency in URGENT} <= set(_FIRST)


def test_a_sign_of_the_same_day_and_a_danger_stand_before_what_was_not_asked(reviewed):
    review = reviewed(
        "medicine | for\nPercocet | back pain\nFlexeril | back pain", asked(("fever_spine", "yes"))
    )
    found = [one.id for one in review.safety.findings]

    assert found[0] == "fever_spine"
    assert found.index("cns_depression") < found.index("not_asked")


def test_a_record_that_lists_no_medicine_is_asked_about_withdrawal_too(reviewed):
    assert "baclofen_wd" in reviewed("").safety.findings[0].about


def test_the_united_kingdom_is_known_by_both_its_names(reviewed):
    for country in ("GB", "UK"):
        review = reviewed("", f'country = "{country}"\n{asked(("opioid_od", "yes"))}')

        assert "999" in review.safety.findings[0].do, country


def test_that_signs_were_not_asked_is_our_own_judgement_and_says_so(reviewed):
    (cite,) = reviewed("").safety.findings[0].cites

    assert (cite.source, cite.checked) == ("own", "judged")


def test_what_was_left_out_is_a_question_with_its_number_and_whom_to_call(reviewed):
    review = reviewed("", f'country = "US"\n{asked(("ces_saddle", "no"))}')
    (found,) = [one for one in review.safety.findings if one.id == "not_asked"]

    assert (found.verdict, found.tier) == (Verdict.CANNOT_TELL, Tier.ASK)
    assert found.says == f"{len(found.about)} danger signs were not asked yet."
    assert "call 911" in found.do
    assert len(found.asks) == len(found.about) == len(set(found.asks))


def test_that_none_was_asked_is_a_danger_with_its_number_and_whom_to_call(reviewed):
    found = reviewed("", 'country = "US"').safety.findings[0]

    assert (found.verdict, found.tier) == (Verdict.CANNOT_TELL, Tier.DANGER)
    assert f"{len(found.about)} short questions" in found.why
    assert "call 911" in found.do


@pytest.mark.parametrize(
    ("born", "is_asked"), [("1976-11-21", True), ("1976-11-22", False), ("1976", True)]
)
def test_from_the_fiftieth_birthday_on_an_inflamed_artery_is_asked_about(reviewed, born, is_asked):
    about = reviewed("", f'born = "{born}"').safety.findings[0].about

    assert ("gca" in about) is is_asked


def test_one_medicine_that_we_do_not_know_spares_no_question(reviewed):
    about = reviewed("medicine\nibuprofen\nzzyzxol").safety.findings[0].about

    assert {"baclofen_wd", "hyponatraemia", "tca_od"} & set(FLAGS) <= set(about)


def test_a_sign_of_a_kind_of_medicine_is_asked_where_one_of_the_kind_is_taken(reviewed):
    assert "hyponatraemia" in reviewed("medicine\nduloxetine").safety.findings[0].about
    assert "hyponatraemia" not in reviewed("medicine\nibuprofen").safety.findings[0].about


@pytest.mark.parametrize(
    ("country", "whom"),
    [
        (None, ("112 or the local emergency number", "the local poison centre")),
        ("ZZ", ("112 or the local emergency number", "the local poison centre")),
        ("us", ("911", "1-800-222-1222")),
    ],
)
def test_whom_to_call_is_the_countrys_number_or_what_stands_for_it(library, country, whom):
    told = numbers(library, country)

    assert (told["emergency"], told["poison"]) == whom
    assert told["crisis"] == ("988" if country == "us" else "the local crisis line")


def test_the_united_kingdom_has_one_set_of_numbers(library):
    assert numbers(library, "UK") == numbers(library, "GB") != numbers(library, None)
