"""Is this dangerous? What a person's own words say of danger signs: a second net, and no more.

A story and the notes of a diary are read for danger signs. The matching question comes first; only
words that nobody could mean otherwise show the emergency page, until that question is answered.
"""

from datetime import date, timedelta
from functools import cache
from pathlib import Path

import pytest

import secondline
from secondline.exchange.plain_json import plain_review
from secondline.knowledge.strict_yaml import read_yaml
from secondline.loop.answer import Tier, Verdict
from secondline.loop.safety.story import signs
from secondline.record.agreement import Agreement
from secondline.record.diary import CheckIn, Diary
from secondline.record.person import Person
from secondline.record.record import Record

LIBRARY = secondline.library()
TEXTS = Path(__file__).parent
OWN = read_yaml(TEXTS / "story_texts.yaml")
BLIND = read_yaml(TEXTS / "story_texts_blind.yaml")
BLIND_2 = read_yaml(TEXTS / "story_texts_blind_2.yaml")
BLIND_3 = read_yaml(TEXTS / "story_texts_blind_3.yaml")
ON = date(2026, 11, 21)
PLAIN = {
    "I want to kill myself": "suicidality",
    "i dont want to live anymore": "suicidality",
    "I can't breathe": "chest",
    "cant breath": "chest",
    "I cannot feel it when I wipe": "ces_saddle",
    "took all my tramadol": "opioid_od",
    "I swallowed a whole box of paracetamol": "apap_od",
    "my toddler ate my amitriptyline": "tca_od",
}


def told(text, more=""):
    return f'country = "US"\nstory = "{text}"\n{more}'


def of_story(review):
    return [one for one in review.safety.findings if one.id.startswith("story:")]


@cache
def found(text, *, is_carer=False):
    return signs(text, LIBRARY, is_carer=is_carer)


@pytest.mark.parametrize(("text", "sign"), PLAIN.items())
def test_what_is_said_plainly_shows_the_emergency_page_and_nothing_else(reviewed, text, sign):
    review = reviewed("medicine | for\nFlexeril | back pain", told(text))

    assert review.safety.urgent
    assert f"story:{sign}" in [one.id for one in review.safety.findings]
    assert all(one.verdict is Verdict.CANNOT_TELL for one in review.safety.findings)
    assert all(one.do and one.asks for one in review.safety.findings)
    rest = (review.response, review.reasons, review.options, review.experiment, review.visit)
    assert all(answer.findings == () for answer in rest)


def test_the_page_has_the_number_to_call_and_how_to_answer(reviewed):
    (finding,) = of_story(reviewed("", told("I want to end my life tonight")))

    assert "911" in finding.do and "988" in finding.do
    assert 'suicidality = "yes", "no" or "not sure"' in finding.do


@pytest.mark.parametrize(
    "text", ["numb down there since yesterday", "my face dropped this morning"]
)
def test_a_hint_asks_its_question_before_anything_else(reviewed, text):
    review = reviewed("medicine | for\nbaclofen | muscle strain", told(text))
    first = review.safety.findings[0]

    assert not review.safety.urgent
    assert first.id.startswith("story:") and first.tier is Tier.DANGER
    assert first.verdict is Verdict.CANNOT_TELL
    assert first.asks == (LIBRARY.words["red_flags"][first.about[0]]["question"].strip(),)
    assert review.reasons.findings


def test_a_sign_that_can_wait_for_days_does_not_ring_like_an_emergency(reviewed):
    (finding,) = of_story(reviewed("", told("brain zaps since I stopped venlafaxine")))

    assert finding.id == "story:antidepressant_wd"
    assert finding.tier is Tier.ASK


@pytest.mark.parametrize("answer", ["yes", "not sure"])
def test_once_the_question_is_answered_with_yes_the_sign_itself_speaks(reviewed, answer):
    review = reviewed("", told("I want to die", f'[red_flags]\nsuicidality = "{answer}"'))

    assert review.safety.urgent
    assert [one.id for one in review.safety.findings] == ["suicidality"]


@pytest.mark.parametrize(("text", "sign"), PLAIN.items())
def test_a_no_settles_the_page_and_leaves_one_line_to_look_again(reviewed, text, sign):
    noes = "\n".join(f'{id} = "no"' for id in LIBRARY.red_flags)
    review = reviewed("", told(text, f"[red_flags]\n{noes}"))
    again = {one.id: one for one in of_story(review)}[f"story:{sign}"]

    assert not review.safety.urgent
    assert "look at the question again" in again.says
    assert again.tier is Tier.ASK and again.asks and not again.why


