"""What can I learn? What else there is, with how sure anyone can be.

Each option says what was measured and by whom, where experts disagree, and whom it may harm.
"""

import pytest


def told(library, id):
    words = library.words["options"][id]
    return " ".join(str(words[key]) for key in ("says", "why", "do"))


def kept_from(library, id):
    return {name for avoid in library.options[id].avoid for name in avoid.conditions}


@pytest.mark.parametrize("id", ["mindfulness", "deep_breathing", "guided_imagery"])
def test_ways_to_calm_down_are_told_without_a_promise(library, id):
    """Rows: A12."""
    text = told(library, id)

    assert "Some" in text or "some" in text
    assert library.options[id].for_


def test_food_is_no_cure_and_may_harm_some(library):
    """Rows: A13."""
    assert "That it eases pain has not been shown." in told(library, "diet")
    assert "eating_disorder" in kept_from(library, "diet")


def test_a_lack_of_vitamin_d_is_treated_and_fibromyalgia_is_not(library):
    """Rows: A14."""
    assert "It is no treatment of fibromyalgia." in told(library, "vitamin_d")
    assert "blood test" in told(library, "vitamin_d")


def test_magnesium_is_kept_from_weak_kidneys(library):
    """Rows: A14."""
    assert "kidney_disease" in kept_from(library, "magnesium")
    assert "some hours apart from gabapentin" in told(library, "magnesium")


def test_fish_oil_is_not_tested_in_fibromyalgia_and_may_make_bleeding_worse(library):
    """Rows: A14."""
    assert "has not been tested well in fibromyalgia" in told(library, "omega3")
    assert "bleeding_disorder" in kept_from(library, "omega3")


def test_physical_therapy_is_a_plan_and_the_imbalance_is_not_proven(library):
    """Rows: A15, B15."""
    text = told(library, "physical_therapy")

    assert "Tell the therapist what you want to be able to do." in text
    assert 'That your muscles are "out of balance" is an idea which has not been proven.' in text


def test_talking_therapy_is_offered_with_its_small_effect(library, reviewed):
    """Rows: A16."""
    review = reviewed("", "conditions = []\n[symptoms]\nother = []")

    assert "half a point out of ten" in told(library, "cbt")
    assert "cbt" in [one.id for one in review.options.findings]


def test_on_acupuncture_the_guidelines_disagree_and_both_are_there(library):
    """Rows: A17."""
    uses = library.options["acupuncture"].for_

    assert ("NICE NG59", "against") in {(one.by, one.stands) for one in uses["back_pain"].status}
    assert ("ACP 2017", "first") in {(one.by, one.stands) for one in uses["back_pain"].status}
    assert any("single course" in str(one.v) for one in uses["fibromyalgia"].status)
    assert "Guidelines do not agree about it." in told(library, "acupuncture")


def test_massage_is_kept_from_a_clot_and_the_guideline_against_it_is_told(library):
    """Rows: A18."""
    stances = library.options["massage"].for_["fibromyalgia"].status

    assert "blood_clot" in kept_from(library, "massage")
    assert ("EULAR 2017", "against") in {(one.by, one.stands) for one in stances}


def test_warmth_is_never_put_over_a_medicine_patch(library):
    """Rows: A18, B7."""
    assert "with a fentanyl patch it can be deadly" in told(library, "heat")


def test_cold_may_make_fibromyalgia_worse_and_is_kept_from_numb_skin(library):
    """Rows: A18, B7."""
    assert "Many people with fibromyalgia feel worse in the cold." in told(library, "cold")
    assert "neuropathic_pain" in kept_from(library, "cold")


def test_other_people_can_be_a_comfort_and_may_sell_a_cure(library):
    """Rows: A19."""
    text = told(library, "support_group")

    assert "Nobody knows what it does to pain." in text
    assert "Be careful where someone sells a cure" in text


def test_stretching_goes_as_far_as_it_pulls_and_ends_when_pain_spreads(library):
    """Rows: B8."""
    assert "End it if pain spreads down a leg." in told(library, "stretching")


def test_an_injection_into_a_sore_spot_is_neither_shown_to_help_nor_not(library):
    """Rows: B16."""
    text = told(library, "trigger_point_injection")

    assert "no clear proof that it helps, nor that it does not" in text
    assert library.options["trigger_point_injection"].when == "prescriber"


def test_a_nerve_block_helps_sciatica_a_little_and_has_no_proof_in_fibromyalgia(library):
    """Rows: B17."""
    text = told(library, "nerve_block")

    assert "For sciatica, an epidural helps slightly and for a short time." in text
    assert "For fibromyalgia there is no proof." in text


def test_posture_is_not_the_cause_and_exercise_with_learning_keeps_pain_away(library):
    """Rows: B18."""
    text = told(library, "ergonomics_posture")

    assert 'There is little proof that a "bad posture" causes back pain.' in text
    assert "Exercise together with learning about it did." in text


def test_what_is_comfortable_at_night_is_right(library):
    """Rows: B19."""
    text = told(library, "sleep_position")

    assert "Nobody has tested positions and pillows well." in text
    assert "What is comfortable for you is right." in text


def test_the_sleep_training_does_more_than_rules_and_waits_for_a_look_at_apnoea(library):
    """Rows: A20."""
    assert "did so better than sleep rules alone" in told(library, "cbt_i")
    assert "sleep_apnoea" in kept_from(library, "cbt_i")


def test_moving_is_the_first_of_what_is_offered_for_the_weeks(reviewed):
    """Rows: A11."""
    review = reviewed("", "conditions = []\n[symptoms]\nother = []")

    weeks = [one.id for one in review.options.findings if one.facts.get("when") == "weeks"]
    assert weeks[0] == "aerobic_exercise" and "pacing" in weeks


def test_side_effects_that_stand_in_the_way_are_raised_as_a_question(reviewed):
    """Rows: A10."""
    table = """
        medicine | dose | started | stopped | for | stopped because | side effects
        duloxetine | 60 mg/d | 2026-06-01 | 2026-07-01 | fibromyalgia | side effects | [nausea]
    """

    review = reviewed(table)

    assert "move:side_effects" in [one.id for one in review.options.findings]
