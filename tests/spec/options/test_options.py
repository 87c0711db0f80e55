"""What next? Tonight, the prescriber, the weeks to come.

Self-care comes up for everyone, a move to raise where a finding calls for it. Every option passes
one gate; what this person must not be offered is there with the reason.
"""

from secondline.loop.answer import Verdict
from tests.spec.options.offering import by_id


def test_there_is_something_for_tonight_and_for_the_weeks(reviewed):
    found = by_id(reviewed("medicine | for\nbaclofen | muscle strain"))

    assert {one.facts["when"] for one in found.values()} >= {"tonight", "weeks"}


def test_heat_is_not_offered_for_numb_skin(reviewed):
    """Rows: A2, A18, B7."""
    found = by_id(reviewed("", '[symptoms]\nother = ["numbness in the hands"]'))

    assert found["heat"].verdict is Verdict.NOT_SUPPORTED
    assert found["heat"].do


def test_heat_is_offered_where_nothing_speaks_against_it(reviewed):
    """Rows: A18, B7."""
    found = by_id(reviewed("", 'conditions = ["fibromyalgia"]\n[symptoms]\nother = []'))

    assert found["heat"].verdict is Verdict.SUPPORTED


def test_an_unknown_fact_keeps_the_caution(reviewed):
    unknown = by_id(reviewed(""))["heat"]
    known = by_id(reviewed("", "conditions = []\n[symptoms]\nother = []"))["heat"]

    assert unknown.verdict is Verdict.SUPPORTED
    assert len(unknown.do) > len(known.do or "")


def test_the_usual_exercise_is_not_offered_with_me_cfs(reviewed):
    """Rows: A3, A11."""
    found = by_id(reviewed("", 'conditions = ["ME/CFS"]'))

    assert found["aerobic_exercise"].verdict is Verdict.NOT_SUPPORTED


def test_a_low_dose_brings_up_the_question_of_the_dose(reviewed):
    """Rows: B4."""
    with_it = by_id(reviewed("medicine | for | dose\nduloxetine | fibromyalgia | 30 mg x 1"))
    without = by_id(reviewed(""))

    assert "move:review_dose" in with_it
    assert "move:review_dose" not in without


def test_no_option_tells_anyone_to_change_a_prescription(reviewed, library):
    """Rows: B4, B14."""
    said = " ".join(str(library.words["options"])).lower()

    for phrase in ("stop taking", "increase your dose", "take more", "double your"):
        assert phrase not in said
