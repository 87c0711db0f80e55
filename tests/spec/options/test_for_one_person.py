"""What next, for one person: what the articles advise, offered by what the record holds.

Self-care comes first and in the order of guidelines; what must not be offered to this person is
there with the reason; what only a prescriber decides is a question in the person's own words.
"""

import pytest

from secondline.loop.answer import Verdict
from tests.spec.options.offering import by_id, kept_back, offered

FIBROMYALGIA = 'country = "US"\nconditions = ["fibromyalgia"]\n'
BACK = 'country = "US"\nconditions = ["back pain"]\n'
TOLD = "[symptoms]\nother = []\n"
BAD_NIGHTS = "[symptoms]\nwaking_unrefreshed = 3\nother = []\n"


def test_exercise_stands_before_all_else_over_the_weeks(reviewed):
    """Rows: A11."""
    found = reviewed("", FIBROMYALGIA + TOLD)

    assert offered(found, "weeks")[0] == "aerobic_exercise"
    assert {"aquatic_exercise", "yoga"} <= set(offered(found, "weeks"))


def test_that_pain_may_flare_in_the_first_weeks_is_said_beside_it(reviewed):
    """Rows: A11."""
    walking = by_id(reviewed("", FIBROMYALGIA + TOLD))["aerobic_exercise"]

    assert any("flare" in harm for harm in walking.facts["harms"])
    assert "5 to 10 easy minutes" in walking.do


def test_breathing_and_imagery_are_there_tonight_and_meditation_over_the_weeks(reviewed):
    """Rows: A12."""
    found = reviewed("", FIBROMYALGIA + BAD_NIGHTS)

    assert {"deep_breathing", "guided_imagery"} <= set(offered(found, "tonight"))
    assert "mindfulness" in offered(found, "weeks")


@pytest.mark.parametrize("id", ["diet", "omega3", "magnesium"])
def test_food_and_supplements_say_how_little_is_known(library, id):
    """Rows: A13, A14."""
    option = library.options[id]
    said = {value.certainty for use in option.for_.values() for value in use.results}
    said |= {value.certainty for value in option.basis}

    assert "high" not in said
    assert option.not_known or said & {"low", "very low"}


def test_vitamin_d_comes_up_where_a_test_was_low_and_not_before(reviewed):
    """Rows: A14."""
    low = FIBROMYALGIA + '[tests]\n"vitamin D" = {value = "18 nmol/L", on = 2026-11-01}\n'

    assert "vitamin_d" in offered(reviewed("", low))
    assert "vitamin_d" not in offered(reviewed("", FIBROMYALGIA))


def test_physical_therapy_comes_with_what_to_ask_for(reviewed):
    """Rows: A15, B15."""
    found = by_id(reviewed("medicine | for\nbaclofen | muscle strain", BACK))["physical_therapy"]

    assert found.verdict is Verdict.SUPPORTED
    assert "Ask for" in found.do


def test_talking_therapy_is_offered_with_how_small_its_effect_is(reviewed):
    """Rows: A16."""
    found = by_id(reviewed("", FIBROMYALGIA + TOLD))["cbt"]

    assert found.verdict is Verdict.SUPPORTED
    assert found.facts["measured"]


def test_on_acupuncture_both_sides_are_shown(reviewed):
    """Rows: A17."""
    found = by_id(reviewed("", BACK + TOLD))["acupuncture"]
    said = " ".join(found.facts["stands"])

    assert found.facts["disagree"]
    assert "NICE" in said
    assert "ACP" in said


def test_where_the_guideline_of_ones_country_is_against_it_it_is_kept_back_with_the_reason(
    reviewed,
):
    """Rows: A17."""
    found = by_id(reviewed("", BACK.replace("US", "GB") + TOLD))["acupuncture"]

    assert found.verdict is Verdict.NOT_SUPPORTED
    assert "where you live advises against it" in found.says


def test_massage_is_offered_and_kept_from_somebody_with_a_clot(reviewed):
    """Rows: A18."""
    clot = FIBROMYALGIA.replace("]", ', "deep vein thrombosis"]')

    assert "massage" in offered(reviewed("", FIBROMYALGIA + TOLD))
    assert kept_back(reviewed("", clot + TOLD), "massage")


def test_learning_and_other_people_are_offered(reviewed):
    """Rows: A19."""
    assert {"education", "support_group"} <= set(offered(reviewed("", FIBROMYALGIA + TOLD)))


def test_for_bad_nights_the_sleep_training_is_offered_over_the_weeks(reviewed):
    """Rows: A20."""
    found = reviewed("", FIBROMYALGIA + BAD_NIGHTS)

    assert "cbt_i" in offered(found, "weeks")
    assert "cbt_i" not in offered(reviewed("", FIBROMYALGIA + TOLD))


