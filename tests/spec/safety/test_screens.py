"""Is this dangerous? Danger signs on at most six screens of "any of these?".

Forty-four questions one by one are more than somebody in pain answers. So they stand on screens,
the most urgent first, and "none of these" is one act.
"""

from collections import Counter
from datetime import date

import pytest
from msgspec import structs

import secondline
from secondline.knowledge.library import Library
from secondline.loop.safety.screens import Screen, Sign, none_of, open_follow_ups, open_screens
from secondline.record.reading import read_text

ON = date(2026, 11, 21)
MOST_SCREENS = 6
TITLES = {
    "life": ("opioid_od", "chest", "stroke", "suicidality"),
    "spine_and_limbs": ("ces_saddle", "ces_bladder", "acute_weakness", "limb_dvt"),
    "too_much": ("apap_od", "serotonin", "nms"),
    "bleeding_and_infection": ("gi_bleed", "fever_spine", "trauma", "glaucoma", "inflammatory"),
    "organs": ("liver", "kidney", "hyponatraemia", "hypertensive", "rhabdo", "retention"),
    "after_stopping": ("baclofen_wd", "benzo_wd", "opioid_wd"),
}
FIXED = secondline.library()


@pytest.fixture
def screens(library: Library):
    def asked(more: str = "", first=()) -> tuple[Screen, ...]:
        return open_screens(read_text(f"schema = 1\n{more}"), library, ON, first)

    return asked


def ids(screens):
    return [sign.id for screen in screens for sign in screen.signs]


def test_there_are_at_most_six_screens_and_each_sign_stands_on_one(screens):
    found = Counter(ids(screens()))

    assert [one.id for one in screens()] == list(TITLES)
    assert len(screens()) <= MOST_SCREENS
    assert found == Counter(list(FIXED.red_flags))


@pytest.mark.parametrize("screen", TITLES)
def test_a_screen_holds_what_belongs_together(screens, screen):
    (held,) = (one for one in screens() if one.id == screen)

    assert set(TITLES[screen]) <= {sign.id for sign in held.signs}
    assert held.title and held.why


def test_breath_heart_and_brain_come_first_and_stopped_medicines_last(screens):
    asked = ids(screens())

    assert asked[0] == "opioid_od"
    assert asked.index("suicidality") < asked.index("ces_saddle") < asked.index("serotonin")
    assert asked[-1].endswith("_wd")


def test_each_sign_is_asked_in_its_own_words(screens, library):
    for screen in screens():
        for sign in screen.signs:
            said = " ".join(library.words["red_flags"][sign.id]["question"].split())

            assert " ".join(sign.question.split()) == said


def test_a_carer_is_asked_of_the_person_whose_record_it_is(screens):
    life = screens('by = "carer"')[0]
    asked = {sign.id: sign.question for sign in life.signs}

    assert "their own life" in life.title
    assert "their chest" in asked["chest"]


def test_why_a_screen_is_asked_speaks_to_the_carer_of_the_other(library):
    life = {**library.words["screens"]["life"], "why": "These can end your life."}
    words = {**library.words, "screens": {**library.words["screens"], "life": life}}
    record = read_text('schema = 1\nby = "carer"')

    first = open_screens(record, structs.replace(library, words=words), ON)[0]

    assert first.why == "These can end their life."


def test_a_sign_that_needs_a_medicine_or_an_age_is_asked_only_where_it_applies(screens):
    ibuprofen = '[[medicines]]\nname = "ibuprofen"\nfor = "back pain"'
    asked = ids(screens(f"born = 1990\n{ibuprofen}"))

    assert "gca" not in asked and "gaba_resp" not in asked
    assert not any(id.endswith("_wd") for id in asked)
    assert "chest" in asked and "kidney" in asked


def test_a_screen_with_nothing_left_to_ask_is_not_shown(screens):
    held = [id for id, flag in FIXED.red_flags.items() if flag.screen == "life"]
    answers = "\n".join(f'{id} = "no"' for id in held[:-1])

    assert ids(screens(f"[red_flags]\n{answers}"))[0] == held[-1]
    assert screens(f'[red_flags]\n{answers}\n{held[-1]} = "no"')[0].id != "life"


def test_what_the_story_may_be_about_is_asked_before_all_else(screens):
    asked = screens(first=("retention", "liver"))

    assert [one.id for one in asked][:2] == ["organs", "life"]
    assert [sign.id for sign in asked[0].signs][:2] == ["liver", "retention"]
    assert Counter(ids(asked)) == Counter(ids(screens()))


@pytest.mark.parametrize("answer", ["yes", "not sure"])
def test_of_a_sign_that_is_there_is_asked_whether_it_has_become_an_emergency(library, answer):
    record = read_text(f'schema = 1\n[red_flags]\ntrauma = "{answer}"\nliver = "no"\nchest = "no"')

    (asked,) = open_follow_ups(record, library)

    assert asked.id == "trauma_emergency"
    assert asked.question == library.words["red_flags"]["trauma"]["emergency_question"]


def test_whether_it_has_become_an_emergency_is_asked_of_what_kills_first(library):
    signs = ("trauma", "cancer", "gaba_wd", "benzo_wd", "liver", "fever_spine")
    lines = "\n".join(f'{id} = "yes"' for id in signs)

    asked = open_follow_ups(read_text(f"schema = 1\n[red_flags]\n{lines}"), library)

    kills_first = ["fever_spine", "benzo_wd", "liver", "trauma", "gaba_wd", "cancer"]
    assert [one.id.removesuffix("_emergency") for one in asked] == kills_first


def test_a_carer_is_asked_whether_it_has_become_an_emergency_for_the_other(library):
    record = read_text('schema = 1\nby = "carer"\n[red_flags]\nbenzo_wd = "yes"')

    (asked,) = open_follow_ups(record, library)

    assert asked.question.startswith("Have they had a seizure")


@pytest.mark.parametrize("answer", ["yes", "no", "not sure"])
def test_what_was_answered_of_an_emergency_is_not_asked_again(library, answer):
    held = f'schema = 1\n[red_flags]\ntrauma = "yes"\ntrauma_emergency = "{answer}"'

    assert open_follow_ups(read_text(held), library) == ()


def test_none_of_these_answers_no_to_all_that_was_not_told_otherwise():
    screen = Screen("life", "", "", (Sign("chest", ""), Sign("aaa", ""), Sign("stroke", "")))

    assert none_of(screen, {}) == {"chest": "no", "aaa": "no", "stroke": "no"}
    assert none_of(screen, {"aaa": "yes", "stroke": "not sure"}) == {
        "chest": "no",
        "aaa": "yes",
        "stroke": "not sure",
    }


def test_after_none_of_these_on_each_screen_nothing_is_open(screens, library):
    answers = {id: answer for one in screens() for id, answer in none_of(one, {}).items()}
    lines = "\n".join(f'{id} = "{answer}"' for id, answer in answers.items())

    assert screens(f"[red_flags]\n{lines}") == ()
    review = secondline.review(read_text(f"schema = 1\n[red_flags]\n{lines}"), library, on=ON)
    assert "not_asked" not in [one.id for one in review.safety.findings]