def test_a_no_about_an_opioid_still_says_whom_to_call_after_too_many(reviewed):
    answered = '[red_flags]\nopioid_od = "no"'
    (finding,) = of_story(reviewed("", told("took all my tramadol", answered)))

    assert "1-800-222-1222" in finding.do and "911" in finding.do


def test_an_answer_to_another_sign_settles_nothing(reviewed):
    review = reviewed("", told("I want to die", '[red_flags]\nchest = "no"'))

    assert review.safety.urgent


def test_an_emergency_that_was_answered_and_one_that_was_written_stand_together(reviewed):
    review = reviewed("", told("I want to die", '[red_flags]\nstroke = "yes"'))

    assert [one.id for one in review.safety.findings] == ["stroke", "story:suicidality"]


@pytest.mark.parametrize("text", ["xylophonic zebra: I want to kill myself", "xylophonic numb bum"])
def test_the_words_of_a_story_are_in_no_output(reviewed, text):
    assert "xylophonic" not in str(plain_review(reviewed("", told(text))))


def test_the_story_of_a_child_is_read_before_where_to_go(reviewed):
    review = reviewed("", told("numb down there since yesterday", "born = 2015"))

    assert [one.id for one in review.safety.findings] == ["story:ces_saddle", "out_of_scope"]
    assert reviewed("", told("I want to die", "born = 2015")).safety.urgent


@pytest.mark.parametrize(
    "text",
    [
        "my mother had a stroke",
        "My dad cannot walk, both his legs are weak",
        "my wife has chest pain",
    ],
)
def test_somebody_elses_illness_is_not_ours_unless_a_carer_writes(text):
    assert found(text) == {}
    assert text == "my mother had a stroke" or found(text, is_carer=True)


def test_a_carer_writes_of_the_one_that_they_care_for(reviewed):
    review = reviewed("", told("He cannot feel it when he wipes", 'by = "carer"'))

    assert review.safety.urgent


@pytest.mark.parametrize(
    "text",
    [
        "no chest pain",
        "I have never thought of killing myself",
        "I do not have numbness, weakness or trouble with my bladder",
        "Chest pain? No. Fever? No.",
        "had a stroke in 2010",
        "years ago I overdosed",
        "this bill is killing me",
        "I was dying to sleep",
        "I could die of boredom",
        "a heart attack of a bill",
        "I'm afraid of an overdose",
        "the leaflet says suicidal thoughts",
        "Can tramadol cause seizures?",
        "if I ever lose control of my bladder I will go to hospital",
    ],
)
def test_denials_the_past_idioms_fears_and_leaflets_are_no_signs(text):
    assert found(text) == {}


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("cant breath", "chest"),
        ("want to end it", "suicidality"),
        ("took all my tramadol", "opioid_od"),
        ("numb down there", "ces_saddle"),
        ("peeing myself", "ces_bladder"),
        ("face dropped", "stroke"),
        ("sucidal", "suicidality"),
        ("my tounge is swelling", "allergy"),
    ],
)
def test_slang_and_slips_of_spelling_are_understood(text, sign):
    assert sign in found(text)


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("no one cares, I took all my tramadol", "opioid_od"),
        ("no one cares i took all my tramadol", "opioid_od"),
        ("he doesn't care so I took all my tramadol", "opioid_od"),
        ("nothing matters, I've taken all my codeine", "opioid_od"),
        ("no one cares, I took the whole box of tramadol", "opioid_od"),
        ("no one knows, I took all my amitriptyline", "tca_od"),
        ("no one cares, I took all my pills", "apap_od"),
        ("nobody noticed I took a full packet of diazepam", "apap_od"),
        ("took every pill I had", "tca_od"),
        ("I took every single pill in the drawer", "tca_od"),
        ("I've taken the lot", "tca_od"),
        ("I have taken all my sertraline", "suicidality"),
        ("no one cares, I took all my diazepam", "suicidality"),
    ],
)
def test_whoever_took_all_of_it_is_heard_whatever_they_say_of_others(text, sign):
    assert sign in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "nobody opened the box, the tablets were not swallowed",
        "no one took them, they are all there",
        "He did not swallow any, no one took them",
        "I did not take all my tramadol",
        "I took all my tablets this morning as prescribed",
        "I have taken all my meds today",
        "I take all my sertraline in the morning",
        "Took all my antibiotics, the course is done",
        "I took the whole course of naproxen",
        "I took the lot to the pharmacy",
        "my gp took all my diazepam away",
        "I've had every pill in the book",
        "I have had every tablet they have, nothing works",
    ],
)
def test_all_of_a_days_medicine_and_what_nobody_swallowed_are_no_overdose(text):
    assert found(text) == {}