def test_with_pauses_in_breathing_the_sleep_clinic_comes_first(reviewed):
    """Rows: A20."""
    snores = FIBROMYALGIA + (
        "[symptoms]\nwaking_unrefreshed = 3\nfatigue = 3\n"
        'other = ["snoring with pauses in breathing"]'
    )
    found = reviewed("", snores)

    assert "move:refer_sleep_clinic" in offered(found)


@pytest.mark.parametrize("condition", ["fibromyalgia", "back pain", "nerve pain"])
def test_thc_is_never_brought_up_by_us(reviewed, condition):
    """Rows: A21."""
    assert kept_back(reviewed("", f'conditions = ["{condition}"]'), "tetrahydrocannabinol")


def test_a_stiff_back_that_eases_with_movement_brings_up_the_rheumatologist(reviewed):
    """Rows: A22."""
    stiff = (
        'born = 1996\ncountry = "US"\nconditions = []\n[pain]\nsince = "2025-01"\n'
        'areas = ["lower back"]\n[symptoms]\nother = ["back pain better with movement", '
        '"back pain worse with rest", "wakes in the second half of the night", '
        '"morning stiffness for an hour", "pain came slowly"]'
    )

    assert "move:refer_rheumatologist" in offered(reviewed("", stiff))
    assert "move:refer_rheumatologist" not in offered(reviewed("", BACK + TOLD))


def test_pacing_is_offered_over_the_weeks(reviewed):
    """Rows: A23."""
    assert "pacing" in offered(reviewed("", FIBROMYALGIA + TOLD), "weeks")


def test_me_cfs_comes_before_exercise(reviewed):
    """Rows: A11, A23."""
    found = reviewed("", 'conditions = ["fibromyalgia", "ME/CFS"]\n' + TOLD)

    assert kept_back(found, "aerobic_exercise")
    assert "pacing" in offered(found)


def test_restless_legs_and_constipation_bring_up_side_effects_of_what_is_taken(reviewed):
    """Rows: A24."""
    table = "medicine | for | started\noxycodone | back pain | 2026-06-01"
    more = BACK + '[symptoms]\nother = ["constipation"]'

    assert "move:side_effects" in offered(reviewed(table, more))


def test_low_mood_opens_the_question_of_help(reviewed):
    """Rows: A3."""
    low = FIBROMYALGIA + (
        '[symptoms]\ndepression = "yes"\n[[measures]]\nname = "PHQ-2"\non = 2026-11-20\n'
        "answers = [3, 2]\n"
    )

    assert "move:refer_mood" in offered(reviewed("", low))
    assert "move:refer_mood" not in offered(reviewed("", FIBROMYALGIA + TOLD))


def test_warmth_is_offered_tonight_and_cold_with_its_warning(reviewed):
    """Rows: B7."""
    found = reviewed("", BACK + TOLD)

    assert {"heat", "cold"} <= set(offered(found, "tonight"))


def test_cold_says_that_it_may_make_fibromyalgia_worse(reviewed, library):
    """Rows: B7."""
    found = by_id(reviewed("", FIBROMYALGIA + TOLD)).get("cold")
    said = str(library.words["options"]["cold"]) + str(found and found.do)

    assert "fibromyalgia" in said
    assert found is None or found.verdict is Verdict.NOT_SUPPORTED or "fibromyalgia" in found.do


def test_stretching_is_offered_tonight_with_when_to_end_it(reviewed):
    """Rows: B8."""
    found = by_id(reviewed("", BACK + TOLD))["stretching"]

    assert found.facts["when"] == "tonight"
    assert "spread" in found.do or "leg" in found.do


def test_bought_pain_medicine_is_offered_only_through_the_gate(reviewed):
    """Rows: B9."""
    free = BACK + 'born = 1985\nallergies = []\nalcohol = "none"\n' + TOLD
    bound = "medicine | dose\nwarfarin | 5 mg x 1\nTylenol | 1000 mg x 4"

    assert {"ibuprofen", "acetaminophen"} <= set(offered(reviewed("", free), "tonight"))
    assert kept_back(reviewed(bound, free), "acetaminophen")
    assert kept_back(reviewed(bound, free), "ibuprofen")


@pytest.mark.parametrize(
    "more",
    [
        'kidney = "eGFR 25 mL/min"',
        'allergies = ["aspirin"]',
        'pregnant = "yes"\nsex = "female"',
        'conditions = ["stomach ulcer"]',
        'conditions = ["heart failure"]',
    ],
)
def test_who_must_not_take_an_nsaid_is_not_offered_one(reviewed, more):
    """Rows: B9."""
    found = reviewed("medicine | for\nFlexeril | muscle spasm", more)

    for id in ("ibuprofen", "naproxen", "move:add_nsaid", "celecoxib"):
        assert kept_back(found, id), id


