"""What to raise with the prescriber, and what a pharmacy sells: a question, never an order."""

import re
from datetime import date

import pytest

import secondline
from secondline.loop.safety.gate import gate
from secondline.record.reading import read_text

LIBRARY = secondline.library()
OPTIONS = LIBRARY.options
WORDS = LIBRARY.words["options"]
ON = date(2026, 11, 21)
PHARMACY = ("acetaminophen", "ibuprofen", "naproxen", "nsaid_gel")
MOVES = sorted(id for id in OPTIONS if id.startswith("move_"))
MEDICINE = ("medicine", "medicine_again", "medicine_tried", "medicine_against")
PARTS = ("says", "why", "do", "like", "decide")
CALLED_BY_REASON = {
    "dose_too_low": "move_review_dose", "missed_doses": "move_review_dose",
    "trial_too_short": "move_more_time", "stopped_early": "move_try_again",
    "wrong_class": "move_review_diagnosis", "wrong_mechanism": "move_switch",
    "interaction_takes_effect_away": "move_switch", "metabolism": "move_test_first",
    "side_effects_limit": "move_side_effects", "medicine_causes_symptom": "move_taper",
    "too_long_or_tolerance": "move_taper", "expected_result": "move_refer_pain_clinic",
}  # fmt: skip
WELL = (
    'schema = 1\nborn = 1985\nsex = "female"\npregnant = "no"\nalcohol = "none"\nallergies = []\n'
)


def told(id):
    return " ".join(WORDS[id][part] for part in PARTS)


def record(more="", conditions="[]"):
    return read_text(f"{WELL}conditions = {conditions}\n{more}")


def taking(name):
    return record(f'[[medicines]]\nname = "{name}"\nstarted_on = 2026-01-01\n')


def is_closed(id, held):
    return gate(OPTIONS[id], held, LIBRARY, ON).is_closed


@pytest.mark.parametrize(("reason", "move"), CALLED_BY_REASON.items())
def test_a_reason_brings_up_its_move(reason, move):
    assert reason in {*OPTIONS[move].calls.reasons, *OPTIONS[move].calls.past}


def test_every_reason_brings_up_a_move():
    called = {
        reason for id in MOVES for reason in (*OPTIONS[id].calls.reasons, *OPTIONS[id].calls.past)
    }

    assert called == set(LIBRARY.reasons)


def test_another_illness_brings_up_a_test_the_sleep_or_the_mood():
    called = {illness for id in MOVES for illness in OPTIONS[id].calls.illnesses}

    assert called == set(LIBRARY.illnesses) - {"me_cfs"}


@pytest.mark.parametrize("id", [*MOVES, *PHARMACY])
def test_what_brings_it_up_is_known(id):
    calls = OPTIONS[id].calls
    families = {*LIBRARY.combinations, *LIBRARY.red_flags, "duplicate"}

    assert set(calls.reasons) <= set(LIBRARY.reasons)
    assert set(calls.origins) <= set(LIBRARY.criteria)
    assert set(calls.illnesses) <= set(LIBRARY.illnesses)
    assert {*calls.symptoms, *calls.suspected} <= set(LIBRARY.symptoms)
    assert set(calls.conditions) <= set(LIBRARY.conditions)
    suspected = {act for acts in calls.suspected.values() for act in acts}
    assert {*calls.roles, *suspected} <= {*LIBRARY.roles, *LIBRARY.medicines}
    assert set(calls.families) <= families
    assert set(OPTIONS[id].unless) <= set(LIBRARY.reasons)


@pytest.mark.parametrize("id", MOVES)
def test_a_move_is_called_for_and_never_for_everybody(id):
    calls = OPTIONS[id].calls

    assert any(getattr(calls, name) for name in calls.__struct_fields__)
    assert OPTIONS[id].when == "prescriber"


def test_no_two_moves_have_the_same_place():
    places = [OPTIONS[id].order for id in MOVES]

    assert len(set(places)) == len(places)


@pytest.mark.parametrize("id", [*MOVES, *MEDICINE])
def test_a_move_is_a_question_in_quotes_and_ends_in_a_talk(id):
    says, does = WORDS[id]["says"], WORDS[id]["do"]

    assert says.startswith('"') and says.endswith('"') and "?" in says
    assert re.search(r"\b(your|to your) (prescriber|doctor|pharmacist)\b", does)
    assert set(PARTS) <= set(WORDS[id])


@pytest.mark.parametrize("id", [*MOVES, *PHARMACY])
def test_it_says_what_it_takes_and_what_it_rests_on(id):
    one = OPTIONS[id]

    assert one.basis or one.for_
    assert one.effort and one.effort.v in ("little", "some", "much") and one.effort.meaning
    assert one.cost and one.cost.v in ("none", "little", "some", "much") and one.cost.meaning


