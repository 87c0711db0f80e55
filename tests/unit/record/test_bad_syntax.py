"""What is not well formed, or nested without end, is said in plain words, with its line."""

import time

import pytest

from secondline.errors import UnusableInput
from secondline.record.reading import read_text

DEEP = 100_000
MB = 1_000_000


def refusal(text: str, kind="toml") -> str:
    with pytest.raises(UnusableInput) as caught:
        read_text(text, kind)
    assert str(caught.value).isprintable()
    return str(caught.value)


IN_TOML = [
    ("dose = 30 mg", "something after the value; expected one key = value in each line"),
    ("born 1979", "a word without a value"),
    ("born =", "a value that is not one"),
    ("sex = female", "text in quotes"),
    ("sex = “female”", "curly quotes; expected straight ones"),
    ('sex = "female', "text whose quotes never close"),
    ('story = """a', "text whose quotes never close"),
    ('sex = "fe\nmale"', "a quote that does not close in its line"),
    ("born = 1979\nborn = 1979", "a key that stands there already; expected each key once"),
    ("[pain]\n[pain]", "a table that stands there already"),
    ("pain = {since = 1, since = 2}", "a key that stands there already"),
    ("pain.since = '2020'\n[pain]", "stands there already"),
    ("[pain]\n[[pain]]", "stands there already"),
    ("born = 2026-02-30", "a date that is not one; expected a day of the calendar"),
    ("born = 2026-13-01", "a date that is not one; expected a day of the calendar"),
    ('conditions = ["a" "b"]', "a list that is not closed"),
    ('pain = {since = "2020"', "a table that is not closed"),
    (r'diary = "C:\q"', "a backslash"),
    ("[pain", "the name of a table without its bracket; expected [pain] or [[medicines]]"),
    ("[[medicines]", "the name of a table without its bracket"),
    (r'story = "\ud800"', "something that is not TOML"),
    ("= 5", "a line that is not one"),
    ("# \x01", "a character that cannot stand there"),
]


@pytest.mark.parametrize(("lines", "words"), IN_TOML)
def test_toml_that_is_not_well_formed_is_said_in_plain_words(lines, words):
    message = refusal(f"schema = 1\n{lines}")

    last = 1 + len(lines.split("\n"))
    assert message.startswith(tuple(f"record.toml: line {n}: found " for n in (2, last)))
    assert words in message


IN_JSON = [
    ('{"schema": 1, "schema": 1}', 'found the key "schema" twice; expected each key once'),
    ('{"schema": 1, "pain": {"since": 1, "since": 2}}', 'the key "since" twice'),
    ('{"schema": 1, "weight": NaN}', "found NaN"),
    ('{"schema": 1, "weight": -Infinity}', "found -Infinity"),
    ('{"schema": 1, "weight": 1e999}', "found infinity"),
    ('{"schema": 1', "two values with nothing between them"),
    ('{"schema": 1}}', "more than one object"),
    ('{"schema": 1, "story": "a', "quotes never close"),
    ('{"schema": 1, "story": "a\nb"}', "a control character"),
    ("{'schema': 1}", "something that is not JSON"),
    ("[]", "a JSON text that is not an object"),
    ("", "something that is not JSON"),
    ('{"schema": 1, "story": "\\ud800"}', "half of a character"),
    ('{"schema": 1, "conditions": [{"\\uDC00": 1}]}', "half of a character"),
    ('{"schema": ' + "9" * 5000 + "}", "a number that cannot be read"),
]


@pytest.mark.parametrize(("text", "words"), IN_JSON)
def test_json_that_is_not_well_formed_is_said_in_plain_words(text, words):
    assert words in refusal(text, "json")


def test_whole_characters_beyond_the_first_plane_are_read():
    record = read_text('{"schema": 1, "story": "\\ud83d\\ude00"}', "json")

    assert record.person.story == "😀"


def test_half_a_character_in_toml_is_refused():
    assert "half of a character" in refusal("schema = 1\nstory = '\ud800'")


def test_a_message_about_a_line_does_not_repeat_it():
    assert "secret" not in refusal('schema = 1\nstory = "secret" secret')
    assert "secret" not in refusal('{"schema": 1, "story": "secret" secret}', "json")


