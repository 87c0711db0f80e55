"""The hash of a record is that of one text, whichever way the text is put together."""

import json
from dataclasses import fields, is_dataclass, replace
from datetime import date, time
from hashlib import sha256

import pytest

from secondline.record.diary import Diary
from secondline.record.examples import EXAMPLES, example
from secondline.record.fingerprint import fingerprint


def plain(value):
    """Give a value as JSON has it, written down in the simplest way."""
    if isinstance(value, Diary):
        lines = [[plain(one.on), plain(one.at), dict(one.values), one.note]
                 for one in value.check_ins]  # fmt: skip
        return [sorted(value.columns), lines]
    if isinstance(value, tuple):
        return [plain(one) for one in value]
    if isinstance(value, date | time):
        return value.isoformat()
    if is_dataclass(value):
        parts = {one.name: getattr(value, one.name) for one in fields(value)}
        return {name: plain(part) for name, part in parts.items()
                if part is not None and name != "hash"}  # fmt: skip
    return value


@pytest.mark.parametrize("name", EXAMPLES)
def test_it_is_the_hash_of_the_whole_as_json(name):
    record = example(name)
    text = json.dumps(plain(record), sort_keys=True, separators=(",", ":"))

    assert record.hash == fingerprint(record) == sha256(text.encode()).hexdigest()


def test_a_note_that_differs_by_one_letter_makes_another_one():
    record = example("three_months")
    assert record.diary is not None
    first, *others = record.diary.check_ins
    other = replace(record.diary, check_ins=(replace(first, note="ä"), *others))

    assert fingerprint(replace(record, diary=other)) != fingerprint(record)
