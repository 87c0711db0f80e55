"""The page of what a carer reads: every sentence that differs, by whom, and stale is noticed."""

from secondline.knowledge.compiling import library
from tools.write_carer import main, page_text


def row(text, where):
    return next(line for line in text.splitlines() if line.startswith(f"| {where} | "))


def test_each_sentence_that_differs_has_its_line_and_says_whether_a_rule_made_it():
    text = page_text(library())

    assert row(text, "chest · action").endswith(" Do not let them drive. | own |")
    assert row(text, "stroke · question").endswith(" | rule |")
    assert "Has one side of their face" in row(text, "stroke · question")


def test_a_sentence_that_is_the_same_for_both_is_left_out():
    assert "| nms · action |" not in page_text(library())


def test_the_page_says_where_to_change_it():
    assert "secondline/knowledge/words/en/carer.yaml" in page_text(library())


def test_a_page_just_written_is_fresh_and_a_changed_one_is_stale(tmp_path, capsys):
    page = tmp_path / "carer.md"

    assert main([], page) == 0
    assert main(["--check"], page) == 0
    page.write_text("old", encoding="utf-8")
    assert main(["--check"], page) == 1
    assert "carer.md is stale" in capsys.readouterr().err