def test_another_relaxer_is_raised_with_how_little_it_brings(reviewed):
    """Rows: B13."""
    table = (
        "medicine | for | dose | started | change\n"
        "Flexeril | muscle spasm | 10 mg x 3 | 2026-08-01 | no change"
    )
    found = by_id(reviewed(table, BACK))["move:switch_within_class"]

    assert found.says.startswith('"')
    assert "no" in found.why


def test_a_nerve_pain_medicine_is_raised_for_nerve_pain_and_not_for_a_strain(reviewed):
    """Rows: B13."""
    nerve = reviewed("medicine | for\nFlexeril | nerve pain", 'conditions = ["nerve pain"]')
    strain = reviewed("medicine | for\nFlexeril | muscle strain", 'conditions = ["muscle strain"]')

    assert "move:add_nerve_pain_medicine" in offered(nerve)
    assert "move:add_nerve_pain_medicine" not in offered(strain)


@pytest.mark.parametrize("id", ["trigger_point_injection", "nerve_block"])
def test_injections_are_for_the_prescriber_and_say_how_sure_they_are(library, id):
    """Rows: B16, B17."""
    option = library.options[id]

    assert option.when == "prescriber"
    assert option.for_ or option.basis


def test_an_injection_is_raised_for_a_sore_muscle_and_not_with_a_blood_thinner(reviewed):
    """Rows: B16."""
    table = "medicine | for\nFlexeril | muscle spasm"

    assert "trigger_point_injection" in offered(reviewed(table, BACK + TOLD))
    assert kept_back(reviewed(table + "\napixaban | clot", BACK + TOLD), "trigger_point_injection")


def test_a_nerve_block_is_raised_for_sciatica_and_not_for_fibromyalgia(reviewed):
    """Rows: B17."""
    assert "nerve_block" in offered(reviewed("", 'conditions = ["sciatica"]\n' + TOLD))
    assert "nerve_block" not in offered(reviewed("", FIBROMYALGIA + TOLD))


def test_posture_is_offered_for_a_sore_back_after_exercise_and_learning(reviewed):
    """Rows: B18."""
    order = offered(reviewed("", BACK + TOLD), "weeks")

    assert order.index("aerobic_exercise") < order.index("ergonomics_posture")
    assert order.index("education") < order.index("ergonomics_posture")


def test_a_position_for_the_night_is_offered_tonight(reviewed):
    """Rows: B19."""
    assert "sleep_position" in offered(reviewed("", BACK + TOLD), "tonight")


def test_what_was_tried_properly_is_not_offered_again(reviewed):
    """Rows: A25."""
    table = (
        "medicine | for | dose | started | stopped | stopped_because | taken\n"
        "duloxetine | fibromyalgia | 60 mg x 1 | 2025-01-01 | 2025-06-01 | no help | all"
    )
    found = by_id(reviewed(table, FIBROMYALGIA))["duloxetine"]

    assert found.verdict is Verdict.NOT_SUPPORTED
    assert "fair trial" in found.says


def test_what_was_tried_too_briefly_is_offered_with_that_word(reviewed):
    """Rows: B4."""
    table = (
        "medicine | for | dose | started | stopped | stopped_because | taken\n"
        "duloxetine | fibromyalgia | 60 mg x 1 | 2026-01-01 | 2026-01-08 | no help | all"
    )
    found = by_id(reviewed(table, FIBROMYALGIA + 'born = 1979\nsex = "male"'))["duloxetine"]

    assert found.verdict is Verdict.SUPPORTED
    assert "tried too briefly" in found.says
    assert "has not failed" in found.why


def test_what_matters_to_a_person_opens_first(reviewed):
    found = reviewed("", FIBROMYALGIA + 'matters = ["sleep"]\n' + BAD_NIGHTS)
    weeks = [one for one in found.options.findings if one.facts["when"] == "weeks"]
    open_ = {one.id for one in weeks if not one.facts["folded"]}
    mattering = {one.id for one in weeks if one.facts["matters"]}

    assert "cbt_i" in mattering
    assert mattering <= open_
    assert len(open_) == 3


def test_nothing_from_the_pharmacy_stands_before_what_one_can_do(reviewed):
    """Rows: B9."""
    free = BACK + 'born = 1985\nallergies = []\nalcohol = "none"\n' + TOLD
    order = offered(reviewed("", free), "tonight")

    assert order.index("ibuprofen") > max(order.index(id) for id in ("heat", "stretching", "cold"))


def test_every_move_is_a_question_and_names_whom_to_ask(library):
    """Rows: B13, B14."""
    for id, option in library.options.items():
        if id.startswith("move_"):
            words = library.words["options"][id]

            assert option.when == "prescriber", id
            assert words["says"].startswith('"') and words["says"].rstrip().endswith('?"'), id
            assert any(who in words["do"] for who in ("prescriber", "pharmacist", "doctor")), id
