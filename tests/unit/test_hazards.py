"""Each hazard of SAFETY.md names tests that exist, or says that it is not built."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ROWS = re.findall(r"^\| (H\d\d) \|.*$", (ROOT / "SAFETY.md").read_text(), flags=re.MULTILINE)
LINES = [line for line in (ROOT / "SAFETY.md").read_text().splitlines() if line.startswith("| H")]


def test_thirty_hazards_each_once():
    assert [f"H{n:02}" for n in range(1, 31)] == ROWS


@pytest.mark.parametrize("line", LINES, ids=ROWS)
def test_a_hazard_names_its_tests_or_says_not_built(line):
    verification = line.split("|")[7]
    named = re.findall(r"`(tests/[^`]+)`", verification)

    assert named or verification.strip() == "not built"
    for place in named:
        path, _, test = place.partition("::")
        text = (ROOT / path).read_text()
        assert f"def {test or 'test_'}" in text, place