def with_note(text, days_ago, flags=None):
    note = CheckIn(ON - timedelta(days=days_ago), note=text)
    return Record(diary=Diary((), (note,)), red_flags=flags or ())


def test_a_note_of_today_is_read_like_a_story():
    review = secondline.review(with_note("I want to kill myself", 0), LIBRARY, on=ON)

    assert review.safety.urgent
    assert "the diary note of 2026-11-21" in review.safety.findings[0].says


@pytest.mark.parametrize(("days", "urgent"), [(2, True), (3, False), (14, False)])
def test_a_note_of_last_week_is_asked_about_first(days, urgent):
    review = secondline.review(with_note("I want to kill myself", days), LIBRARY, on=ON)

    assert review.safety.urgent is urgent
    assert review.safety.findings[0].id == "story:suicidality"


def test_the_goal_of_an_agreement_is_asked_about_and_never_plainly_a_danger():
    record = Record(agreement=Agreement(goal="I want to kill myself"))
    review = secondline.review(record, LIBRARY, on=ON)

    assert not review.safety.urgent
    assert "the goal of the agreement" in review.safety.findings[0].says
    assert review.safety.findings[0].facts["said"] == "perhaps"


@pytest.mark.parametrize("goal", [None, "", "walk the dog twice a day, and sit through a film"])
def test_an_everyday_goal_raises_nothing(goal):
    review = secondline.review(Record(agreement=Agreement(goal=goal)), LIBRARY, on=ON)

    assert [one for one in review.safety.findings if one.id.startswith("story:")] == []


def test_a_note_of_long_ago_is_about_another_time():
    review = secondline.review(with_note("I want to kill myself", 15), LIBRARY, on=ON)

    assert of_story(review) == []


def test_the_plainest_of_several_texts_counts():
    notes = (CheckIn(ON - timedelta(days=9), note="I want to die"), CheckIn(ON, note="want to die"))
    record = Record(diary=Diary((), notes))

    assert secondline.review(record, LIBRARY, on=ON).safety.urgent


def test_what_the_story_says_plainly_stays_plain_whatever_an_older_note_says():
    note = CheckIn(ON - timedelta(days=9), note="I want to die")
    record = Record(person=Person(story="I want to die"), diary=Diary((), (note,)))

    (found,) = secondline.review(record, LIBRARY, on=ON).safety.findings

    assert found.id == "story:suicidality"
    assert found.facts["where"] == "the story"


@pytest.mark.parametrize("sign", sorted(OWN["signs"]))
def test_our_own_texts_bring_their_sign(sign):
    missed = [one for one in OWN["signs"][sign] if not (found(one) or found(one, is_carer=True))]

    assert len(missed) <= len(OWN["signs"][sign]) / 10, missed


def test_of_our_own_harmless_texts_few_bring_a_question_and_none_the_page():
    wrong = {text: found(text) for text in OWN["harmless"] if found(text)}

    assert len(wrong) <= 0.02 * len(OWN["harmless"]), wrong
    assert not [text for text, held in wrong.items() if "plainly" in held.values()]


@pytest.mark.parametrize(
    ("texts", "most", "least"),
    [(BLIND, 0.02, 0.9), (BLIND_2, 0.02, 0.66), (BLIND_3, 0.03, 0.75)],
    ids=["first", "second", "third"],
)
def test_what_was_reached_on_the_texts_of_somebody_else_is_kept(texts, most, least):
    """Measured in docs/sentinel.md; these texts are known by now, so they only hold the line."""
    harmless = [one["text"] for one in texts if one["expect"] == "harmless"]
    others = [one for one in texts if one["expect"] != "harmless"]
    flagged = [one for one in others if found(one["text"], is_carer=one["why"].startswith("carer"))]

    assert sum(bool(found(text)) for text in harmless) <= most * len(harmless)
    assert not [text for text in harmless if "plainly" in found(text).values()]
    assert len(flagged) >= least * len(others)


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("I tried to end my life at twenty-three. I'm 58 now and fine.", "suicidality"),
        ("In 2016 I had cauda equina. I couldn't feel myself wipe.", "ces_saddle"),
        ("It's nine years since Kev took his own life.", "suicidality"),
        ("The leaflet says stop if you can't breathe", "chest"),
    ],
)
def test_what_is_long_past_or_somebody_elses_shows_no_emergency_page(text, sign):
    assert found(text).get(sign) != "plainly"
