"""The same content has the same hash; different content has another."""

import json
import tomllib
from datetime import date
from pathlib import Path

import pytest

from secondline.record.reading import read_text

EXAMPLE = Path(__file__).with_name("contract_example.toml").read_text("utf-8")
DIARY = "date,pain,sleep\n2026-08-01,6,4\n2026-08-02,7,\n"


def as_json(content: dict[str, object]) -> str:
    return json.dumps(content, default=date.isoformat)


def hash_of(content: dict[str, object]) -> str:
    return read_text(as_json(content), "json").hash


def test_toml_and_json_of_the_same_content_are_the_same_record():
    content = tomllib.loads(EXAMPLE)

    assert read_text(EXAMPLE) == read_text(as_json(content), "json")


def test_the_order_of_keys_does_not_matter():
    content = tomllib.loads(EXAMPLE)

    backwards = {key: content[key] for key in reversed(content)}

    assert list(backwards) != list(content)
    assert hash_of(backwards) == hash_of(content)


def test_the_order_of_medicines_matters():
    assert hash_of({"schema": 1, "medicines": [{"name": "a"}, {"name": "b"}]}) != hash_of(
        {"schema": 1, "medicines": [{"name": "b"}, {"name": "a"}]}
    )


def test_the_name_of_the_diary_is_no_content():
    assert hash_of({"schema": 1, "diary": "a.csv"}) == hash_of({"schema": 1})


def test_the_diary_is_content():
    diaries = (None, "date,pain,sleep\n", DIARY, DIARY.replace("7,", "7,0"))

    hashes = {read_text("schema = 1", diary=diary).hash for diary in diaries}

    assert len(hashes) == len(diaries)


def test_the_order_of_the_columns_of_a_diary_does_not_matter():
    turned = "date,sleep,pain\n2026-08-01,4,6.0\n2026-08-02,,7\n"

    assert read_text("schema = 1", diary=DIARY).hash == read_text("schema = 1", diary=turned).hash


CHANGES = [
    ({"conditions": []}, {}),
    ({"conditions": ["a"]}, {"conditions": ["b"]}),
    ({"born": 1979}, {"born": "1979-01"}),
    ({"pregnant": "no"}, {"pregnant": "yes"}),
    ({"red_flags": {"a": "no"}}, {"red_flags": {"a": "not sure"}}),
    ({"red_flags": {"a": "no"}}, {"red_flags": {"b": "no"}}),
    ({"medicines": [{"stopped_on": "unknown"}]}, {"medicines": [{}]}),
    ({"medicines": [{"times_a_day": 1}]}, {"medicines": [{"times_a_day": 2}]}),
    ({"weight": "62 kg"}, {"weight": "62 lb"}),
]


@pytest.mark.parametrize(("one", "other"), CHANGES)
def test_another_fact_gives_another_hash(one, other):
    assert hash_of({"schema": 1, **one}) != hash_of({"schema": 1, **other})


def test_a_whole_number_is_the_same_with_a_point():
    assert hash_of({"schema": 1, "medicines": [{"times_a_day": 1}]}) == hash_of(
        {"schema": 1, "medicines": [{"times_a_day": 1.0}]}
    )


def test_the_hash_of_nothing_is_pinned():
    """A change here changes every hash that anyone kept: say so in the changelog."""
    assert read_text("schema = 1").hash == (
        "ba2f2eb6044c28b50c188b76771d4165d42cd95c03620f21287a8ba46f8f41c6"
    )
