"""What do I tell my doctor? Each question says what was found, and nothing that was not."""

from typing import Any

import pytest

from secondline.loop.answer import Answer, Finding, Verdict
from secondline.loop.visit.questions import questions
from secondline.loop.visit.to_raise import SAID_BY
from secondline.loop.words import fill


def asked(review):
    return [one.says for one in review.visit.findings if one.id == "question"]


def test_two_of_one_kind_are_not_called_one_substance(reviewed):
    for table in ("medicine\nAdvil\nAleve", "medicine\ncyclobenzaprine\namitriptyline"):
        said = " ".join(asked(reviewed(table)))

        assert "work in the same way" in said
        assert "same substance" not in said


def test_one_substance_in_two_products_is_called_so_once(reviewed):
    table = "medicine | dose\nPercocet | 10 mg/325 mg x 6\nTylenol | 1000 mg x 4"
    said = asked(reviewed(table))

    assert sum("same substance" in one for one in said) == 1
    assert sum("acetaminophen" in one for one in said) == 1


def test_one_product_over_the_most_a_day_is_not_called_two(reviewed):
    said = " ".join(asked(reviewed("medicine | dose\nTylenol | 1000 mg x 6")))

    assert "With Tylenol I may come to more acetaminophen in a day than the label allows" in said
    assert "same substance" not in said


@pytest.mark.parametrize("alcohol", ["", 'alcohol = "none"'])
def test_one_medicine_alone_raises_no_question_on_a_mix(reviewed, alcohol):
    assert not any("together" in one for one in asked(reviewed("medicine\noxycodone", alcohol)))


def offer(id, says, verdict=Verdict.SUPPORTED, **facts):
    held = {"when": "prescriber", "name": id, "condition": "fibromyalgia", "folded": False}
    return Finding(id=id, about=(id,), verdict=verdict, facts=held | facts, says=says)


def raised(library, *offers):
    found = questions(Answer(), Answer(), Answer(offers), library)
    return [one.says for one in fill(Answer(tuple(found)), library, None).findings]


LONG: dict[str, Any] = {"medicine": "Flexeril", "weeks": 13.0, "is_taken": True}
WORTH = '"Could {} be worth a try for my fibromyalgia? What would speak against it?"'


def test_one_medicine_that_could_come_next_is_asked_about_and_never_advised(library):
    said = raised(library, offer("duloxetine", WORTH.format("duloxetine")))

    assert said[0] == (
        "Could duloxetine be worth a try for my fibromyalgia? What would speak against it?"
    )


def test_several_medicines_for_one_condition_are_one_question(library):
    """Rows: A11, A26."""
    said = raised(library, *(offer(one, WORTH.format(one)) for one in ("duloxetine", "pregabalin")))

    assert len(said) == 2
    assert said[0].startswith("Could one of these be worth a try for my fibromyalgia: duloxetine")


def test_what_a_person_must_not_be_offered_is_no_question(library):
    closed = offer("duloxetine", WORTH.format("duloxetine"), Verdict.NOT_SUPPORTED)

    assert not any("duloxetine" in one for one in raised(library, closed))


def test_what_one_does_oneself_is_no_question(library):
    walking = offer("aerobic_exercise", '"Walking?" helps.', when="weeks")

    assert len(raised(library, walking)) == 1


def test_a_move_that_nothing_found_asks_by_name_is_a_question(library):
    move = offer("move:review_dose", '"Is the dose I take one that was studied?" And more.')

    assert raised(library, move)[0] == "Is the dose I take one that was studied?"


def test_a_move_is_left_out_where_what_was_found_asks_it_by_name(reviewed):
    """Rows: A26."""
    table = "medicine | for | dose | started\nCymbalta | fibromyalgia | 30 mg x 1 | 2026-01-01"
    review = reviewed(table)
    moves = [one for one in review.options.findings if one.id == "move:review_dose"]

    assert [one.verdict for one in moves] == ["supported"]
    assert sum("studied" in one for one in asked(review)) == 1
    assert any("Is my dose of Cymbalta" in one for one in asked(review))


def test_each_move_that_may_be_left_out_is_one_that_there_is(library):
    ids = {one.replace("move:", "move_") for one in SAID_BY}

    assert ids <= set(library.options)


def test_symptoms_that_the_same_medicines_may_cause_are_one_question(reviewed):
    review = reviewed(
        "medicine | dose | started\ndiphenhydramine | 25 mg x 3 | 2026-01-01",
        "[symptoms]\nfatigue = 2\nthinking = 2",
    )
    said = [one for one in asked(review) if "Can this be behind" in one]

    assert len(said) == len({one.partition(".")[0] for one in said})
    assert any("tiredness and foggy thinking" in one for one in said)


def test_what_can_be_raised_says_nothing_that_is_asked_by_name_already(library):
    """Rows: A26."""
    long = Finding(id="too_long_or_tolerance", verdict=Verdict.SUPPORTED, facts=LONG)
    moves = Answer((offer("move:taper", '"Lower it?"'), offer("move:keep", '"Keep it?"')))

    found = questions(Answer(), Answer((long,)), moves, library)

    said = [one.says for one in fill(Answer(tuple(found)), library, None).findings]
    assert sum("lowered" in one for one in said) == 1
    assert "Lower it?" not in said
    assert "Keep it?" in said


def test_what_is_asked_by_name_but_folded_leaves_the_move_open(library):
    facts = LONG | {"folded": True}
    long = Finding(id="too_long_or_tolerance", verdict=Verdict.SUPPORTED, facts=facts)
    moves = Answer((offer("move:taper", '"Lower it?"'),))

    found = questions(Answer(), Answer((long,)), moves, library)

    assert "Lower it?" in [one.facts.get("question") for one in found]
