"""Which question is worth asking? What is not known and would change what is found.

Each possible answer is tried on the record. What shows a danger is asked first, then what settles
why a medicine may not work. What changes nothing is not asked, and each question says why it is.
"""

import re
from datetime import date

import pytest

import secondline
from secondline.loop import questions as asking
from secondline.loop.questions import Question, questions
from secondline.loop.questions.trying import found_in
from secondline.record.examples import example, path_of
from secondline.record.reading import read_text

ON = date(2026, 11, 21)
LIBRARY = secondline.library()
EXAMPLES = (
    "red_flag", "starting_dose", "three_months", "unexplained", "unsafe_mix", "wrong_class",
)  # fmt: skip
MOST_TRIALS = 200
DANGER, REASONS, *_ = range(4)


def asked(lines, more=""):
    medicines = "".join(f'[[medicines]]\nname = "{name}"\n' for name in lines.split(", ") if name)
    return questions(read_text(f"schema = 1\n{more}\n{medicines}"), LIBRARY, ON)


def ids(found):
    return [one.id for one in found]


def test_without_a_medicine_the_medicines_are_the_one_question():
    (only,) = asked("")

    assert only.id == "medicines"
    assert "without a prescription" in only.asks and only.why and only.form


def test_what_can_show_a_danger_is_asked_before_what_settles_a_reason():
    found = asked("oxycodone, cyclobenzaprine")
    dangers = [one for one in found if one.worth[DANGER]]

    assert found[: len(dangers)] == tuple(dangers)
    assert {"alcohol", "conditions", "allergies"} <= {one.id for one in dangers}
    assert found[len(dangers)].worth[REASONS]


def test_for_one_medicine_the_purpose_the_amount_and_the_start_are_asked_in_this_order():
    found = [one for one in asked("pregabalin") if one.asks.startswith("pregabalin")]

    assert ids(found)[:4] == ["for", "dose", "times_a_day", "started_on"]


def test_no_answer_that_decides_only_together_with_others_is_forgotten():
    """Alone, an amount without its purpose, its rhythm and its start settles nothing."""
    of_amount = {"for", "dose", "times_a_day", "started_on"}

    assert of_amount <= set(ids(asked("duloxetine")))


def test_medicines_are_gone_through_one_by_one():
    settling = [one for one in asked("pregabalin, duloxetine") if one.worth[REASONS]]
    names = [one.asks.split(":")[0] for one in settling if ":" in one.asks]

    assert names == sorted(names, key=names.index)
    assert len(set(names)) == 2


def test_what_is_known_is_not_asked():
    more = 'alcohol = "none"\nborn = 1980\nsex = "male"\nallergies = []\nsmokes = "no"'

    assert not {"alcohol", "born", "sex", "allergies", "smokes"} & set(ids(asked("codeine", more)))


def test_what_changes_nothing_is_not_asked():
    """Nothing is known of how this name acts, so nothing that is told of it changes anything."""
    found = asked("zzyzx")

    assert not {"dose", "for", "taken", "started_on", "kidney", "allergies"} & set(ids(found))


@pytest.mark.parametrize(
    ("more", "is_asked"),
    [
        ("", True),
        ('sex = "female"', True),
        ('sex = "female"\nborn = 1985', True),
        ('sex = "male"', False),
        ('sex = "female"\nborn = 1950', False),
        ('sex = "female"\nborn = 1971-11-21', False),
        ('sex = "female"\nborn = 1971-11-22', True),
        ('pregnant = "no"', False),
    ],
)
def test_pregnancy_is_asked_only_where_it_can_be(more, is_asked):
    assert ("pregnant" in ids(asked("ibuprofen", more))) is is_asked


@pytest.mark.parametrize(("more", "is_asked"), [("", True), ('strength = "500 mg"', False)])
def test_what_one_tablet_holds_is_asked_where_tablets_are_counted(more, is_asked):
    record = read_text(
        'schema = 1\n[[medicines]]\nname = "acetaminophen"\nfor = "back pain"\n'
        f'dose = "2 tablets"\ntimes_a_day = 4\n{more}'
    )

    assert ("strength" in ids(questions(record, LIBRARY, ON))) is is_asked


def test_of_what_was_stopped_it_is_asked_why_and_when():
    record = read_text('schema = 1\n[[medicines]]\nname = "duloxetine"\nstopped_on = "unknown"')
    found = ids(questions(record, LIBRARY, ON))

    assert {"stopped_because", "stopped_on"} <= set(found)


def test_two_stretches_of_one_medicine_are_told_apart():
    record = read_text(
        'schema = 1\n[[medicines]]\nname = "duloxetine"\ndose = "30 mg"\n'
        '[[medicines]]\nname = "Duloxetine"\ndose = "60 mg"'
    )
    said = [one.asks for one in questions(record, LIBRARY, ON)]

    assert any("duloxetine (30 mg)" in one for one in said)
    assert any("Duloxetine (60 mg)" in one for one in said)


def test_in_an_emergency_nothing_is_asked():
    assert asked("codeine", '[red_flags]\nchest = "yes"') == ()


def test_of_a_child_nothing_more_is_asked():
    assert asked("codeine", "born = 2015") == ()


def test_each_question_says_why_it_is_asked_and_how_to_answer():
    every = {one.id: one for name in EXAMPLES for one in asked(_names(name))}

    assert len(every) >= 20
    for one in every.values():
        assert one.asks.endswith(("?", ".")) and one.why.endswith(".") and one.form
        assert "{" not in one.asks + one.why + one.form
        assert one.places


def test_a_danger_is_named_as_the_reason_for_asking():
    (alcohol,) = (one for one in asked("oxycodone") if one.id == "alcohol")

    assert alcohol.why.endswith("The answer can show a danger.")


def test_a_carer_is_asked_about_the_other():
    said = {one.id: one.asks for one in asked("codeine", 'by = "carer"')}

    assert said["alcohol"] == "How much alcohol do they drink?"


def _names(name):
    return ", ".join(re.findall(r'^name = "(.*)"', path_of(name).read_text("utf-8"), re.M))


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_same_record_gives_the_same_order(name):
    first, second = (questions(example(name), LIBRARY, ON) for _ in range(2))

    assert first == second


@pytest.mark.parametrize("name", EXAMPLES)
def test_few_answers_are_tried_so_that_nobody_waits(name, monkeypatch):
    """How long that takes on a machine: benchmarks/questions.py; the goal is a second."""
    tried = []

    def counted(*values, **names):
        tried.append(values)
        return found_in(*values, **names)

    monkeypatch.setattr(asking, "found_in", counted)
    found = questions(example(name), LIBRARY, ON)

    assert len(tried) <= MOST_TRIALS
    assert not found or tried


def test_a_question_is_a_value_that_any_page_can_show():
    (alcohol,) = (one for one in asked("oxycodone") if one.id == "alcohol")

    assert alcohol == Question(
        id="alcohol",
        places=(("alcohol",),),
        asks=alcohol.asks,
        why=alcohol.why,
        form=alcohol.form,
        choices=(),
        worth=alcohol.worth,
    )
