"""New files are written whole or not at all, and never over anything."""

import os

import pytest

from secondline.errors import UnusableInput
from secondline.exchange.new_files import write_new

_TEXTS = {"diary.csv": "date,pain\n", "record.toml": "schema = 1\n"}


def _files(folder):
    return sorted(path.name for path in folder.rglob("*"))


def test_files_are_written_into_a_folder_that_is_made(tmp_path):
    write_new(tmp_path / "a" / "b", _TEXTS)

    assert (tmp_path / "a" / "b" / "record.toml").read_text() == "schema = 1\n"
    assert _files(tmp_path / "a" / "b") == ["diary.csv", "record.toml"]


@pytest.mark.parametrize("name", ["diary.csv", "record.toml", "other.txt"])
def test_a_file_that_is_there_is_never_touched(tmp_path, name):
    (tmp_path / name).write_text("mine")

    with pytest.raises(UnusableInput, match="nothing is ever overwritten") as refused:
        write_new(tmp_path, _TEXTS, refused=["other.txt"])

    assert name in str(refused.value)
    assert _files(tmp_path) == [name]
    assert (tmp_path / name).read_text() == "mine"


def test_a_link_to_nowhere_is_not_written_through(tmp_path):
    (tmp_path / "record.toml").symlink_to(tmp_path / "elsewhere")

    with pytest.raises(UnusableInput):
        write_new(tmp_path, _TEXTS)

    assert _files(tmp_path) == ["record.toml"]


def test_a_file_that_appears_in_the_meantime_is_not_overwritten(tmp_path, monkeypatch):
    link = os.link

    def someone_was_faster(source, target):
        if target.name == "record.toml":
            target.write_text("theirs")
        link(source, target)

    monkeypatch.setattr(os, "link", someone_was_faster)

    with pytest.raises(UnusableInput, match="there already"):
        write_new(tmp_path, _TEXTS)

    assert _files(tmp_path) == ["record.toml"]
    assert (tmp_path / "record.toml").read_text() == "theirs"


def test_a_disk_that_is_full_leaves_nothing_behind(tmp_path, monkeypatch):
    def full(_descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)

    with pytest.raises(UnusableInput, match="no space left on device"):
        write_new(tmp_path / "a" / "b", _TEXTS)

    assert _files(tmp_path) == []


def test_a_file_system_without_links_is_written_to_all_the_same(tmp_path, monkeypatch):
    def no_links(_source, _target):
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", no_links)

    write_new(tmp_path, _TEXTS)

    assert _files(tmp_path) == ["diary.csv", "record.toml"]


def test_a_file_in_the_place_of_the_folder_is_refused(tmp_path):
    (tmp_path / "to").write_text("mine")

    with pytest.raises(UnusableInput):
        write_new(tmp_path / "to", _TEXTS)

    assert (tmp_path / "to").read_text() == "mine"


def test_without_links_too_nothing_is_overwritten(tmp_path, monkeypatch):
    def no_links(_source, target):
        target.write_text("theirs")
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", no_links)

    with pytest.raises(UnusableInput, match="there already"):
        write_new(tmp_path, {"record.toml": "schema = 1\n"})

    assert (tmp_path / "record.toml").read_text() == "theirs"
