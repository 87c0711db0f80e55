"""The danger signs: what each asks, and what it says to do now.

Each sign has a question and an action of its own, in words for a frightened person at night. What
an emergency says begins with the act and names the number or the department.
"""

import re
from collections import Counter
from pathlib import Path
from typing import Any

import msgspec
import pytest

import secondline
from secondline.errors import KnowledgeFault
from secondline.knowledge.checking import check_whole
from secondline.knowledge.schema import Country, RedFlag, Source, Value
from secondline.knowledge.strict_yaml import read_yaml

KNOWLEDGE = Path(__file__).parents[2] / "secondline" / "knowledge"
FLAGS = {
    path.stem: msgspec.convert(read_yaml(path), RedFlag)
    for path in sorted((KNOWLEDGE / "red_flags").glob("*.yaml"))
}
COUNTRIES = {
    path.stem: msgspec.convert(read_yaml(path), Country)
    for path in sorted((KNOWLEDGE / "countries").glob("*.yaml"))
}
WORDS: dict[str, dict[str, str]] = {
    id: held
    for id, held in read_yaml(KNOWLEDGE / "words" / "en" / "red_flags.yaml").items()
    if id != "clinician"
}
URGENT = sorted(id for id, flag in FLAGS.items() if flag.urgency in ("emergency", "poison"))
NOT_A_SIGN = {"pregnancy", "driving"}
KINDS = ("emergency", "poison", "crisis")
ACTS = (
    "Call {emergency} now",
    "Call {poison} now",
    "Go to an emergency department now",
    "Be seen today",
    "Call your ",
    "Call the ",
)
BANNED = re.compile(
    r"\b(stop taking|no problem|don't worry|do not worry|nothing to worry|safe|harmless"
    r"|take (an )?extra|increase|double the dose)\b",
    re.IGNORECASE,
)
MEDICINES = """
    acetaminophen adrenaline amitriptyline aspirin baclofen carisoprodol ciprofloxacin clonidine
    cyclobenzaprine diazepam EpiPen fluvoxamine gabapentin haloperidol ibuprofen metoclopramide
    naloxone naproxen Narcan nortriptyline orphenadrine paracetamol pregabalin tizanidine Tylenol
""".split()
MOST_WORDS = 20
HIGHEST_GRADE = 6.0


def as_read(text: str) -> str:
    """Give a text with its blanks filled, and names of medicines masked by one short word."""
    filled = re.sub(r"\{\w+\}", "112", text)
    return re.sub(rf"\b({'|'.join(MEDICINES)})\b", "pill", filled, flags=re.IGNORECASE)


def sentences(text: str) -> list[str]:
    return [one for one in re.split(r"(?<=[.?!])\s+", text.strip()) if one]


def faults(text: str) -> list[str]:
    """Give what a text may not have: banned words, unknown blanks, sentences that are too long."""
    long = [one for one in sentences(text) if len(one.split()) > MOST_WORDS]
    blanks = [one for one in re.findall(r"\{([^}]*)\}", text) if one not in KINDS]
    return [found[0] for found in BANNED.finditer(text)] + blanks + long


def test_there_are_forty_four_danger_signs_each_with_its_words():
    assert len(FLAGS) == 44
    assert set(WORDS) == set(FLAGS)


def test_the_signs_and_their_urgency_are_those_of_the_evidence():
    shared = pytest.importorskip("tests.shared").SHARED
    if shared is None:
        pytest.skip("the evidence is not beside this checkout")
    yaml = pytest.importorskip("yaml")
    listed = yaml.safe_load((shared / "evidence" / "redflags.yaml").read_text(encoding="utf-8"))
    evidence = {one["id"]: one for one in listed["red_flags"] if one["id"] not in NOT_A_SIGN}

    worse = {id for id, one in evidence.items() if "emergency_if" in one} | {"cancer"}

    assert {id: flag.urgency for id, flag in FLAGS.items()} == {
        id: one["urgency"] for id, one in evidence.items()
    }
    assert {id for id, flag in FLAGS.items() if flag.emergency_if} == worse


def test_no_two_signs_share_a_question_or_an_action():
    for kind in ("question", "action"):
        shared = [text for text, n in Counter(w[kind] for w in WORDS.values()).items() if n > 1]

        assert shared == []


@pytest.mark.parametrize("id", FLAGS)
def test_an_action_begins_with_what_to_do(id):
    assert WORDS[id]["action"].startswith(ACTS)


