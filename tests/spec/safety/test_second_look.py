"""Is this dangerous? A slip of the finger, and how it is put right.

An urgent answer is never cancelled by anything else that is told. It falls only when the same
question was shown again with what it would mean, and then the record keeps what it was.
"""

from datetime import date

import pytest

import secondline
from secondline.errors import NotKnown, SecondLookNeeded
from secondline.loop.safety.answering import ANSWERS, SecondLook, answered, question, second_look
from secondline.record.changes import Change
from secondline.record.reading import read_text

ON = date(2026, 11, 21)
LIBRARY = secondline.library()
IDS = sorted(LIBRARY.flag_ids())


def told(**answers):
    lines = "\n".join(f'{id} = "{answer}"' for id, answer in answers.items())
    return read_text(f'schema = 1\ncountry = "US"\n[red_flags]\n{lines}', flag_ids=IDS)


def look(record, flag):
    return second_look(record, LIBRARY, flag)


@pytest.mark.parametrize("flag", IDS)
@pytest.mark.parametrize(("was", "now"), [("yes", "no"), ("yes", "not sure"), ("not sure", "no")])
def test_an_answer_falls_only_after_a_second_look(flag, was, now):
    record = told(**{flag: was})

    with pytest.raises(SecondLookNeeded, match=f"the answer to {flag} may fall only after"):
        answered(record, flag, now, ON)
    assert answered(record, flag, now, ON, look(record, flag)) == (
        Change(("red_flags", flag), now),
        Change(("corrections",), {"flag": flag, "was": was, "now": now, "on": ON}, is_added=True),
    )


@pytest.mark.parametrize("flag", IDS)
def test_a_second_look_shows_the_question_and_what_the_answer_means(flag):
    seen = look(told(**{flag: "yes"}), flag)
    id = flag.removesuffix("_emergency")
    held = LIBRARY.words["red_flags"][id]
    kind = "question" if id == flag else "emergency_question"

    assert seen.question == held[kind]
    assert seen.says
    assert seen.do.startswith(("Call 911", "Go to an emergency department", "Be seen", "Call "))
    assert "{" not in seen.question + seen.says + seen.do


def test_a_second_look_at_another_sign_is_none_at_this_one():
    record = told(chest="yes", stroke="yes")

    with pytest.raises(SecondLookNeeded):
        answered(record, "chest", "no", ON, look(record, "stroke"))


def test_a_second_look_at_an_older_answer_is_none_at_this_one():
    before = look(told(chest="not sure"), "chest")

    with pytest.raises(SecondLookNeeded):
        answered(told(chest="yes"), "chest", "no", ON, before)


@pytest.mark.parametrize(("was", "now"), [("no", "not sure"), ("no", "yes"), ("not sure", "yes")])
def test_an_answer_rises_at_once(was, now):
    assert answered(told(chest=was), "chest", now, ON) == (Change(("red_flags", "chest"), now),)


@pytest.mark.parametrize("answer", ANSWERS)
def test_a_first_answer_is_written_and_the_same_answer_again_changes_nothing(answer):
    assert answered(told(), "chest", answer, ON) == (Change(("red_flags", "chest"), answer),)
    assert answered(told(chest=answer), "chest", answer, ON) == ()


@pytest.mark.parametrize("answers", [{}, {"chest": "no"}])
def test_what_was_never_answered_with_yes_has_nothing_to_look_at_again(answers):
    with pytest.raises(NotKnown, match="no answer to chest"):
        look(told(**answers), "chest")


def test_a_made_up_sign_is_refused():
    with pytest.raises(NotKnown, match="no danger sign 'made_up'"):
        look(read_text('schema = 1\n[red_flags]\nmade_up = "yes"'), "made_up")


@pytest.mark.parametrize("id", ["made_up", "chest_emergency"])
def test_a_made_up_sign_has_no_question(library, id):
    with pytest.raises(NotKnown, match=f"no danger sign '{id}'"):
        question(told(), library, id)


def test_an_emergency_that_a_sign_became_stays_when_the_sign_itself_is_corrected():
    after = told(trauma="no", trauma_emergency="yes")

    assert secondline.review(after, LIBRARY, on=ON).safety.urgent


@pytest.mark.parametrize("more", ['pregnant = "no"', "conditions = []", "born = 1990", "[pain]"])
def test_no_other_fact_cancels_an_urgent_answer(more):
    record = read_text(f'schema = 1\n{more}\n[red_flags]\nchest = "yes"\nstroke = "no"')

    assert secondline.review(record, LIBRARY, on=ON).safety.urgent


def test_a_carer_looks_again_at_the_question_about_the_other(library):
    record = read_text('schema = 1\nby = "carer"\n[red_flags]\nchest = "yes"')

    seen = second_look(record, library, "chest")

    assert "their chest" in seen.question
    assert "have them sit down" in seen.do


def test_it_is_a_value_and_can_be_shown_by_any_page():
    seen = look(told(chest="yes"), "chest")

    assert seen == SecondLook("chest", "yes", seen.question, seen.says, seen.do)
