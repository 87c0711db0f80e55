"""Answers are written into a record as a careful hand would: one line more, nothing else moved."""

import json
import tomllib
from datetime import date

import pytest

from secondline.errors import UnusableInput
from secondline.record.changes import Change
from secondline.record.editing import changed, edited
from secondline.record.examples import path_of

SLIP = {"flag": "chest", "was": "yes", "now": "no", "on": date(2026, 11, 21)}

# What stands there, what is changed, what stands there then.
LAYOUTS = {
    "a fact goes behind the last one above the first table, and its comment stays with the table": (
        'schema = 1\nborn = 1979 # me\n\n# my pain\n[pain]\nsince = "2023"\n',
        Change(("alcohol",), "none"),
        'schema = 1\nborn = 1979 # me\nalcohol = "none"\n\n# my pain\n[pain]\nsince = "2023"\n',
    ),
    "a fact that was unknown is replaced in its line, beside its comment": (
        'schema = 1\nalcohol = "unknown"  # ask mum\nborn = 1979\n',
        Change(("alcohol",), "none"),
        'schema = 1\nalcohol = "none"  # ask mum\nborn = 1979\n',
    ),
    "a fact of a table goes behind its last one, before a comment on the next table": (
        'schema = 1\n[pain]\nsince = "2023"\n\n# what I take\n[[medicines]]\nname = "x"\n',
        Change(("pain", "feels"), ["aching"]),
        'schema = 1\n[pain]\nsince = "2023"\nfeels = ["aching"]\n\n# what I take\n[[medicines]]\n'
        'name = "x"\n',
    ),
    "a table that is not there comes at the end": (
        "schema = 1\n",
        Change(("red_flags", "chest"), "no"),
        'schema = 1\n\n[red_flags]\nchest = "no"\n',
    ),
    "an empty table is filled": (
        "schema = 1\n[red_flags]  # don't\n\n[pain]\n",
        Change(("red_flags", "chest"), "no"),
        'schema = 1\n[red_flags]  # don\'t\nchest = "no"\n\n[pain]\n',
    ),
    "a fact of a medicine goes to that medicine": (
        'schema = 1\n[[medicines]]\nname = "a"\n\n# second\n[[medicines]]\n  name = "b" # b\n'
        "[pain]\n",
        Change(("medicines", 1, "dose"), "30 mg"),
        'schema = 1\n[[medicines]]\nname = "a"\n\n# second\n[[medicines]]\n  name = "b" # b\n'
        '  dose = "30 mg"\n[pain]\n',
    ),
    "a medicine goes behind the last one": (
        'schema = 1\n[[medicines]]\nname = "a"\n\n[pain]\nsince = "2023"\n',
        Change(("medicines",), {"name": "b"}, is_added=True),
        'schema = 1\n[[medicines]]\nname = "a"\n\n[[medicines]]\nname = "b"\n\n[pain]\n'
        'since = "2023"\n',
    ),
    "a correction is a table of its own at the end": (
        'schema = 1\n[red_flags]\nchest = "no"',
        Change(("corrections",), SLIP, is_added=True),
        'schema = 1\n[red_flags]\nchest = "no"\n\n[[corrections]]\nflag = "chest"\nwas = "yes"\n'
        'now = "no"\non = 2026-11-21\n',
    ),
    "a table in one line stays in one line": (
        'schema = 1\npain = {since = "2023"}  # long\n',
        Change(("pain", "areas"), ["neck"]),
        'schema = 1\npain = {since = "2023", areas = ["neck"]}  # long\n',
    ),
    "medicines in one line stay there": (
        'schema = 1\nmedicines = [{name = "a"}]\n',
        Change(("medicines", 0, "change"), "no change"),
        'schema = 1\nmedicines = [{name = "a", change = "no change"}]\n',
    ),
    "an empty list gets its first entry": (
        "schema = 1\nmedicines = []\n",
        Change(("medicines",), {"name": "a"}, is_added=True),
        'schema = 1\nmedicines = [{name = "a"}]\n',
    ),
    "a table that was unknown becomes one": (
        'schema = 1\nsymptoms = "unknown"\n',
        Change(("symptoms", "fatigue"), 2),
        "schema = 1\nsymptoms = {fatigue = 2}\n",
    ),
    "keys with dots stay keys with dots": (
        'schema = 1\npain.since = "2023"\nborn = 1979\n',
        Change(("pain", "areas"), ["neck"]),
        'schema = 1\npain.since = "2023"\npain.areas = ["neck"]\nborn = 1979\n',
    ),
    "a key with a dot is replaced": (
        'schema = 1\nred_flags.chest = "yes"\n',
        Change(("red_flags", "chest"), "no"),
        'schema = 1\nred_flags.chest = "no"\n',
    ),
    "a key in quotes is the same key": (
        'schema = 1\n"born" = "unknown"\n',
        Change(("born",), 1979),
        'schema = 1\n"born" = 1979\n',
    ),
    "a story that looks like TOML is only a story": (
        'schema = 1\nstory = """\n[red_flags]\nchest = "no" # "\n"""\n',
        Change(("red_flags", "chest"), "yes"),
        'schema = 1\nstory = """\n[red_flags]\nchest = "no" # "\n"""\n\n[red_flags]\n'
        'chest = "yes"\n',
    ),
    "a list of several lines with a comment in it is one value": (
        "schema = 1\nconditions = [\n  \"a\", # ] not yet\n  'b',\n]\n[pain]\n",
        Change(("alcohol",), "none"),
        'schema = 1\nconditions = [\n  "a", # ] not yet\n  \'b\',\n]\nalcohol = "none"\n[pain]\n',
    ),
    "lines that end as Windows ends them stay so": (
        "schema = 1\r\n\r\n[pain]\r\nareas = []\r\n",
        Change(("pain", "feels"), ["dull"]),
        'schema = 1\r\n\r\n[pain]\r\nareas = []\r\nfeels = ["dull"]\r\n',
    ),
}


