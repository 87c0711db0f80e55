"""What is installed is what was locked: every version with its hash, and no address in the lock."""

import re
from pathlib import Path

LOCK = (Path(__file__).parents[2] / "requirements.lock").read_text()


def test_every_locked_version_has_its_hash():
    entries = re.split(r"\n(?=[a-z])", LOCK)
    locked = [entry for entry in entries if "==" in entry.split("\n", 1)[0]]

    assert len(locked) > 20
    assert all("--hash=sha256:" in entry for entry in locked)


def test_the_lock_holds_no_address_and_no_path():
    assert not re.search(r"https?://|file:|--index|--find-links", LOCK)
