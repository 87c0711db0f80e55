"""The page on how the knowledge is known: every kind, every medicine, and stale is noticed."""

from secondline.knowledge.compiling import library
from secondline.knowledge.coverage import KINDS
from tools.write_coverage import main, page_text


def test_every_kind_and_every_medicine_has_its_line():
    text = page_text(library())

    assert all(f"\n| {kind} | " in text for kind in (*KINDS, "all"))
    assert all(f"\n| {one.name} | " in text for one in library().medicines.values())


def test_the_best_way_is_named_and_a_line_where_we_hold_none():
    lines = page_text(library()).splitlines()
    duloxetine = next(line for line in lines if line.startswith("| duloxetine |"))
    caffeine = next(line for line in lines if line.startswith("| caffeine |"))

    assert duloxetine.split(" | ")[1] == "read"
    assert caffeine.split(" | ")[1] == "–"


def test_a_page_just_written_is_fresh_and_a_changed_one_is_stale(tmp_path, capsys):
    page = tmp_path / "coverage.md"

    assert main([], page) == 0
    assert main(["--check"], page) == 0
    page.write_text("old", encoding="utf-8")
    assert main(["--check"], page) == 1
    assert "coverage.md is stale" in capsys.readouterr().err