NESTED = {
    "lists": ("toml", "a = " + "[" * DEEP + "]" * DEEP),
    "open lists": ("toml", "a = " + "[" * DEEP),
    "inline tables": ("toml", "a = " + "{a = " * DEEP + "1" + "}" * DEEP),
    "dotted keys": ("toml", ".".join("a" * DEEP) + " = 1"),
    "quoted dotted keys": ("toml", ".".join(['"a"'] * DEEP) + " = 1"),
    "spaced dotted keys": ("toml", " . ".join("a" * DEEP) + " = 1"),
    "table names": ("toml", "[" + ".".join("a" * DEEP) + "]"),
    "dotted keys in an inline table": ("toml", "a = {" + ".".join("a" * DEEP) + " = 1}"),
    "JSON lists": ("json", '{"a": ' + "[" * DEEP + "]" * DEEP + "}"),
    "open JSON lists": ("json", "[" * DEEP),
    "JSON objects": ("json", '{"a": ' * DEEP + "1" + "}" * DEEP),
}


@pytest.mark.parametrize("name", NESTED)
def test_nesting_without_end_is_refused(name):
    kind, text = NESTED[name]
    start = time.process_time()

    message = refusal(text, kind)

    assert "found something nested more than 8 deep" in message
    assert time.process_time() - start < 1


@pytest.mark.parametrize("story", ["[" * 50, "{" * 50, ".a" * 50, "a.b " * 50, "# [[[[[[[[[["])
def test_brackets_and_dots_in_a_text_are_not_nesting(story):
    quotes = ('"%s"', "'%s'", '"""%s"""', "'''%s'''", '"x" # %s')

    for quote in quotes:
        assert read_text(f"schema = 1\nstory = {quote % story}\n").person.story in (story, "x")


# Each grows a megabyte in a way that could take a reader minutes.
GROWING = {
    "keys": ("toml", lambda: "\n".join(f"k{n} = 1" for n in range(90_000))),
    "table names": ("toml", lambda: "\n".join(f"[k{n}]" for n in range(90_000))),
    "dotted keys": ("toml", lambda: "\n".join(f"k{n}.a.b.c.d.e.f = 1" for n in range(40_000))),
    "escaped quotes": ("toml", lambda: 'story = """' + '\\"""' * 240_000),
    "open quotes": ("toml", lambda: '"' * MB),
    "open quotes in lines": ("toml", lambda: '"\n' * 490_000),
    "bare words": ("toml", lambda: "a " * 490_000),
    "a long key": ("toml", lambda: "a" * (MB - 9)),
    "spaces in an amount": ("toml", lambda: 'schema=1\nweight="1 a' + " " * 900_000 + 'b"'),
    "spaces in a kidney": ("toml", lambda: 'schema=1\nkidney="eGFR 1 a' + " " * 900_000 + 'b"'),
    "digits in a drink": ("toml", lambda: 'schema=1\nalcohol="' + "1" * 900_000 + '"'),
    "digits": ("toml", lambda: "schema = " + "9" * 900_000),
    "hexadecimal digits": ("toml", lambda: "schema = 1\nborn = 0x" + "f" * 900_000),
    "genes": (
        "toml",
        lambda: "schema=1\n[genes]\n" + "\n".join(f'g{n}="x"' for n in range(60_000)),
    ),
    "JSON keys": ("json", lambda: "{" + ",".join(f'"k{n}":1' for n in range(80_000)) + ',"k9":1}'),
    "JSON backslashes": ("json", lambda: '{"' + "\\" * 900_000),
}  # fmt: skip


@pytest.mark.parametrize("name", GROWING)
def test_a_megabyte_of_anything_is_refused_within_seconds(name):
    kind, grow = GROWING[name]
    text = grow()
    assert len(text) <= MB
    start = time.process_time()

    message = refusal(text, kind)

    assert len(message) < 400
    # Quadratic time would be minutes; the margin is for a busy machine.
    assert time.process_time() - start < 5


def test_a_text_of_more_than_a_megabyte_is_refused():
    assert "at most 1 MB" in refusal("#" * (MB + 1))