@pytest.mark.parametrize("id", URGENT)
def test_an_emergency_names_the_number_or_the_department_first(id):
    first = sentences(WORDS[id]["action"])[0]

    assert "{emergency}" in first or "{poison}" in first or "emergency department" in first
    assert "{emergency}" in WORDS[id]["action"]


@pytest.mark.parametrize("id", FLAGS)
def test_a_sign_asks_of_an_emergency_only_where_it_can_become_one(id):
    assert ("emergency_question" in WORDS[id]) == (FLAGS[id].emergency_if == "yes")


@pytest.mark.parametrize("id", FLAGS)
def test_each_text_is_a_yes_or_no_question_or_a_short_plain_action(id):
    for kind, text in WORDS[id].items():
        assert faults(text) == [], kind
        assert kind.endswith("action") or ("?" in text and "{" not in text)


@pytest.mark.parametrize(
    "bad",
    [
        "Stop taking it.",
        "You are safe.",
        "Do not worry.",
        "Call {doctor} now.",
        "Go there " + "and there " * 10 + "now.",
    ],
)
def test_a_text_that_reassures_says_stop_or_runs_on_is_found(bad):
    assert faults(bad) != []


def test_sexual_signs_do_not_need_pain():
    assert "no pain" in WORDS["ces_sexual"]["question"]


def test_feeling_well_does_not_answer_an_overdose_of_acetaminophen():
    question = WORDS["apap_od"]["question"]

    assert "4,000 mg" in question
    assert "even if you feel well" in question


@pytest.mark.parametrize("id", FLAGS)
def test_each_text_reads_at_grade_six_or_below(id):
    textstat = pytest.importorskip("textstat").textstat

    for kind, text in WORDS[id].items():
        assert textstat.flesch_kincaid_grade(as_read(text)) <= HIGHEST_GRADE, kind


def test_a_text_of_a_higher_grade_is_found():
    textstat = pytest.importorskip("textstat").textstat
    hard = "Immediately discontinue administration pending multidisciplinary evaluation."

    assert textstat.flesch_kincaid_grade(as_read(hard)) > HIGHEST_GRADE


def test_each_basis_and_each_number_cites_a_source_that_is_there():
    held: list[Value] = [value for flag in FLAGS.values() for value in flag.basis]
    held += [value for one in COUNTRIES.values() for value in numbers(one)]
    for value in held:
        id, _, where = str(value.cite).partition(" ")
        source = msgspec.convert(read_yaml(KNOWLEDGE / "sources" / f"{id}.yaml"), Source)

        if value.checked == "read":
            assert value.quote and where and source.url and source.read_on, value


def numbers(country: Country) -> list[Value]:
    found: list[Any] = [getattr(country, kind) for kind in KINDS]
    return [value for value in found if value is not None]


@pytest.mark.parametrize("id", COUNTRIES)
def test_a_country_says_whom_to_call_in_figures(id):
    for value in numbers(COUNTRIES[id]):
        assert isinstance(value.v, str)
        assert re.match(r"\d", value.v)


def test_the_numbers_of_the_countries_that_we_name_most_are_those_of_their_services():
    called = {
        id: tuple(str(value.v) for value in numbers(COUNTRIES[id])) for id in ("us", "gb", "other")
    }

    assert called == {
        "us": ("911", "1-800-222-1222", "988"),
        "gb": ("999", "111", "116 123"),
        "other": ("112",),
    }


SCREENS: dict[str, dict[str, str]] = {
    id: held
    for id, held in read_yaml(KNOWLEDGE / "words" / "en" / "screens.yaml").items()
    if id != "clinician"
}


def test_signs_stand_on_at_most_six_screens_with_a_title_and_a_reason():
    assert len(SCREENS) <= 6
    assert {flag.screen for flag in FLAGS.values()} == set(SCREENS)
    assert all(set(held) == {"title", "why"} for held in SCREENS.values())


@pytest.mark.parametrize("id", SCREENS)
def test_a_screen_says_why_it_is_asked_in_plain_words(id):
    textstat = pytest.importorskip("textstat").textstat

    assert faults(SCREENS[id]["why"]) == []
    assert textstat.flesch_kincaid_grade(as_read(SCREENS[id]["why"])) <= HIGHEST_GRADE


def test_a_sign_on_a_screen_without_words_is_refused():
    known = secondline.library()
    lost = msgspec.structs.replace(known.red_flags["chest"], screen="chest_and_more")
    broken = msgspec.structs.replace(known, red_flags={**known.red_flags, "chest": lost})

    with pytest.raises(KnowledgeFault, match=r"screens\.chest_and_more\.title is missing"):
        check_whole(broken)
