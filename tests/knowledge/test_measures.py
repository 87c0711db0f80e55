"""The 19 questionnaires: what may be asked is asked in full, of the rest there is only a name."""

import re

import pytest

import secondline
from secondline.knowledge.strict_yaml import read_yaml
from secondline.record.reading import read_text
from secondline.record.vocabulary import CHANGES
from tests.shared import SHARED

LIBRARY = secondline.library()
MEASURES = LIBRARY.measures
WORDS = LIBRARY.words["measures"]
ASKED = {"peg": "PEG", "pgic": "PGIC", "phq2": "PHQ-2", "gad2": "GAD-2", "fsq2016": "SSS"}
NEVER_ASKED = [id for id, one in MEASURES.items() if one.ship in ("ask", "forbidden")]


def test_there_are_nineteen():
    assert len(MEASURES) == 19


def test_they_are_those_of_the_evidence_with_the_same_rights():
    if SHARED is None:
        pytest.skip("the shared facts are not here")
    held = read_yaml(SHARED / "evidence" / "instruments.yaml")["instruments"]

    assert {one["id"]: one["ship"] for one in held} == {m.id: m.ship for m in MEASURES.values()}


def test_only_five_are_asked_and_none_that_may_not_be():
    assert set(WORDS) - {"clinician"} == set(ASKED)
    assert not set(ASKED) & set(NEVER_ASKED)


@pytest.mark.parametrize("id", NEVER_ASKED)
def test_what_may_not_be_asked_has_a_name_a_source_and_its_rights_and_no_key(id):
    measure = MEASURES[id]

    assert measure.name and measure.what.v and measure.rights.v
    assert measure.thresholds == ()
    assert measure.n_questions is None


@pytest.mark.parametrize("id", NEVER_ASKED)
def test_no_sentence_of_ours_asks_it_by_name(id):
    names = [MEASURES[id].name, *MEASURES[id].names.synonyms]

    assert [name for name in names if re.search(rf"\b{re.escape(name)}\b", str(WORDS))] == []


@pytest.mark.parametrize(("id", "answers"), [("peg", "[7, 6, 8]"), ("phq2", "[1, 2]"),
                                              ("gad2", "[0, 3]")])  # fmt: skip
def test_as_many_questions_are_asked_as_a_record_takes_answers(id, answers):
    text = f'schema = 1\n[[measures]]\nname = "{ASKED[id]}"\nanswers = {answers}'
    record = read_text(text)

    assert len(record.measures[0].answers) == len(WORDS[id]["questions"])
    said = MEASURES[id].n_questions
    assert said and said.v == len(WORDS[id]["questions"])


def test_the_answers_on_change_are_those_of_a_record():
    assert tuple(WORDS["pgic"]["answers"].values()) == CHANGES


def test_the_symptoms_of_the_criteria_are_those_of_a_record():
    symptoms = [key for key in WORDS["fsq2016"]["questions"] if key != "areas"]
    lines = [f"{key} = 1" for key in symptoms[:3]] + [f'{key} = "yes"' for key in symptoms[3:]]
    text = "\n".join(["schema = 1", "[symptoms]", *lines])

    assert len(symptoms) == 6
    assert read_text(text).symptoms is not None


def test_each_threshold_says_what_it_means_or_is_a_sentence():
    for measure in MEASURES.values():
        for held in measure.thresholds:
            assert held.meaning or held.quote, measure.id