@pytest.mark.parametrize("case", LAYOUTS)
def test_only_what_is_meant_changes(case):
    before, change, after = LAYOUTS[case]

    assert edited(before, "toml", [change]) == after


@pytest.mark.parametrize("case", LAYOUTS)
def test_what_is_written_is_what_was_meant(case):
    before, change, _ = LAYOUTS[case]

    assert tomllib.loads(edited(before, "toml", [change])) == changed(tomllib.loads(before), change)


@pytest.mark.parametrize(
    "name",
    ["red_flag", "starting_dose", "three_months", "unexplained", "unsafe_mix", "wrong_class"],
)
def test_every_line_of_an_example_stays_where_it_is(name):
    before = path_of(name).read_text("utf-8")
    changes = [
        Change(("genes", "CYP2D6"), "poor metabolizer"),
        Change(("pain", "feels"), ["dull"]),
        Change(("medicines", 0, "change"), "much improved"),
        Change(("medicines",), {"name": "ibuprofen"}, is_added=True),
        Change(("corrections",), SLIP, is_added=True),
        Change(("pregnant",), "no"),
    ]

    after = iter(edited(before, "toml", changes).splitlines())

    touched = ("feels =", "change =", "pregnant =")
    assert all(line in after for line in before.splitlines() if not line.startswith(touched))


def test_json_keeps_its_order_and_its_indent():
    before = '{\n    "schema": 1,\n    "born": 1979,\n    "medicines": [{"name": "a"}]\n}\n'

    after = edited(
        before,
        "json",
        [
            Change(("alcohol",), "none"),
            Change(("medicines", 0, "dose"), "30 mg"),
            Change(("corrections",), SLIP, is_added=True),
        ],
    )

    assert after.startswith('{\n    "schema": 1,\n    "born": 1979,')
    assert json.loads(after) == {
        "schema": 1,
        "born": 1979,
        "medicines": [{"name": "a", "dose": "30 mg"}],
        "alcohol": "none",
        "corrections": [{**SLIP, "on": "2026-11-21"}],
    }


def test_several_changes_are_written_one_after_the_other():
    after = edited(
        "schema = 1\n",
        "toml",
        [Change(("red_flags", "chest"), "no"), Change(("red_flags", "stroke"), "no")],
    )

    assert after == 'schema = 1\n\n[red_flags]\nchest = "no"\nstroke = "no"\n'


