"""What a person takes out is all that they told; what they erase is gone; a backup is whole."""

import io
import json
import sqlite3
import zipfile
from datetime import UTC, date, datetime, time

import pytest

import secondline
from secondline.errors import UnusableInput
from secondline.record.changes import Change
from secondline.record.reading import read
from secondline.store import records
from secondline.store.backup import backup, backup_bytes, read_backup, restore
from secondline.store.leaving import erase, export

NOW = datetime(2026, 11, 21, 20, 0, tzinfo=UTC)
FLAGS = secondline.library().flag_ids()
CANARY = "zanzibar canary"


def tell():
    records.change(
        [Change(("story",), CANARY), Change(("red_flags", "ces_saddle"), "no")],
        what="the story",
        key="k1",
        now=NOW,
        flag_ids=FLAGS,
    )
    for day in (19, 20):
        records.check_in(
            date(2026, 11, day), time(20), {"pain": 6.0}, f"{CANARY} {day}", key=f"c{day}", now=NOW
        )


def names(archive):
    return zipfile.ZipFile(io.BytesIO(archive)).namelist()


def test_what_is_taken_out_can_be_read_as_a_record(tmp_path):
    tell()
    zipfile.ZipFile(io.BytesIO(export())).extractall(tmp_path)

    held = read(tmp_path / "record.toml")

    assert held.person.story == CANARY
    assert held.diary == records.diary()


def test_it_holds_every_word_in_one_file_too():
    tell()
    told = json.loads(zipfile.ZipFile(io.BytesIO(export())).read("secondline.json"))

    assert [line["note"] for line in told["diary"]] == [f"{CANARY} 19", f"{CANARY} 20"]
    assert CANARY in told["record"]
    assert [one["what"] for one in told["earlier"]] == ["the story"]


def test_the_same_content_gives_the_same_archive():
    tell()

    assert export() == export()


def test_nothing_told_can_be_taken_out_too():
    assert names(export()) == ["record.toml", "secondline.json"]


def test_what_is_erased_is_gone_from_the_file(file):
    tell()
    assert CANARY.encode() in file.read_bytes()

    erase()

    assert CANARY.encode() not in file.read_bytes()
    assert [one.name for one in file.parent.iterdir()] == [file.name]
    assert records.lines() == []
    assert records.text() == records.EMPTY


def test_a_backup_brings_everything_back(tmp_path):
    tell()
    before = (records.text(), records.lines())
    backup(tmp_path / "kept.backup")
    erase()

    assert restore(tmp_path / "kept.backup") == (1, 2)
    assert records.text() == before[0]
    assert [one.note for one in records.lines()] == [one.note for one in before[1]]
    assert records.take_back() == "the story"


def test_a_backup_as_bytes_leaves_no_file_behind(tmp_path):
    tell()
    data = backup_bytes(tmp_path / "..")
    (tmp_path / "one").write_bytes(data)

    assert len(read_backup(tmp_path / "one")[1]) == 2
    assert not list((tmp_path / "..").glob("*.backup*"))


def test_a_backup_never_overwrites(tmp_path):
    (tmp_path / "kept").write_text("mine")

    with pytest.raises(UnusableInput, match="there already"):
        backup(tmp_path / "kept")
    assert (tmp_path / "kept").read_text() == "mine"


def test_a_backup_into_a_folder_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(UnusableInput):
        backup(tmp_path / "nowhere" / "kept")


def damaged_line(file):
    with sqlite3.connect(file) as held:
        held.execute("UPDATE store_checkin SET note = 'another word'")


def cut_short(file):
    file.write_bytes(file.read_bytes()[:5000])


def another_program(file):
    file.unlink()
    with sqlite3.connect(file) as held:
        held.execute("CREATE TABLE other (a)")


def no_database(file):
    file.write_text("hello")


def not_there(file):
    file.unlink()


@pytest.mark.parametrize(
    "spoil", [damaged_line, cut_short, another_program, no_database, not_there]
)
def test_what_is_no_whole_backup_is_refused_and_changes_nothing(tmp_path, spoil):
    tell()
    file = tmp_path / "kept.backup"
    backup(file)
    spoil(file)

    with pytest.raises(UnusableInput):
        restore(file)

    assert len(records.lines()) == 2
