"""Therapies: all that the articles name are known, by everyday names, with when to ask first."""

import re
from datetime import date

import pytest

import secondline
from secondline.errors import KnowledgeFault
from secondline.knowledge.library import quantity
from secondline.knowledge.names import plain
from secondline.knowledge.naming import names_of_conditions
from secondline.knowledge.schema import Calls
from secondline.knowledge.strict_yaml import read_yaml
from secondline.loop.answer import Answer
from secondline.loop.options.candidates import candidates
from secondline.loop.options.situation import situation
from secondline.record.record import Record
from tests.shared import SHARED

LIBRARY = secondline.library()
OPTIONS = LIBRARY.options
WORDS = LIBRARY.words["options"]
CAUTIONS = LIBRARY.words["option_cautions"]
# What is sold without a prescription, and the moves: see test_moves.py.
PHARMACY = {"acetaminophen", "ibuprofen", "naproxen", "nsaid_gel"}
THERAPIES = {
    id: one for id, one in OPTIONS.items() if not id.startswith("move_") and id not in PHARMACY
}
HIGHEST_GRADE = 8
# What fits everybody, what something in a record must call for, and what is found by its name only.
FOR_ALL = {
    "act", "aerobic_exercise", "aquatic_exercise", "cbt", "deep_breathing", "education",
    "guided_imagery", "heat", "massage", "mindfulness", "mixed_exercise", "pacing",
    "physical_therapy", "resistance", "stretching", "support_group", "tai_chi", "yoga",
}  # fmt: skip
CALLED = {
    "acupuncture", "cbt_i", "cold", "ergonomics_posture", "nerve_block", "sleep_hygiene",
    "sleep_position", "tens", "trigger_point_injection", "vitamin_d",
}  # fmt: skip
BY_NAME_ONLY = {"diet", "magnesium", "omega3"}
KNOWN_BY_NAME = {"aerobic_exercise", "cbt", "cbt_i", "deep_breathing", "heat", "pacing"}
NAMES = {
    "aquatic_exercise": ("pool exercise", "Hydrotherapy", "water aerobics", "aqua-aerobics"),
    "resistance": ("weights", "strength training", "resistance bands", "lifting weights"),
    "mixed_exercise": ("gym", "exercise program", "exercise programme", "circuit training"),
    "stretching": ("stretches", "gentle stretching", "flexibility exercise"),
    "yoga": ("gentle yoga", "chair yoga", "YOGA"),
    "tai_chi": ("Tai Chi", "qigong", "qi gong"),
    "physical_therapy": ("PT", "physio", "physiotherapy", "physical therapist"),
    "act": ("ACT", "acceptance and commitment therapy"),
    "mindfulness": ("meditation", "meditating", "MBSR"),
    "guided_imagery": ("visualization", "visualisation", "progressive muscle relaxation"),
    "acupuncture": ("electro-acupuncture", "dry needling", "needling"),
    "massage": ("back massage", "myofascial release", "foam roller"),
    "cold": ("ice", "ice pack", "cold pack"),
    "tens": ("TENS", "TENS machine", "TENS unit"),
    "sleep_hygiene": ("sleep hygiene", "sleep routine", "bedtime routine"),
    "sleep_position": ("pillow between the knees", "pillows", "mattress"),
    "ergonomics_posture": ("posture", "ergonomics", "standing desk"),
    "education": ("pain education", "self-management course", "seminars"),
    "support_group": ("support group", "peer support", "self-help group"),
    "diet": ("healthy diet", "Mediterranean diet", "weight loss", "less sugar"),
    "omega3": ("omega-3", "fish oil", "Omega 3 supplement"),
    "magnesium": ("magnesium", "magnesium citrate"),
    "vitamin_d": ("vitamin D", "Vitamin D3", "cholecalciferol"),
    "trigger_point_injection": ("trigger point injections", "TPI"),
    "nerve_block": ("nerve blocks", "epidural", "epidural steroid injection"),
}
KEPT_FROM = (
    ("magnesium", "kidney_disease"), ("tens", "pacemaker"), ("tens", "epilepsy"),
    ("yoga", "osteoporosis"), ("cold", "raynaud"), ("massage", "blood_clot"),
    ("acupuncture", "bleeding_disorder"), ("nerve_block", "bleeding_disorder"),
    ("omega3", "arrhythmia"), ("vitamin_d", "sarcoidosis"), ("diet", "eating_disorder"),
    ("aquatic_exercise", "epilepsy"), ("resistance", "me_cfs"), ("mindfulness", "psychosis"),
    ("guided_imagery", "psychosis"), ("massage", "cancer"), ("massage", "osteoporosis"),
    ("tai_chi", "falls"), ("resistance", "hypertension"), ("resistance", "sciatica"),
    ("deep_breathing", "copd"), ("cbt_i", "bipolar"), ("cbt_i", "sleep_apnoea"),
    ("trigger_point_injection", "diabetes"), ("magnesium", "myasthenia_gravis"),
)  # fmt: skip


