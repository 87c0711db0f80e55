"""Corrections and disagreements: each names its source, and says what is right to a person."""

import re

import pytest

import secondline
from tests.shared import SHARED

LIBRARY = secondline.library()
CORRECTIONS = LIBRARY.corrections
DISAGREEMENTS = LIBRARY.disagreements
WORDS = LIBRARY.words["corrections"]
HIGHEST_GRADE = 8
KNOWN = {*LIBRARY.medicines, *LIBRARY.options, *LIBRARY.conditions, *LIBRARY.classes}
BOTH_SIDES = {
    "duloxetine_back_pain": {"US", "UK"},
    "tens_fibromyalgia": {"US", "UK"},
    "acupuncture_pain": {"EU", "UK", "US"},
    "amitriptyline_fibromyalgia": {"EU", "UK"},
    "low_dose_naltrexone": {"DK"},
}


def number(id):
    return int(id[1:3])


def unknown(ids):
    return [id for id in ids if id not in KNOWN]


def severities(text):
    """Give the severity of each numbered row of the list of corrections."""
    rows = re.findall(r"^\| (\d+) \|(.+)$", text, re.MULTILINE)
    named = ((n, re.findall(r"\| [*]+(safety|fact|nuance)[*]+ \|", row)) for n, row in rows)
    return {int(n): found[0] for n, found in named if found}


def test_there_are_forty_and_each_has_its_number():
    assert sorted(map(number, CORRECTIONS)) == list(range(1, 41))


def test_each_belongs_to_the_article_that_it_corrects():
    first = {number(id) for id, one in CORRECTIONS.items() if one.article == "fibromyalgia"}

    assert first == set(range(1, 22))


@pytest.mark.parametrize("id", CORRECTIONS)
def test_a_correction_is_about_something_that_we_know(id):
    assert CORRECTIONS[id].about
    assert unknown(CORRECTIONS[id].about) == []


def test_something_that_we_do_not_know_is_found():
    assert unknown(["duloxetine", "snake oil"]) == ["snake oil"]


@pytest.mark.parametrize("id", CORRECTIONS)
def test_a_correction_of_safety_rests_on_more_than_our_own_word(id):
    cites = {str(value.cite).split()[0] for value in CORRECTIONS[id].basis}

    assert cites
    if CORRECTIONS[id].severity == "safety":
        assert cites - {"own"}


@pytest.mark.parametrize("id", CORRECTIONS)
def test_the_words_say_what_the_article_says_and_then_what_is_right(id):
    textstat = pytest.importorskip("textstat").textstat
    said, right = WORDS[id]["article"], WORDS[id]["right"]

    assert re.search(r"\barticle('s)?\b", said)
    assert len(right.split()) > len(said.split())
    assert textstat.flesch_kincaid_grade(f"{said} {right}") <= HIGHEST_GRADE


@pytest.mark.parametrize("id", ["c25_longest_use_not_for_all", "c26_dose_and_stopping"])
def test_where_stopping_is_near_the_words_hold_people_back(id):
    assert re.search("must not be stopped suddenly|Nobody should end", WORDS[id]["right"])


def test_the_danger_signs_of_the_back_are_completed():
    right = WORDS["c33_warning_signs_incomplete"]["right"]

    for sign in ("wipe", "urine", "both legs", "sex", "Fever"):
        assert sign in right


@pytest.mark.parametrize(("id", "regions"), BOTH_SIDES.items())
def test_a_disagreement_shows_its_sides_with_their_regions(id, regions):
    one = DISAGREEMENTS[id]

    assert len(one.sides) >= 3
    assert regions <= {side.region for side in one.sides}
    assert len({str(side.cite).split()[0] for side in one.sides}) >= 3
    assert unknown(one.about) == []


def test_no_disagreement_is_left_out():
    assert set(DISAGREEMENTS) == set(BOTH_SIDES)


def test_of_a_list_the_severities_are_read():
    assert severities("| 1 | a | b | **safety** | V |\n| 2 | a | b | *nuance* | R |") == {
        1: "safety",
        2: "nuance",
    }


@pytest.mark.skipif(SHARED is None, reason="the shared folder of facts is not here")
def test_all_corrections_of_the_facts_are_there_with_their_severity():
    assert SHARED is not None
    wanted = severities((SHARED / "evidence/corrections.md").read_text("utf-8"))

    assert {number(id): one.severity for id, one in CORRECTIONS.items()} == wanted
