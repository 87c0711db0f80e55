"""A slip is put right only after the same question was shown again, and the record keeps it."""

from datetime import date

import pytest

from secondline.record.corrections import Correction
from tests.unit.cli.asking.typing import LIBRARY, ON, all_no, on_disk, typed, write

SLIP = 'schema = 1\ncountry = "US"\n[red_flags]\nchest = "yes"  # oh\n'


def test_an_emergency_that_stands_there_is_shown_before_anything_is_asked(tmp_path):
    path = write(tmp_path, SLIP)

    found = typed(path, ["q"])

    assert found.is_shown
    assert "This needs emergency care now." in found.page and "screen 1" not in found.page
    assert path.read_text() == SLIP


def test_a_slip_is_put_right_after_a_second_look_and_the_correction_is_kept(tmp_path):
    path = write(tmp_path, SLIP)

    page = " ".join(typed(path, ["1", "n"]).page.split())

    assert "Do you have pressure, tightness or pain in your chest now?" in page
    assert "this is what it means" in page and "Call 911 now, then sit down and rest" in page
    assert on_disk(path).flag("chest") == "no"
    assert on_disk(path).corrections == (Correction("chest", "yes", "no", ON),)
    assert "# oh" in path.read_text()
    assert "Danger signs, screen 1" in page


@pytest.mark.parametrize("answer", ["y", "u"])
def test_an_answer_that_stays_urgent_leaves_only_what_to_do(tmp_path, answer):
    path = write(tmp_path, SLIP)

    found = typed(path, ["1", answer, "q"])

    assert found.is_shown and "screen 1" not in found.page
    assert on_disk(path).flag("chest") in ("yes", "not sure")


def test_of_two_emergencies_both_must_be_looked_at_again(tmp_path):
    path = write(tmp_path, SLIP + 'stroke = "not sure"\n')

    found = typed(path, ["1", "n", "1", "n"])

    assert [one.flag for one in found.record.corrections or ()] == ["stroke", "chest"]
    assert "Danger signs, screen 1" in found.page


def test_one_of_two_emergencies_leaves_the_other(tmp_path):
    path = write(tmp_path, SLIP + 'stroke = "not sure"\n')

    found = typed(path, ["1", "n", "q"])

    assert found.is_shown
    assert (found.record.flag("stroke"), found.record.flag("chest")) == ("no", "yes")


@pytest.mark.parametrize("typing", [["n"], ["none"], ["b"], ["", "x", "2"], ["1n"], ["chest"]])
def test_nothing_else_that_is_typed_lowers_it(tmp_path, typing):
    path = write(tmp_path, SLIP)

    found = typed(path, typing)

    assert found.is_shown
    assert path.read_text() == SLIP


def test_going_back_over_a_sign_that_is_there_shows_it_again(tmp_path):
    path = write(tmp_path, f"schema = 1\n{all_no('rhabdo', 'inflammatory')}")

    page = typed(path, ["1", "b", "n"]).page

    assert "A second look" in page and "urine as dark as cola" in page
    assert on_disk(path).flag("inflammatory") == "no" or on_disk(path).flag("rhabdo") == "no"
    assert len(on_disk(path).corrections or ()) == 1


def test_going_back_over_it_and_staying_changes_nothing(tmp_path):
    path = write(tmp_path, f"schema = 1\n{all_no('rhabdo', 'inflammatory')}")

    page = typed(path, ["1", "b", "y"]).page

    assert "The answer stays as it was." in page
    assert on_disk(path).corrections is None


def test_a_correction_can_be_taken_back(tmp_path):
    path = write(tmp_path, SLIP)

    found = typed(path, ["1", "n", "b", "q"])

    assert found.record.flag("chest") == "yes"
    assert found.record.corrections is None
    assert found.is_shown


def test_an_older_correction_stays_beside_a_new_one(tmp_path):
    old = '[[corrections]]\nflag = "stroke"\nwas = "yes"\nnow = "no"\non = 2026-01-02\n'
    path = write(tmp_path, f'{SLIP}stroke = "no"\n{old}')

    typed(path, ["1", "n"])

    assert on_disk(path).corrections == (
        Correction("stroke", "yes", "no", date(2026, 1, 2)),
        Correction("chest", "yes", "no", ON),
    )


def test_a_carer_sees_the_question_about_the_other(tmp_path):
    path = write(tmp_path, SLIP.replace("schema = 1", 'schema = 1\nby = "carer"'))

    assert "pain in their chest now?" in typed(path, ["1", "q"]).page


def test_every_sign_can_be_looked_at_again(tmp_path):
    for id in sorted(LIBRARY.flag_ids()):
        flag = LIBRARY.red_flags[id.removesuffix("_emergency")]
        if flag.urgency not in ("emergency", "poison") and not id.endswith("_emergency"):
            continue
        path = write(tmp_path, f'schema = 1\n[red_flags]\n{id} = "yes"')

        typed(path, ["1", "n"])

        assert on_disk(path).flag(id) == "no"