def test_without_a_change_the_text_is_the_same():
    assert edited("schema = 1", "toml", []) == "schema = 1"


def test_a_layout_that_cannot_be_written_into_is_said_and_nothing_is_lost():
    before = 'schema = 1\ntests.TSH.value = "2.1 mIU/L"\n'

    with pytest.raises(UnusableInput, match=r"tests\.CRP by hand"):
        edited(before, "toml", [Change(("tests", "CRP"), {"value": "3 mg/L"})])


def test_a_text_that_is_no_record_is_refused():
    with pytest.raises(UnusableInput, match="line 1"):
        edited("schema = = 1", "toml", [Change(("born",), 1979)])


def test_a_long_key_takes_no_long_time():
    spaces = " " * 200_000

    after = edited(f"schema{spaces}= 1\n", "toml", [Change(("born",), 1979)])

    assert after == f"schema{spaces}= 1\nborn = 1979\n"


TAKEN_OUT = {
    "a fact, and nothing beside it": (
        'schema = 1\nborn = 1979 # me\nalcohol = "none"\n',
        ("born",),
        'schema = 1\nalcohol = "none"\n',
    ),
    "a fact of a table, which stays": (
        'schema = 1\n[pain]\nsince = "2023"\n[symptoms]\nfatigue = 2\n',
        ("pain", "since"),
        "schema = 1\n[pain]\n[symptoms]\nfatigue = 2\n",
    ),
    "a fact that is written with a dot": (
        'schema = 1\npain.since = "2023"\npain.areas = []\n',
        ("pain", "since"),
        "schema = 1\npain.areas = []\n",
    ),
    "a fact of a table in one line": (
        'schema = 1\npain = {since = "2023", areas = []}\n',
        ("pain", "since"),
        "schema = 1\npain = {areas = []}\n",
    ),
    "a fact of the second medicine, though the first has it, too": (
        'schema = 1\n[[medicines]]\nname = "a"\ndose = "1 mg"\n[[medicines]]\nname = "b"\n'
        'dose = "2 mg"\n',
        ("medicines", 1, "dose"),
        'schema = 1\n[[medicines]]\nname = "a"\ndose = "1 mg"\n[[medicines]]\nname = "b"\n',
    ),
    "a medicine with all that was told of it": (
        'schema = 1\n[[medicines]]\nname = "a"\ndose = "1 mg"\n[[medicines]]\nname = "b"\n',
        ("medicines", 0),
        'schema = 1\n[[medicines]]\nname = "b"\n',
    ),
    "the only medicine, and the list with it": (
        'schema = 1\n[[medicines]]\nname = "a"\n[pain]\n',
        ("medicines", 0),
        "schema = 1\n[pain]\n",
    ),
    "the only medicine of a list in one line": (
        'schema = 1\nmedicines = [{name = "a"}]\nborn = 1979\n',
        ("medicines", 0),
        "schema = 1\nborn = 1979\n",
    ),
    "a story of several lines": (
        'schema = 1\nstory = """\none\ntwo"""\nborn = 1979\n',
        ("story",),
        "schema = 1\nborn = 1979\n",
    ),
    "what is not there": (
        'schema = 1\n[[medicines]]\nname = "a"\n',
        ("medicines", 0, "dose"),
        'schema = 1\n[[medicines]]\nname = "a"\n',
    ),
    "a medicine that is not there": ("schema = 1\n", ("medicines", 0), "schema = 1\n"),
}  # fmt: skip


@pytest.mark.parametrize(("before", "place", "after"), TAKEN_OUT.values(), ids=TAKEN_OUT)
def test_what_is_taken_out_leaves_the_rest_as_it_was(before, place, after):
    assert edited(before, "toml", [Change(place, None)]) == after


def test_what_is_taken_out_of_json_leaves_the_rest_as_it_was():
    held = json.loads(edited('{"schema": 1, "born": 1979}', "json", [Change(("born",), None)]))

    assert held == {"schema": 1}
