"""What somebody types becomes what is written, or is refused with the form of an answer."""

from datetime import date

import pytest

from secondline.errors import UnusableInput
from secondline.loop.questions.question import Question
from secondline.loop.questions.reading import read_answer
from secondline.record.changes import Change

DOSE = ("medicines", 0, "dose")
LIST = ("aching", "burning", "numbness")


def read(id, given, *places, choices=()):
    asked = Question(
        id=id, places=places or ((id,),), asks="?", why=".", form="the form", choices=choices
    )
    return read_answer(asked, given)


GOOD = [
    ("smokes", "Y", "yes"),
    ("pregnant", " no ", "no"),
    ("born", "1979", 1979),
    ("born", "1979-05", "1979-05"),
    ("born", "1979-05-23", date(1979, 5, 23)),
    ("since", "2023", "2023"),
    ("started_on", "2026-08-01", date(2026, 8, 1)),
    ("alcohol", "none", "none"),
    ("alcohol", "0", "none"),
    ("alcohol", "3 drinks a week", "3 drinks a week"),
    ("alcohol", "1 a day", "1 drink a day"),
    ("alcohol", "2/week", "2 drinks a week"),
    ("kidney", "88", "eGFR 88 mL/min"),
    ("kidney", "CrCl 70 mL/min", "CrCl 70 mL/min"),
    ("conditions", "None", []),
    ("conditions", "asthma, sleep  apnea,asthma", ["asthma", "sleep apnea"]),
    ("allergies", "penicillin", ["penicillin"]),
    ("dose", "30 mg", "30 mg"),
    ("times_a_day", "2", 2),
    ("times_a_day", "0.5", 0.5),
    ("at_most", "4", 4),
    ("pain_before", "7", 7),
    ("for", "back pain", "back pain"),
]


@pytest.mark.parametrize(("id", "given", "value"), GOOD)
def test_an_answer_is_written_as_the_record_has_it(id, given, value):
    assert read(id, given) == (Change((id,), value),)


@pytest.mark.parametrize(
    ("id", "given"),
    [
        ("smokes", "maybe"),
        ("born", "seventy-nine"),
        ("born", "2026-02-30"),
        ("started_on", "last spring"),
        ("alcohol", "some"),
        ("alcohol", "3"),
        ("times_a_day", "often"),
        ("times_a_day", "as needed, a lot"),
        ("at_most", "-1"),
        ("pain_before", "bad"),
        ("conditions", "1"),
        ("medicines", ","),
        ("medicines", "none"),
        ("dose", "   "),
    ],
)
def test_what_is_no_answer_is_refused_with_the_form(id, given):
    with pytest.raises(UnusableInput) as caught:
        read(id, given)

    assert caught.value.expected == "the form"
    assert caught.value.where == "the answer"


@pytest.mark.parametrize(("given", "value"), [("2", "male"), ("FEMALE", "female")])
def test_one_of_a_list_is_chosen_by_its_number_or_its_name(given, value):
    assert read("sex", given, choices=("female", "male")) == (Change(("sex",), value),)


@pytest.mark.parametrize("given", ["0", "3", "woman"])
def test_what_is_not_in_the_list_is_refused(given):
    with pytest.raises(UnusableInput):
        read("sex", given, choices=("female", "male"))


@pytest.mark.parametrize(
    ("given", "value"),
    [
        ("1 3", ["aching", "numbness"]),
        ("1,3", ["aching", "numbness"]),
        ("2, like glass", ["burning", "like glass"]),
        ("Burning, 2", ["burning"]),
        ("none", []),
    ],
)
def test_several_of_a_list_and_other_words(given, value):
    assert read("feels", given, choices=LIST) == (Change(("feels",), value),)


@pytest.mark.parametrize("given", ["4", "1 9", "0"])
def test_a_number_that_is_not_in_the_list_is_no_word(given):
    with pytest.raises(UnusableInput):
        read("feels", given, choices=LIST)


def test_a_gene_is_a_number_of_the_list_or_as_the_laboratory_wrote_it():
    place, choices = ("genes", "CYP2D6"), ("poor metabolizer", "normal metabolizer")

    assert read("genes", "2", place, choices=choices)[0].value == "normal metabolizer"
    assert read("genes", "*4/*4", place, choices=choices)[0].value == "*4/*4"


def test_medicines_are_added_one_by_one():
    assert read("medicines", "duloxetine, Tylenol 500 mg") == (
        Change(("medicines",), {"name": "duloxetine"}, is_added=True),
        Change(("medicines",), {"name": "Tylenol 500 mg"}, is_added=True),
    )


@pytest.mark.parametrize(
    ("given", "most"),
    [("as needed", None), ("When needed, at most 4", 4), ("if needed; up to 3", 3)],
)
def test_as_needed_is_written_with_the_most_where_it_is_told(given, most):
    way = ("medicines", 1)
    needed = Change((*way, "as_needed"), True)

    found = read("times_a_day", given, (*way, "times_a_day"))

    assert found == ((needed, Change((*way, "at_most"), most)) if most else (needed,))


@pytest.mark.parametrize("given", ["2 3 1", "2,3,1", " 2, 3  1"])
def test_three_grades_at_once(given):
    places = [("symptoms", name) for name in ("fatigue", "waking_unrefreshed", "thinking")]

    found = read("graded", given, *places)

    assert [change.value for change in found] == [2, 3, 1]
    assert [change.place for change in found] == places


@pytest.mark.parametrize("given", ["2 3", "2 3 x", "bad", "2 3 1 0"])
def test_fewer_or_more_than_three_grades_are_refused(given):
    with pytest.raises(UnusableInput):
        read("graded", given, ("a",), ("b",), ("c",))


@pytest.mark.parametrize(
    ("given", "values"),
    [("1", ["yes", "no"]), ("none", ["no", "no"]), ("2 1", ["yes", "yes"])],
)
def test_which_of_a_list_are_so_and_which_are_not(given, values):
    places = (("symptoms", "headache"), ("symptoms", "depression"))
    found = read("asked", given, *places, choices=("headache", "depression"))

    assert [change.value for change in found] == values


def test_something_else_than_the_list_is_refused_where_only_the_list_is_meant():
    with pytest.raises(UnusableInput):
        read("asked", "toothache", ("a",), ("b",), choices=("headache", "depression"))
