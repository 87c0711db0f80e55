"""How the knowledge is known: every value counted once, no row answered without a test."""

import json
from pathlib import Path

import pytest

from secondline.cli.main import main
from secondline.errors import KnowledgeFault
from secondline.knowledge.checking import counts
from secondline.knowledge.compiling import library
from secondline.knowledge.coverage import CHECKED, KINDS, Row, coverage, read_rows, total
from secondline.knowledge.lessons import parse_lesson, read_lessons

ROOT = Path(__file__).parents[3]
FOUND = coverage(library(), read_lessons())


def test_every_kind_is_counted():
    assert tuple(FOUND) == KINDS
    assert FOUND["medicines"]["entries"] == len(library().medicines)
    assert FOUND["lessons"]["entries"] == len(read_lessons())


def test_no_value_is_missed_and_none_counted_twice():
    by_check = counts(library())["values"]
    entries = total({kind: held for kind, held in FOUND.items() if kind != "lessons"})

    assert {way: entries[way] for way in CHECKED} == by_check


def test_the_sources_of_a_lesson_are_counted_as_they_were_checked():
    text = (ROOT / "secondline/knowledge/lessons/en/pacing.md").read_text(encoding="utf-8")
    lesson = parse_lesson(text, "pacing.md")

    found = coverage(library(), [lesson])["lessons"]

    assert found["entries"] == 1
    assert found["read"] == sum(row.checked == "read" for row in lesson.head.sources)
    assert sum(found[way] for way in CHECKED) == len(lesson.head.sources)


def test_nothing_is_signed_before_a_clinician_has_signed_it():
    assert total(FOUND)["signed"] == 0


def test_there_are_forty_five_rows_in_their_order():
    numbers = [*(f"A{n}" for n in range(1, 27)), *(f"B{n}" for n in range(1, 20))]

    assert [row.row for row in read_rows()] == numbers


@pytest.mark.parametrize("row", read_rows(), ids=lambda row: row.row)
def test_each_test_of_a_row_is_there(row):
    for test in row.tests:
        place, _, name = test.partition("::")
        assert f"def {name}(" in (ROOT / place).read_text(encoding="utf-8"), test


@pytest.mark.parametrize(
    ("tests", "left", "status"),
    [((), "all", "later"), (("t",), "some", "in part"), (("t",), None, "answered")],
)
def test_a_row_is_answered_only_by_a_test_and_with_nothing_left(tests, left, status):
    assert Row(row="A1", asks="x", tests=tests, left=left).status == status


@pytest.mark.parametrize("held", [None, "{", '[{"row": 1}]'])
def test_rows_that_cannot_be_read_are_a_fault_that_says_what_to_do(tmp_path, held):
    if held:
        (tmp_path / "rows.json").write_text(held, encoding="utf-8")

    with pytest.raises(KnowledgeFault, match="tools/write_rows"):
        read_rows(tmp_path / "rows.json")


def test_the_command_prints_the_same_numbers_and_every_row(capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")

    assert main(["knowledge", "coverage"]) == 0
    text = " ".join(capsys.readouterr().out.split())

    for row in read_rows():
        assert f" {row.row} {row.asks} ({row.status})" in text
        assert all(test.split("::test_")[1].replace("_", " ") in text for test in row.tests)
    assert main(["knowledge", "coverage", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["kinds"] == FOUND
    assert [one["status"] for one in found["rows"]] == [row.status for row in read_rows()]
    assert [one.get("tests", []) for one in found["rows"]] == [
        list(row.tests) for row in read_rows()
    ]


def test_the_check_reads_the_lessons_too(monkeypatch, capsys):
    def fail(_):
        raise KnowledgeFault("lessons/en/x.md: a fault")

    monkeypatch.setattr("secondline.knowledge.lesson_checks.check_lessons", fail)

    assert main(["knowledge", "check"]) == 1
    assert "lessons/en/x.md: a fault" in capsys.readouterr().err
