"""Each change is seen, from whatever program; looking at the file takes no lock from a writer."""

import os
import sqlite3
import subprocess
import sys

import pytest
from django.db import connection, transaction

from secondline.store import questions
from secondline.store.changing import state
from tests.unit.store.test_saved_questions import NOW

WRITES = """
import sqlite3, sys
held = sqlite3.connect(sys.argv[1], timeout=0, isolation_level=None)
try:
    held.execute("BEGIN IMMEDIATE")
except sqlite3.OperationalError:
    sys.exit("locked")
"""


@pytest.fixture
def name():
    return str(connection.settings_dict["NAME"])


def another_can_write(name):
    found = subprocess.run(
        [sys.executable, "-c", WRITES, name], check=False, capture_output=True, text=True
    )
    return found.stderr.strip() != "locked"


def test_looking_at_the_file_takes_no_lock_from_a_writer(name):
    with transaction.atomic():
        questions.save("a", NOW)
        state()

        assert not another_can_write(name)
    assert another_can_write(name)


def test_nothing_changed_is_the_same_state():
    questions.save("a", NOW)

    assert state() == state()


def test_a_change_of_ours_and_one_of_another_program_is_seen(name):
    before = state()
    questions.save("a", NOW)
    ours = state()
    with sqlite3.connect(name) as other:
        other.execute("DELETE FROM store_savedquestion")
    other.close()

    assert len({before, ours, state()}) == 3


def test_a_file_in_the_place_of_ours_is_another_state_with_the_same_counter(name, tmp_path):
    questions.save("a", NOW)
    connection.close()
    before = state()
    copy = tmp_path / "copy"
    with open(name, "rb") as held:
        copy.write_bytes(held.read())
    os.replace(copy, name)

    assert state() != before


def test_no_file_has_no_state(name, monkeypatch):
    monkeypatch.setitem(connection.settings_dict, "NAME", f"{name}-not-there")

    assert state() is None
