"""What a message shows is short, on one line, and says what kind of thing it is."""

from datetime import date, datetime, time

import pytest

from secondline.record.showing import kind_of, nearest, quoted, shown


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("30 mg", '"30 mg"'),
        (30, "30"),
        (-0.5, "-0.5"),
        (True, "true"),
        (None, "nothing (null)"),
        (float("nan"), "not a number (nan)"),
        (float("-inf"), "minus infinity"),
        (10**20, "a very long number"),
        (["secret"], "a list"),
        ({"secret": 1}, "a table"),
        (date(2026, 8, 1), "a date"),
        (datetime(2026, 8, 1, 10), "a date with a time"),
        (time(10), "a time"),
        (b"", "something else"),
    ],
)
def test_a_value_is_shown_as_a_reader_knows_it(value, words):
    assert shown(value) == words


def test_the_kind_of_a_text_does_not_show_it():
    assert kind_of("secret") == "a text"


def test_forty_characters_are_shown_and_forty_one_are_cut():
    assert quoted("a" * 40) == '"' + "a" * 40 + '"'
    assert quoted("a" * 41) == '"' + "a" * 39 + '…"'


def test_what_takes_more_room_when_spelled_out_is_cut_too():
    assert len(quoted("\x1b" * 40)) == 42


def test_a_word_far_from_any_other_has_no_nearest():
    assert nearest("xyz", ("dose", "name")) == []
    assert nearest("dose" * 100, ("dose", "name")) == []
