"""Which question is worth asking? A first useful answer comes within twenty answers.

From an empty record: at most six screens of danger signs, then the questions worth asking, each
answered as the person of an example would. Useful is a danger, a thing to ask, or a reason that is
settled either way.
"""

import json
from datetime import date

import pytest

import secondline
from secondline.loop.answer import Tier, Verdict
from secondline.loop.questions import questions
from secondline.loop.reasons import explain
from secondline.loop.safety import assess
from secondline.loop.safety.answering import answered
from secondline.loop.safety.screens import none_of, open_screens
from secondline.record.changes import Change
from secondline.record.editing import edited
from secondline.record.examples import path_of
from secondline.record.parsing import parsed
from secondline.record.reading import read_text

ON = date(2026, 11, 21)
LIBRARY = secondline.library()
MOST_ANSWERS = 20
MOST_SCREENS = 6
NEVER = 99


def answers(truth, question):
    """Give what this person would answer: what their own record says, if it says anything."""
    found = []
    for place in question.places:
        held = truth
        for key in place:
            held = held[key] if isinstance(held, list) else held.get(key, {})
        if held not in ({}, None):
            found.append(Change(place, held))
    return tuple(found)


def first(text, truth, question):
    """Write the medicines by name, all in one answer."""
    added = (Change(("medicines",), {"name": one["name"]}, True) for one in truth["medicines"])
    return edited(text, "toml", [*added])


def n_answers_until_useful(truth):
    """Count the screens and the questions, and give after how many something useful is known."""
    text, n, skipped = "schema = 1\n", 0, set()
    while n < NEVER:
        record = read_text(text)
        if n > MOST_SCREENS - 1 and is_useful(record):
            return n
        n += 1
        if screens := open_screens(record, LIBRARY, ON):
            told = none_of(screens[0], {})
            held = [answered(record, id, one, ON) for id, one in told.items()]
            text = edited(text, "toml", [change for each in held for change in each])
            continue
        left = [one for one in questions(record, LIBRARY, ON) if one.places not in skipped]
        if not left:
            return NEVER
        if left[0].id == "medicines":
            text = first(text, truth, left[0])
        else:
            skipped.add(left[0].places)
            text = edited(text, "toml", answers(truth, left[0]))
    return NEVER


def is_useful(record):
    safety = assess(record, LIBRARY, ON).findings
    loud = [one for one in safety if one.verdict is Verdict.SUPPORTED and one.about]
    settled = explain(record, LIBRARY, ON).findings
    return any(one.tier in (Tier.DANGER, Tier.ASK) for one in loud) or any(
        one.verdict is not Verdict.CANNOT_TELL for one in settled
    )


@pytest.mark.parametrize("name", ["starting_dose", "three_months", "unexplained", "wrong_class"])
def test_a_first_useful_answer_comes_within_twenty_answers(name):
    truth = dict(parsed(path_of(name).read_text("utf-8"), "toml", name))

    assert n_answers_until_useful(truth) <= MOST_ANSWERS


def test_a_dangerous_mix_is_known_with_the_names_alone():
    truth = dict(parsed(path_of("unsafe_mix").read_text("utf-8"), "toml", "unsafe_mix"))

    assert n_answers_until_useful(truth) == MOST_SCREENS + 1


def test_one_who_can_answer_nothing_is_not_counted_as_helped():
    truth = json.loads('{"medicines": [{"name": "zzyzx"}]}')

    assert n_answers_until_useful(truth) == NEVER
