"""Whatever is read, either it is a record or one sentence says why not."""

import json
import tomllib
from copy import deepcopy
from datetime import date
from functools import reduce
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondline.errors import UnusableInput
from secondline.record.diary import Diary
from secondline.record.diary_csv import read_diary
from secondline.record.files import text_of_bytes
from secondline.record.parsing import Kind
from secondline.record.reading import future, read_text
from secondline.record.record import Record
from secondline.record.writing import to_toml

EXAMPLE = (Path(__file__).parents[1] / "unit" / "record" / "contract_example.toml").read_text(
    "utf-8"
)
CONTENT: dict[str, Any] = tomllib.loads(EXAMPLE)
DIARY = (Path(__file__).parents[1] / "unit" / "record" / "diary.csv").read_text("utf-8")
KINDS: tuple[Kind, ...] = ("toml", "json")
ON = date(2026, 11, 21)


def as_json(content: dict[str, Any]) -> str:
    return json.dumps(content, default=date.isoformat)


def is_one_sentence(refused: UnusableInput) -> bool:
    text = str(refused)
    return text.isprintable() and len(text) < 700


def read_or_refuse(text: str, kind: Kind) -> Record | None:
    try:
        record = read_text(text, kind)
    except UnusableInput as refused:
        assert is_one_sentence(refused)
        return None
    assert len(record.hash) == 64
    return record


def diary_or_refuse(text: str) -> Diary | None:
    try:
        diary = read_diary(text)
    except UnusableInput as refused:
        assert is_one_sentence(refused)
        return None
    assert all(diary.daily(column) is not None for column in diary.columns)
    return diary


# Characters that mean something to TOML, JSON or CSV come up far too rarely in any text.
meaningful = st.text(st.sampled_from("=[]{}\"'\\.,:;#\n\r\t 0129-+eEnainf_tru\ud800\x00é😀|"))
texts = st.one_of(st.text(st.characters()), meaningful)


@given(texts, st.sampled_from(KINDS))
def test_any_text_is_a_record_or_one_sentence(text, kind):
    read_or_refuse(text, kind)


@given(texts, st.sampled_from(KINDS))
def test_any_text_after_the_schema_is_a_record_or_one_sentence(text, kind):
    start = "schema = 1\n" if kind == "toml" else '{"schema": 1, '
    read_or_refuse(start + text, kind)


@given(st.binary(), st.sampled_from(KINDS))
def test_any_bytes_are_a_record_or_one_sentence(data, kind):
    try:
        text = text_of_bytes(data, "record.toml")
    except UnusableInput as refused:
        assert is_one_sentence(refused)
    else:
        read_or_refuse(text, kind)


@given(st.data(), texts)
def test_the_example_with_a_piece_replaced_is_a_record_or_one_sentence(data, piece):
    start = data.draw(st.integers(0, len(EXAMPLE)))
    end = data.draw(st.integers(start, min(len(EXAMPLE), start + 40)))

    read_or_refuse(EXAMPLE[:start] + piece + EXAMPLE[end:], "toml")


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    inner = value.items() if isinstance(value, dict) else enumerate(value)
    found = []
    for key, item in inner:
        found.append((*path, key))
        if isinstance(item, dict | list):
            found += places(item, (*path, key))
    return found


def changed(path: tuple[Any, ...], value: Any) -> dict[str, Any]:
    content = deepcopy(CONTENT)
    reduce(lambda inner, key: inner[key], path[:-1], content)[path[-1]] = value
    return content


PLACES = places(CONTENT)
anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters()),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)


@given(st.sampled_from(PLACES), anything)
def test_anything_at_any_place_of_the_example_is_a_record_or_one_sentence(path, value):
    record = read_or_refuse(as_json(changed(path, value)), "json")

    if record is not None:
        try:
            future(record, ON)
        except UnusableInput as refused:
            assert is_one_sentence(refused)


# Items of a list are no keys; "stopped_on" is the one key where unknown says more than nothing.
HAVE_UNKNOWN = [
    path
    for path in PLACES
    if path[0] not in ("schema", "red_flags")
    and isinstance(path[-1], str)
    and path[-1] != "stopped_on"
]


@pytest.mark.parametrize("path", HAVE_UNKNOWN, ids=str)
def test_unknown_means_the_same_as_leaving_out(path):
    without = deepcopy(CONTENT)
    del reduce(lambda inner, key: inner[key], path[:-1], without)[path[-1]]

    unknown = read_text(as_json(changed(path, "unknown")), "json")

    assert unknown == read_text(as_json(without), "json")
    assert unknown.hash == read_text(to_toml(without)).hash


