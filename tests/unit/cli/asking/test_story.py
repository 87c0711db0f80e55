"""What somebody wrote in their own words is asked about first, and is never an answer by itself."""

import pytest

from tests.unit.cli.asking.typing import all_no, on_disk, typed, write

PLAIN = 'schema = 1\nstory = "I cannot feel anything when I wipe."\n'
HINT = 'schema = 1\nstory = "My calf is swollen and red since yesterday."\n'


def test_plain_words_show_what_to_do_until_the_question_is_answered(tmp_path):
    path = write(tmp_path, PLAIN)

    found = typed(path, ["q"])

    assert found.is_shown
    assert "may be an emergency" in found.page and "screen 1" not in found.page


def test_the_question_that_plain_words_bring_is_asked_and_its_answer_is_no_correction(tmp_path):
    path = write(tmp_path, PLAIN)

    found = typed(path, ["1", "n"])

    assert "for example when you wipe?" in " ".join(found.page.split())
    assert on_disk(path).flag("ces_saddle") == "no"
    assert on_disk(path).corrections is None
    assert "screen 1" in found.page


@pytest.mark.parametrize("answer", ["y", "u"])
def test_an_answer_that_says_the_same_leaves_only_what_to_do(tmp_path, answer):
    path = write(tmp_path, PLAIN)

    found = typed(path, ["1", answer, "q"])

    assert found.is_shown and "screen 1" not in found.page
    assert on_disk(path).flag("ces_saddle") in ("yes", "not sure")


def test_a_hint_brings_its_screen_and_its_question_first(tmp_path):
    page = typed(write(tmp_path, HINT), []).page
    first = page.split(" 1  ")[1]

    assert first.startswith("Is one calf or one leg newly swollen")


def test_what_was_answered_with_no_is_asked_once_more_where_the_words_may_say_otherwise(tmp_path):
    path = write(tmp_path, f"{HINT}{all_no()}\n")

    page = typed(path, ["y", "n"]).page

    assert "Please look at the question again" in " ".join(page.split())
    assert on_disk(path).flag("limb_dvt") == "yes"


def test_a_no_that_stays_changes_nothing(tmp_path):
    path = write(tmp_path, f"{HINT}{all_no()}\n")

    page = typed(path, ["n"]).page

    assert path.read_text() == f"{HINT}{all_no()}\n"
    assert "Which medicines do you take?" in page


def test_the_words_themselves_are_never_shown(tmp_path):
    for text in (PLAIN, HINT, f"{HINT}{all_no()}\n"):
        page = typed(write(tmp_path, text), ["1", "n", "q"]).page

        assert "when I wipe." not in page and "since yesterday" not in page
