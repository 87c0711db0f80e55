"""Therapies: all that the articles name are known, by everyday names, with when to ask first."""

import re
from datetime import date

import pytest

import secondline
from secondline.errors import KnowledgeFault
from secondline.knowledge.names import plain
from secondline.knowledge.naming import names_of_conditions
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
ASKED = {id: one for id, one in OPTIONS.items() if one.offered == "asked"}
THERAPIES = {id: one for id, one in OPTIONS.items() if not id.startswith("move_")}
HIGHEST_GRADE = 8
ALWAYS = {"aerobic_exercise", "cbt", "cbt_i", "deep_breathing", "heat", "pacing"}
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


def test_only_the_six_and_the_moves_are_offered_unasked():
    offered = {id for id, one in THERAPIES.items() if one.offered == "always"}

    assert offered == ALWAYS
    assert set(NAMES) == set(ASKED)


def test_a_review_offers_none_of_the_others():
    found = {
        one.id
        for one in candidates(situation(Record(), LIBRARY, date(2026, 11, 21), Answer(), Answer()))
    }

    assert found == ALWAYS


@pytest.mark.parametrize("id", ["acupuncture", "tens", "trigger_point_injection", "nerve_block"])
def test_what_a_professional_does_is_raised_with_the_prescriber(id):
    assert OPTIONS[id].when == "prescriber"


@pytest.mark.parametrize("id", THERAPIES)
def test_a_therapy_says_what_was_measured_and_by_whom(id):
    assert OPTIONS[id].basis
    assert {"says", "why", "do"} <= set(WORDS[id])


@pytest.mark.parametrize(("id", "condition"), KEPT_FROM)
def test_who_should_ask_first_is_kept_from_it(id, condition):
    (held,) = [one for one in OPTIONS[id].avoid if condition in one.conditions]

    assert (
        "ask your doctor" in CAUTIONS[held.words].casefold()
        or "Tell the doctor" in CAUTIONS[held.words]
    )


@pytest.mark.parametrize("id", ["acupuncture", "massage", "omega3", "trigger_point_injection"])
def test_a_blood_thinner_is_named_where_bleeding_matters(id):
    assert "blood thinner" in WORDS[id]["do"]


def test_every_caution_is_used():
    used = {one.words for option in OPTIONS.values() for one in option.avoid}

    assert set(CAUTIONS) - {"clinician"} == used


@pytest.mark.parametrize("id", ASKED)
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
