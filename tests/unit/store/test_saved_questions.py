"""Questions saved for the visit: each once, in order, taken out, erased and brought back."""

import io
import json
import sqlite3
import zipfile
from contextlib import closing
from datetime import UTC, datetime

import pytest

from secondline.errors import UnusableInput
from secondline.store import questions
from secondline.store.backup import backup, restore
from secondline.store.leaving import ALL, erase, export

NOW = datetime(2026, 11, 21, 20, 0, tzinfo=UTC)


def test_a_question_saved_twice_is_there_once_and_in_its_order():
    for one in ("move:review_dose", "duloxetine", "move:review_dose"):
        questions.save(one, NOW)

    assert questions.saved() == ("move:review_dose", "duloxetine")


def test_a_question_is_taken_off_again():
    questions.save("duloxetine", NOW)

    assert questions.forget("duloxetine")
    assert not questions.forget("duloxetine")
    assert questions.saved() == ()


@pytest.mark.parametrize("given", ["", "x" * 81])
def test_what_cannot_be_an_option_is_refused(given):
    with pytest.raises(UnusableInput):
        questions.save(given, NOW)


def test_a_question_that_the_disk_changed_is_seen(file):
    questions.save("duloxetine", NOW)
    with closing(sqlite3.connect(file)) as held:
        held.execute("UPDATE store_savedquestion SET option = 'tramadol'")
        held.commit()

    with pytest.raises(UnusableInput):
        questions.saved()


def test_saved_questions_are_taken_out_and_erased():
    questions.save("duloxetine", NOW)

    told = json.loads(zipfile.ZipFile(io.BytesIO(export())).read(ALL))
    erase()

    assert told["questions"] == ["duloxetine"]
    assert questions.saved() == ()


def test_a_backup_brings_saved_questions_back(tmp_path):
    questions.save("duloxetine", NOW)
    backup(tmp_path / "a.backup")
    questions.forget("duloxetine")
    questions.save("heat", NOW)

    restore(tmp_path / "a.backup")

    assert questions.saved() == ("duloxetine",)


def test_a_backup_from_before_there_were_questions_is_brought_back(tmp_path):
    backup(tmp_path / "a.backup")
    with closing(sqlite3.connect(tmp_path / "a.backup")) as held:
        held.execute("DROP TABLE store_savedquestion")
        held.commit()
    questions.save("heat", NOW)

    restore(tmp_path / "a.backup")

    assert questions.saved() == ()


def test_a_backup_with_a_changed_question_is_refused(tmp_path):
    questions.save("duloxetine", NOW)
    backup(tmp_path / "a.backup")
    with closing(sqlite3.connect(tmp_path / "a.backup")) as held:
        held.execute("UPDATE store_savedquestion SET option = 'tramadol'")
        held.commit()

    with pytest.raises(UnusableInput):
        restore(tmp_path / "a.backup")