def too_long(text):
    sentences = re.split(r"(?<=[.?!:;])\s+", text)
    return [one for one in sentences if len(one.split()) > 25]


@pytest.mark.parametrize(("name", "id"), [(n, id) for id, held in NAMES.items() for n in held])
def test_a_therapy_is_known_by_its_everyday_names(name, id):
    assert LIBRARY.option_names[plain(name)] == id


def test_a_name_that_two_therapies_share_is_refused():
    tens, cold = OPTIONS["tens"], OPTIONS["cold"]
    shared = type(cold)(**{f: getattr(cold, f) for f in cold.__struct_fields__} | {"id": "ice"})

    names_of_conditions([tens, cold])
    with pytest.raises(KnowledgeFault, match="is a name of cold too"):
        names_of_conditions([tens, cold, shared])


def test_supplements_and_diets_are_found_by_name_only():
    assert {id for id, one in THERAPIES.items() if one.offered == "asked"} == BY_NAME_ONLY
    assert set(NAMES) | KNOWN_BY_NAME == set(THERAPIES)


def test_what_needs_something_to_call_for_it_says_what():
    called = {id for id, one in THERAPIES.items() if one.calls != Calls()}

    assert called == CALLED


def test_a_review_of_nothing_offers_what_is_for_everybody():
    held = situation(Record(), LIBRARY, date(2026, 11, 21), Answer(), Answer())

    assert {one.id for one in candidates(held)} & set(THERAPIES) == FOR_ALL


@pytest.mark.parametrize("id", ["acupuncture", "tens", "trigger_point_injection", "nerve_block"])
def test_what_a_professional_does_is_raised_with_the_prescriber(id):
    assert OPTIONS[id].when == "prescriber"


@pytest.mark.parametrize("id", THERAPIES)
def test_a_therapy_says_what_was_measured_and_by_whom(id):
    assert OPTIONS[id].basis or OPTIONS[id].for_
    assert {"says", "why", "do"} <= set(WORDS[id])


def weeks(value):
    return quantity(value).value


@pytest.mark.parametrize("id", THERAPIES)
def test_a_therapy_tells_all_that_one_needs_to_decide(id):
    held = OPTIONS[id]

    assert {"like", "decide"} <= set(WORDS[id])
    assert held.how and held.harms and held.not_known
    assert held.effort and held.effort.meaning and held.cost and held.cost.meaning
    assert weeks(held.first_weeks) <= weeks(held.onset_weeks)


@pytest.mark.parametrize("id", THERAPIES)
def test_who_has_tried_it_for_long_enough_can_be_told(id):
    held = OPTIONS[id]

    assert 1 <= weeks(held.fair_trial_weeks) <= weeks(held.onset_weeks)


@pytest.mark.parametrize(("id", "condition"), KEPT_FROM)
def test_who_should_ask_first_is_kept_from_it(id, condition):
    (held,) = [one for one in OPTIONS[id].avoid if condition in one.conditions]

    assert (
        "ask your doctor" in CAUTIONS[held.words].casefold()
        or "Tell the doctor" in CAUTIONS[held.words]
    )