def test_the_question_of_the_dose_fits_a_medicine_that_is_no_longer_taken():
    assert "I take" not in told("move_review_dose")
    assert "Was my dose ever" in WORDS["move_review_dose"]["says"]


def test_a_swap_of_relaxers_says_that_none_was_shown_to_be_better():
    assert "no muscle relaxer was shown to be better" in told("move_switch_within_class")


def test_a_swap_is_brought_up_by_a_relaxer_against_spasm_and_not_by_the_wrong_class():
    called = OPTIONS["move_switch_within_class"].calls.roles

    assert set(called) == set(LIBRARY.classes["antispasmodics"].medicines)


def test_lowering_is_never_done_alone_or_all_at_once():
    assert "never alone and never all at once" in told("move_taper")


@pytest.mark.parametrize("id", ["move_add_nsaid", "ibuprofen", "naproxen", "acetaminophen"])
def test_what_does_not_help_in_fibromyalgia_says_so(id):
    text = WORDS[id]["why"]
    against = {one.stands for one in OPTIONS[id].for_["fibromyalgia"].status}

    assert re.search(r"For fibromyalgia it (was not|has not been) shown to help", text)
    assert against == {"against"}


@pytest.mark.parametrize("id", ["ibuprofen", "naproxen", "acetaminophen", "nsaid_gel"])
def test_nothing_is_said_to_help_pain_of_the_nervous_system_itself(id):
    assert OPTIONS[id].fits["nociplastic"].v == "none"


def test_gabapentin_and_pregabalin_are_told_not_to_help_sciatica():
    held = OPTIONS["move_add_nerve_pain_medicine"].for_["sciatica"]

    assert {one.stands for one in held.status} == {"against"}
    assert "no better than a dummy" in told("move_add_nerve_pain_medicine").replace("\n", " ")


@pytest.mark.parametrize("id", PHARMACY)
def test_a_medicine_without_a_prescription_goes_through_the_gate_and_by_its_pack(id):
    assert OPTIONS[id].holds
    assert "only for use as the pack says" in told(id)
    assert not re.search(r"\d+ ?(mg|g|tablets)\b", told(id))


@pytest.mark.parametrize("id", ["acetaminophen", "ibuprofen", "naproxen"])
def test_nothing_stands_against_it_in_somebody_well(id):
    assert not is_closed(id, taking("vitamin C"))


@pytest.mark.parametrize("id", ["ibuprofen", "naproxen"])
@pytest.mark.parametrize(
    "condition",
    ["kidney disease", "stomach ulcer", "heart failure", "stroke", "asthma", "high blood pressure",
     "bleeding disorder", "liver disease", "bypass surgery"],
)  # fmt: skip
def test_an_nsaid_is_not_offered_beside_an_illness_that_it_can_make_worse(id, condition):
    assert is_closed(id, record(conditions=f'["{condition}"]'))


@pytest.mark.parametrize("id", ["ibuprofen", "naproxen"])
@pytest.mark.parametrize(
    "name", ["warfarin", "clopidogrel", "prednisone", "lithium", "methotrexate", "celecoxib",
             "aspirin", "ibuprofen", "naproxen", "furosemide"],
)  # fmt: skip
def test_an_nsaid_is_not_offered_beside_what_it_clashes_with_nor_twice(id, name):
    assert is_closed(id, taking(name))


@pytest.mark.parametrize("name", ["Tylenol", "Percocet", "NyQuil", "acetaminophen"])
def test_a_second_acetaminophen_is_not_offered(name):
    assert is_closed("acetaminophen", taking(name))


@pytest.mark.parametrize("condition", ["liver disease", "alcohol dependence"])
def test_acetaminophen_is_not_offered_to_an_ill_liver(condition):
    assert is_closed("acetaminophen", record(conditions=f'["{condition}"]'))


@pytest.mark.parametrize("id", ["ibuprofen", "naproxen", "nsaid_gel", "move_add_nsaid"])
def test_no_nsaid_in_pregnancy_or_after_an_allergy_to_aspirin(id):
    pregnant = read_text(WELL.replace('pregnant = "no"', 'pregnant = "yes"') + "conditions = []\n")
    allergic = read_text(WELL.replace("[]", '["aspirin"]') + "conditions = []\n")

    assert is_closed(id, pregnant)
    assert is_closed(id, allergic)


def too_long(text):
    sentences = re.split(r"(?<=[.?!:;])\s+", text)
    return [one for one in sentences if len(one.split()) > 25]


@pytest.mark.parametrize("id", [*MOVES, *PHARMACY, *MEDICINE])
def test_the_words_are_short_and_plain(id):
    textstat = pytest.importorskip("textstat").textstat

    for part in PARTS:
        assert too_long(WORDS[id][part]) == []
        assert textstat.flesch_kincaid_grade(WORDS[id][part]) <= 8.5, part
