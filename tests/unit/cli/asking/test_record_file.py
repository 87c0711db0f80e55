"""The file of a record while it is answered: whole or not at all, with a copy, and a way back."""

import json
import os
import stat

import pytest

from secondline.cli.asking.record_file import RecordFile, Undone
from secondline.errors import UnusableInput
from secondline.record.changes import Change
from tests.unit.cli.asking.typing import LIBRARY, ON, on_disk, typed, write

TEXT = "schema = 1\nborn = 1979  # me\n"
NONE = (Change(("alcohol",), "none"),)
SEX = (Change(("sex",), "female"),)


def opened(path):
    return RecordFile(path, LIBRARY.flag_ids(), ON)


def test_a_copy_of_the_file_as_it_was_is_kept(tmp_path):
    file = opened(write(tmp_path, TEXT))

    file.tell(NONE)
    file.tell(SEX)

    assert (tmp_path / "record.toml.before").read_text() == TEXT
    assert on_disk(tmp_path / "record.toml").person.sex == "female"


def test_without_an_answer_there_is_no_copy(tmp_path):
    opened(write(tmp_path, TEXT))

    assert [one.name for one in tmp_path.iterdir()] == ["record.toml"]


def test_answers_are_taken_back_one_by_one(tmp_path):
    path = write(tmp_path, TEXT)
    file = opened(path)
    file.tell(NONE)
    file.tell(SEX)

    assert (file.undo(), file.undo(), file.undo()) == (Undone.DONE, Undone.DONE, Undone.NONE)
    assert path.read_text() == TEXT
    assert file.record.person.sex is None


def test_what_somebody_else_saved_meanwhile_stays(tmp_path):
    path = write(tmp_path, TEXT)
    file = opened(path)
    file.tell(NONE)
    path.write_text(f"{path.read_text()}smokes = 'no'  # by hand\n")

    assert file.undo() is Undone.CHANGED
    file.tell(SEX)

    assert "smokes = 'no'  # by hand" in path.read_text()
    assert on_disk(path).person.sex == "female"
    assert file.undo() is Undone.DONE
    assert on_disk(path).person.smokes == "no"


def test_an_answer_that_cannot_stand_in_the_record_is_not_written(tmp_path):
    path = write(tmp_path, TEXT)

    with pytest.raises(UnusableInput, match="drinks a week"):
        opened(path).tell((Change(("alcohol",), "lots"),))
    assert path.read_text() == TEXT


def test_a_disk_that_is_full_loses_nothing(tmp_path, monkeypatch):
    path = write(tmp_path, TEXT)
    file = opened(path)

    def full(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UnusableInput, match="no space left"):
        file.tell(NONE)

    assert path.read_text() == TEXT
    assert [one.name for one in tmp_path.iterdir()] == ["record.toml"]


def test_who_may_read_the_file_stays_as_it_was(tmp_path):
    path = write(tmp_path, TEXT)
    path.chmod(0o640)

    opened(path).tell(NONE)

    for name in ("record.toml", "record.toml.before"):
        assert stat.S_IMODE((tmp_path / name).stat().st_mode) == 0o640


def test_a_new_record_is_begun_and_is_nobody_elses_business(tmp_path):
    path = tmp_path / "new.toml"
    file = opened(path)

    assert file.is_new and not path.exists()
    file.tell(NONE)

    assert path.read_text() == 'schema = 1\nalcohol = "none"\n'
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [one.name for one in tmp_path.iterdir()] == ["new.toml"]


def test_a_new_record_may_be_json(tmp_path):
    opened(tmp_path / "new.json").tell(NONE)

    assert json.loads((tmp_path / "new.json").read_text()) == {"schema": 1, "alcohol": "none"}


def test_a_record_in_json_is_asked_like_any_other(tmp_path):
    path = write(tmp_path, '{"schema": 1, "born": 1979}', "record.json")

    typed(path, ["n"])

    assert json.loads(path.read_text())["red_flags"]["chest"] == "no"
    assert (tmp_path / "record.json.before").read_text() == '{"schema": 1, "born": 1979}'


def test_the_diary_beside_it_is_read_too(tmp_path):
    (tmp_path / "diary.csv").write_text("date,pain\n2026-11-01,5\n")
    file = opened(write(tmp_path, 'schema = 1\ndiary = "diary.csv"\n'))

    file.tell(NONE)

    assert file.record.diary and len(file.record.diary.check_ins) == 1


def test_a_link_to_a_record_stays_a_link(tmp_path):
    path = write(tmp_path, TEXT, "real.toml")
    link = tmp_path / "link.toml"
    link.symlink_to(path)

    opened(link).tell(NONE)

    assert link.is_symlink()
    assert on_disk(path).person.alcohol is not None


def test_a_folder_that_is_not_there_is_refused_before_anything_is_asked(tmp_path):
    with pytest.raises(UnusableInput, match="no such folder"):
        opened(tmp_path / "none" / "record.toml")


def test_a_file_that_is_no_record_is_refused(tmp_path):
    with pytest.raises(UnusableInput, match="no schema"):
        opened(write(tmp_path, "born = 1979\n"))


def test_a_place_that_may_not_be_written_to_is_refused_before_anything_is_asked(
    tmp_path, monkeypatch
):
    path = write(tmp_path, TEXT)
    monkeypatch.setattr(os, "access", lambda *_: False)

    with pytest.raises(UnusableInput, match="you may not write"):
        opened(path)


def test_an_interrupt_keeps_every_answer_so_far(tmp_path):
    path = write(tmp_path, TEXT)

    with pytest.raises(KeyboardInterrupt):
        typed(path, ["n", "^C"])

    assert on_disk(path).flag("chest") == "no"
    assert not list(tmp_path.glob(".*.part"))
