"""The questions worth asking on a terminal: answered, skipped, taken back, and what they bring."""

import pytest

from secondline.loop.questions.meant import near_conditions
from tests.unit.cli.asking.typing import LIBRARY, all_no, on_disk, typed, write

NONE = f"schema = 1\n{all_no()}\n"
CODEINE = f'{NONE}[[medicines]]\nname = "codeine"  # for the cough\n'
ALCOHOL = "How much alcohol do you drink?"


def until(path, question):
    """Give the lines that skip all that is asked before a question."""
    before, found, _ = typed(path, ["s"] * 60).page.partition(question)
    assert found, f"{question} is not asked"
    return ["s"] * (before.count("\nQuestion ") - 1)


def test_an_empty_record_begins_with_its_medicines(tmp_path):
    path = write(tmp_path, NONE)

    page = typed(path, ["duloxetine, Tylenol"]).page

    assert "Which medicines do you take?" in page
    assert [one.name for one in on_disk(path).medicines] == ["duloxetine", "Tylenol"]


def test_an_answer_is_written_and_the_next_question_follows(tmp_path):
    path = write(tmp_path, CODEINE)

    page = typed(path, [*until(path, ALCOHOL), "3 a week"]).page

    assert "Kept." in page or "New with this answer" in page
    assert "Question" in page.split("> 3 a week")[1]
    assert str(on_disk(path).person.alcohol) == "3 drinks a week"
    assert "# for the cough" in path.read_text()


def test_what_an_answer_brings_to_light_is_said_at_once(tmp_path):
    path = write(tmp_path, CODEINE)

    page = typed(path, [*until(path, ALCOHOL), "2 drinks a day"]).page
    news = page.split("New with this answer:")[1].split("Question")[0]

    assert "DANGER" in news and "alcohol" in news


def test_a_question_that_is_skipped_is_not_asked_again_and_nothing_is_written(tmp_path):
    path = write(tmp_path, CODEINE)

    page = typed(path, ["s"] * 60).page

    assert page.count(ALCOHOL) == 1
    assert "Nothing more that could be asked would change what is found." in page
    assert path.read_text() == CODEINE


def test_why_a_question_is_asked_is_said_where_somebody_wants_to_know(tmp_path):
    path = write(tmp_path, CODEINE)

    page = typed(path, [*until(path, ALCOHOL), "?"]).page

    assert "Alcohol adds to what makes sleepy" in page
    assert "The answer can show a danger." in page


def test_what_cannot_be_used_is_said_and_asked_again(tmp_path):
    path = write(tmp_path, CODEINE)

    page = typed(path, [*until(path, ALCOHOL), "lots", "none"]).page

    assert 'That cannot be used: found "lots"' in page
    assert str(on_disk(path).person.alcohol) == "none"


def test_a_day_that_has_not_come_is_refused(tmp_path):
    known = 'for = "fibromyalgia"\ndose = "150 mg"\ntimes_a_day = 2\n'
    path = write(tmp_path, f'{NONE}[[medicines]]\nname = "pregabalin"\n{known}')

    page = typed(path, [*until(path, "pregabalin: since when"), "2027-01-01"]).page

    assert "found 2027-01-01, in the future; expected a day up to 2026-11-21" in page
    assert "2027-01-01" not in path.read_text()


def test_the_last_answer_can_be_taken_back(tmp_path):
    path = write(tmp_path, CODEINE)

    page = typed(path, [*until(path, ALCOHOL), "2 drinks a day", "b"]).page

    assert "The last answer was taken back." in page
    assert path.read_text() == CODEINE
    assert page.count(ALCOHOL) == 2


def test_where_there_is_no_answer_none_is_taken_back(tmp_path):
    assert "There is no answer to take back." in typed(write(tmp_path, CODEINE), ["b"]).page


def test_a_name_that_is_not_known_is_asked_about_and_never_corrected_unasked(tmp_path):
    path = write(tmp_path, NONE)

    page = typed(path, ["duloxetin", "k"]).page

    assert "Is one of these meant?" in page and " 1  duloxetine" in page
    assert on_disk(path).medicines[0].name == "duloxetin"


def test_the_name_that_is_chosen_is_written(tmp_path):
    path = write(tmp_path, NONE)

    typed(path, ["duloxetin", "7", "1"])

    assert on_disk(path).medicines[0].name == "duloxetine"


def test_a_name_like_no_other_is_kept_and_said_to_be_unknown(tmp_path):
    path = write(tmp_path, NONE)

    page = typed(path, ["zzyzx"]).page

    assert '"zzyzx" is not known here. It is kept as it stands' in page
    assert on_disk(path).medicines[0].name == "zzyzx"


def test_an_illness_that_is_not_known_is_asked_about(tmp_path):
    path = write(tmp_path, CODEINE)
    typed(path, [*until(path, "Which illnesses do you have"), "slep apnea, asthma", "1"])

    assert on_disk(path).person.conditions == ("sleep apnoea", "asthma")


@pytest.mark.parametrize(
    ("given", "first"), [("fibrom", "fibromyalgia"), ("migrane", "migraine"), ("zzyzx", None)]
)
def test_conditions_near_a_name(given, first):
    assert next(iter(near_conditions(LIBRARY, given)), None) == first


def test_nothing_is_near_an_empty_name():
    assert near_conditions(LIBRARY, "!") == []


def test_a_slip_in_the_year_of_birth_can_be_taken_back(tmp_path):
    path = write(tmp_path, f'{NONE}[[medicines]]\nname = "diazepam"\n[[medicines]]\nname = "x"\n')

    page = ""
    for lines in (["2015", "b"], ["2015", "n"]):
        page = typed(path, [*until(path, "In which year were you born?"), *lines]).page
        assert ("2015" in path.read_text()) is (lines[-1] == "n")
    assert "The rest is not asked." in page


def test_a_child_is_asked_nothing(tmp_path):
    path = write(tmp_path, NONE.replace("schema = 1", "schema = 1\nborn = 2015"))

    page = typed(path, ["n"]).page

    assert "The rest is not asked." in page and "Question" not in page


def test_control_characters_move_nothing(tmp_path):
    page = typed(write(tmp_path, NONE), ["a\x1b[2Jb"]).page

    assert "\x1b" not in page.replace("> a\x1b[2Jb", "")