KEPT_FROM_TAKING = (
    ("acupuncture", "anticoagulant"), ("massage", "anticoagulant"), ("omega3", "anticoagulant"),
    ("trigger_point_injection", "anticoagulant"), ("nerve_block", "anticoagulant"),
    ("acupuncture", "immunosuppressant"), ("diet", "lowers_glucose"), ("vitamin_d", "thiazide"),
    ("vitamin_d", "digoxin"), ("heat", "fentanyl"), ("heat", "buprenorphine"),
    ("heat", "capsaicin"),
)  # fmt: skip


@pytest.mark.parametrize(("id", "taken"), KEPT_FROM_TAKING)
def test_what_clashes_with_a_medicine_is_kept_from_who_takes_it(id, taken):
    assert [one for one in OPTIONS[id].avoid if taken in (*one.roles, *one.medicines)]


KEPT_FROM_TELLING = (
    ("aerobic_exercise", "chest pain"), ("aerobic_exercise", "new weakness"),
    ("stretching", "leg weakness"), ("cbt", "suicid"), ("heat", "numb"), ("heat", "swollen"),
    ("cold", "cryoglobulin"), ("tens", "pregnan"), ("acupuncture", "pregnan"),
    ("diet", "pregnan"), ("massage", "fracture"), ("omega3", "fish allergy"),
    ("nerve_block", "infection"), ("trigger_point_injection", "local anaesthetic"),
    ("aquatic_exercise", "incontinence"), ("guided_imagery", "dissociat"),
    ("vitamin_d", "high calcium"), ("resistance", "hernia"),
)  # fmt: skip


@pytest.mark.parametrize(("id", "told"), KEPT_FROM_TELLING)
def test_what_was_told_keeps_from_what_could_harm(id, told):
    assert [one for one in OPTIONS[id].avoid if told in one.symptoms]


def test_trouble_falling_asleep_is_no_fall():
    words = {word for one in THERAPIES.values() for avoid in one.avoid for word in avoid.symptoms}

    assert not [word for word in words if plain(word) in plain("trouble falling asleep")]


def test_each_supplement_passes_the_rules_of_what_is_taken():
    held = {id: one.holds for id, one in THERAPIES.items() if one.holds}

    assert held == {
        "magnesium": ("magnesium",),
        "omega3": ("omega_3_fatty_acids",),
        "vitamin_d": ("vitamin_d",),
    }


@pytest.mark.parametrize("id", ["acupuncture", "massage", "omega3", "trigger_point_injection"])
def test_a_blood_thinner_is_named_where_bleeding_matters(id):
    assert "blood thinner" in WORDS[id]["do"]


def test_every_caution_is_used():
    used = {one.words for option in OPTIONS.values() for one in option.avoid}

    assert set(CAUTIONS) - {"clinician"} == used


@pytest.mark.parametrize("id", THERAPIES)
def test_the_words_are_short_and_plain(id):
    textstat = pytest.importorskip("textstat").textstat

    for part, text in WORDS[id].items():
        assert too_long(text) == []
        assert textstat.flesch_kincaid_grade(text) <= HIGHEST_GRADE, part


def test_a_long_sentence_is_found():
    assert too_long("word " * 26 + ".")
    assert not too_long("word " * 24 + ".")


@pytest.mark.skipif(SHARED is None, reason="the shared folder of facts is not here")
def test_all_therapies_of_the_facts_are_known_with_how_one_can_test_them_alone():
    assert SHARED is not None
    rows = read_yaml(SHARED / "evidence/therapies.yaml")["therapies"]

    assert {row["id"] for row in rows} == set(THERAPIES)
    for row in rows:
        days = OPTIONS[row["id"]].self_test_days
        assert (days.v if days else None) == (row["block_d"] if row["nof1"] == "fast" else None), (
            row["id"]
        )
