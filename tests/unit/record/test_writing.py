"""What is written can be read again, by the program and by a person."""

import tomllib
from datetime import date, datetime
from pathlib import Path

import pytest

from secondline.errors import UnusableInput
from secondline.record.reading import read_text
from secondline.record.writing import to_toml

EXAMPLE = Path(__file__).with_name("contract_example.toml").read_text("utf-8")


def test_the_example_of_the_contract_survives():
    written = to_toml(tomllib.loads(EXAMPLE))

    assert tomllib.loads(written) == tomllib.loads(EXAMPLE)
    assert read_text(written) == read_text(EXAMPLE)


def test_plain_values_stand_above_the_tables():
    written = to_toml({"pain": {"since": "2023"}, "medicines": [{"name": "a"}], "schema": 1})

    assert written == ('schema = 1\n\n[pain]\nsince = "2023"\n\n[[medicines]]\nname = "a"\n')


def test_a_long_list_has_a_line_for_each_of_its_values():
    written = to_toml({"conditions": ["a" * 60, "b" * 60]})

    assert written == f'conditions = [\n    "{"a" * 60}",\n    "{"b" * 60}",\n]\n'


def test_a_text_of_several_lines_stays_several_lines():
    written = to_toml({"story": 'first "quoted"\n\n  second\\\n'})

    assert written.split("\n") == ['story = """', r"first \"quoted\"", "", r"  second\\", '"""', ""]


@pytest.mark.parametrize(
    "text",
    [
        *('"', "'", '"""', "'''", "\\", "\\n", "\n", "\r\n", "\r", "\t", "\0", "\x7f", "\x85"),
        *("# no comment", "a = 1", "[pain]", "\u2028", "\ufeff", "😀", "नमस्ते", "\u202e", "\n\n"),
    ],
)
def test_any_character_survives(text):
    for place in ({"story": text}, {"a": [text]}, {"a": {text: text}}, {"a": [{text: [text]}]}):
        assert tomllib.loads(to_toml(place)) == place


@pytest.mark.parametrize(
    "value", [0, -1, 10**20, 0.1, -1.5e300, 1e22, True, False, date(2026, 8, 1), [], {}, [[1], [2]]]
)
def test_any_value_survives_with_its_kind(value):
    for place in ({"a": value}, {"a": {"b": value}}, {"a": [1, value]}, {"a": [{"b": value}]}):
        read = tomllib.loads(to_toml(place))

        assert repr(read) == repr(place)


@pytest.mark.parametrize(
    "value", [None, float("nan"), float("inf"), datetime(2026, 8, 1, 10), b"a", {1, 2}, "\ud800"]
)
def test_what_toml_of_a_record_cannot_hold_is_refused(value):
    for place in ({"a": value}, {"a": [value]}, {"a": {"b": value}}):
        with pytest.raises(UnusableInput):
            to_toml(place)


def test_the_message_names_the_key_and_the_kind():
    with pytest.raises(
        UnusableInput, match=r"record: a: found not a number \(nan\); expected a text"
    ):
        to_toml({"a": float("nan")})
    with pytest.raises(UnusableInput, match=r"record: b: found nothing \(null\)"):
        to_toml({"a": {"b": None}})