@pytest.mark.parametrize("path", [("schema",), ("red_flags",), ("red_flags", "ces_saddle")])
def test_the_schema_and_the_signs_have_no_unknown(path):
    with pytest.raises(UnusableInput):
        read_text(as_json(changed(path, "unknown")), "json")


@given(st.data())
def test_the_order_of_keys_changes_nothing(data):
    def shuffled(value: Any) -> Any:
        if isinstance(value, dict):
            keys = data.draw(st.permutations(list(value)))
            return {key: shuffled(value[key]) for key in keys}
        return [shuffled(item) for item in value] if isinstance(value, list) else value

    content = shuffled(CONTENT)

    assert read_text(as_json(content), "json") == read_text(to_toml(content)) == read_text(EXAMPLE)


# What a record may hold, in any script: half characters are refused by the reader.
letters = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40)
names = letters.filter(lambda text: text.strip() and text != "unknown")
days = st.dates(date(1900, 1, 1), date(9999, 12, 31))
amounts = st.integers(1, 1000).map(lambda n: f"{n} mg")
medicines = st.fixed_dictionaries(
    {},
    optional={
        "name": names,
        "for": names,
        "dose": amounts,
        "times_a_day": st.floats(0.01, 48),
        "started_on": days,
        "taken": st.floats(0, 1) | st.sampled_from(["all", "most days"]),
        "side_effects": st.lists(names, max_size=3),
        "pain_before": st.integers(0, 10),
    },
)
records = st.fixed_dictionaries(
    {"schema": st.just(1)},
    optional={
        "story": names,
        "conditions": st.lists(names, max_size=3),
        "allergies": st.lists(names, max_size=3),
        "genes": st.dictionaries(names.filter(lambda name: name not in CONTENT), names, max_size=3),
        "medicines": st.lists(medicines, max_size=3),
        "agreement": st.fixed_dictionaries({"goal": names, "stop_if": st.lists(names, max_size=3)}),
    },
)


@given(records)
def test_what_is_written_is_read_again_with_every_value(content):
    record = read_text(to_toml(content))

    assert record == read_text(as_json(content), "json")
    assert record.person.story == content.get("story", "")
    assert record.person.conditions == listed(content, "conditions")
    assert record.person.genes == tuple(sorted(content.get("genes", {}).items()))
    for read, given_ in zip(record.medicines, content.get("medicines", []), strict=True):
        assert read.name == given_.get("name", "unknown")
        assert read.reason == given_.get("for")
        assert read.times_a_day == given_.get("times_a_day")
        assert read.taken == given_.get("taken")
        assert read.side_effects == listed(given_, "side_effects")
        assert (read.started_on and read.started_on.earliest) == given_.get("started_on")


def listed(content: dict[str, Any], key: str) -> tuple[str, ...] | None:
    return tuple(content[key]) if key in content else None


@given(texts)
def test_any_text_is_a_diary_or_one_sentence(text):
    diary_or_refuse(text)


@given(texts)
def test_any_text_after_a_header_is_a_diary_or_one_sentence(text):
    diary_or_refuse(f"date,time,pain,note,taken:a,own\n{text}")


@given(st.data(), texts)
def test_a_diary_with_a_piece_replaced_is_a_diary_or_one_sentence(data, piece):
    start = data.draw(st.integers(0, len(DIARY)))
    end = data.draw(st.integers(start, min(len(DIARY), start + 20)))

    diary_or_refuse(DIARY[:start] + piece + DIARY[end:])


@given(st.binary())
def test_any_bytes_are_a_diary_or_one_sentence(data):
    try:
        text = text_of_bytes(data, "diary.csv")
    except UnusableInput as refused:
        assert is_one_sentence(refused)
    else:
        diary_or_refuse(text)


notes = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)


@given(st.dictionaries(days, st.tuples(st.none() | st.integers(0, 100), notes), max_size=8))
def test_a_diary_keeps_every_day_and_every_gap(lines):
    rows = [
        f'{day},{"" if tenths is None else tenths / 10},"{note.replace(chr(34), chr(34) * 2)}"'
        for day, (tenths, note) in sorted(lines.items())
    ]

    diary = read_diary("\n".join(["date,pain,note", *rows]))

    assert [check_in.note for check_in in diary.check_ins] == [
        note for _, (_, note) in sorted(lines.items())
    ]
    assert diary.daily("pain") == {
        day: tenths / 10 for day, (tenths, _) in lines.items() if tenths is not None
    }
