"""What goes into the store comes out as it was; what cannot be read never goes in."""

from datetime import UTC, date, datetime, time

import pytest
from django.db import connection

import secondline
from secondline.errors import UnusableInput
from secondline.record.changes import Change
from secondline.store import records

NOW = datetime(2026, 11, 21, 20, 0, tzinfo=UTC)
FLAGS = secondline.library().flag_ids()


def change(*changes, key="k1"):
    records.change(changes, what="a change", key=key, now=NOW, flag_ids=FLAGS)


def born():
    held = records.record(FLAGS).person.born
    return held.text if held else None


def diary():
    held = records.record(FLAGS).diary
    assert held is not None
    return held


def test_an_empty_store_is_an_empty_record():
    held = records.record(FLAGS)

    assert held.medicines == ()
    assert held.diary is None


def test_a_change_is_kept():
    change(Change(("born",), 1979))

    assert born() == "1979"


def test_the_same_key_again_changes_nothing():
    added = Change(("medicines",), {"name": "ibuprofen"}, is_added=True)
    change(added)
    change(added)

    assert len(records.record(FLAGS).medicines) == 1


def test_what_cannot_be_read_is_never_written():
    change(Change(("born",), 1979))

    with pytest.raises(UnusableInput):
        change(Change(("born",), "last year"), key="k2")
    assert born() == "1979"


def test_the_last_change_can_be_taken_back():
    change(Change(("born",), 1979))
    change(Change(("sex",), "female"), key="k2")

    assert records.take_back() == "a change"
    assert records.record(FLAGS).person.sex is None
    assert records.record(FLAGS).person.born is not None
    assert records.take_back() == "a change"
    assert records.take_back() is None


def test_the_last_change_is_known_with_what_was_before_it():
    assert records.last() is None
    change(Change(("born",), 1979))
    first = records.text()
    change(Change(("sex",), "female"), key="k2")

    held = records.last()
    assert held is not None
    assert (held.what, held.before) == ("a change", first)
    assert records.done() == ["a change", "a change"]
    assert records.last_done("a change") == NOW
    assert records.last_done("another") is None


def test_only_the_change_that_is_meant_is_taken_back():
    change(Change(("born",), 1979))
    seen = records.last()
    assert seen is not None
    change(Change(("sex",), "female"), key="k2")

    assert records.take_back(seen.number) is None
    assert records.record(FLAGS).person.sex == "female"


def check_in(key="c1", pain=6.0, at=None, note=""):
    return records.check_in(date(2026, 11, 20), at, {"pain": pain}, note, key=key, now=NOW)


def test_check_ins_become_the_diary():
    check_in(at=time(8))
    check_in(key="c2", pain=8.0, at=time(21), note="bad, = night\nlong")

    assert diary().daily("pain") == {date(2026, 11, 20): 7.0}
    assert diary().check_ins[1].note == "bad, = night\nlong"


def test_a_check_in_between_midnight_and_four_belongs_to_the_day_before():
    check_in(at=time(2, 30))

    assert list(diary().daily("pain")) == [date(2026, 11, 19)]


def test_the_same_check_in_sent_twice_is_one():
    assert check_in() == check_in()
    assert len(records.lines()) == 1


@pytest.mark.parametrize(
    "values", [{"pain": 11}, {"pain": -1}, {"no such thing\n": 1}, {"flare": 3}]
)
def test_a_check_in_that_is_none_is_refused(values):
    with pytest.raises(UnusableInput):
        records.check_in(date(2026, 11, 20), None, values, key="c1", now=NOW)
    assert records.lines() == []


def test_a_check_in_can_be_edited_and_deleted():
    number = check_in()

    assert records.edit(number, {"pain": 3.0, "sleep": 4.0}, "better")
    assert records.lines()[0].values == {"pain": 3.0, "sleep": 4.0}
    assert records.delete(number)
    assert records.lines() == []
    assert not records.edit(number, {"pain": 3.0}, "")
    assert not records.delete(number)


@pytest.mark.parametrize(
    ("table", "column"), [("store_checkin", "values"), ("store_checkin", "note")]
)
def test_what_something_else_changed_in_a_check_in_is_never_shown(table, column):
    check_in()
    with connection.cursor() as cursor:
        cursor.execute(f'UPDATE {table} SET "{column}" = \'{{"pain": 1.0}}\'')

    with pytest.raises(UnusableInput, match="did not write"):
        records.lines()


def test_what_something_else_changed_in_the_record_is_never_shown():
    change(Change(("born",), 1979))
    with connection.cursor() as cursor:
        cursor.execute("UPDATE store_revision SET text = 'schema = 1\nborn = 1950\n'")

    with pytest.raises(UnusableInput, match="did not write"):
        records.record(FLAGS)


def test_the_file_waits_for_the_disk_and_keeps_no_second_file(file):
    with connection.cursor() as cursor:
        held = {
            name: cursor.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete")
        }

    assert held == {
        "journal_mode": "delete",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
    }
