"""The table of rows: from the docstrings of spec tests, and stale pages are noticed."""

import pytest

from tools.write_rows import data_text, main, page_text, rows

ASKED = """
A1: {asks: What it is}
A2: {asks: Its signs, left: A finding for each, issue: Why not?}
B1: {asks: Where it comes from, left: All of it, issue: Why not?}
"""
SPEC = '''
def test_it_is_told():
    """Rows: A1, A2."""

def test_nothing_of_the_kind():
    """It says more. Rows are not named here."""

def helper():
    """Rows: B1."""
'''


@pytest.fixture
def place(tmp_path):
    spec = tmp_path / "tests" / "spec" / "learn"
    spec.mkdir(parents=True)
    (spec / "test_it.py").write_text(SPEC, encoding="utf-8")
    (tmp_path / "rows.yaml").write_text(ASKED, encoding="utf-8")
    return tmp_path


def found(place):
    return rows(place / "rows.yaml", place / "tests" / "spec")


def test_a_row_has_the_tests_that_name_it(place):
    first, second, third = found(place)

    assert first.tests == second.tests == ("tests/spec/learn/test_it.py::test_it_is_told",)
    assert [row.status for row in (first, second, third)] == ["answered", "in part", "later"]


def test_the_page_links_the_test_and_says_what_is_left(place):
    text = page_text(found(place))

    assert "[it is told](../tests/spec/learn/test_it.py)" in text
    assert "A finding for each: *Why not?*" in text
    assert "3 rows: 1 answered, 1 in part, 1 later." in text


def test_the_data_are_one_row_to_a_line(place):
    lines = data_text(found(place)).splitlines()

    assert lines[0] == "[" and lines[-1] == "]" and len(lines) == 5


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("A1: {asks: What it is}\n", "", "there is no row A1"),
        (", left: All of it, issue: Why not?", "", "B1: needs a test"),
        ("left: All of it, ", "", "B1: needs a test"),
    ],
)
def test_a_row_without_a_test_says_what_is_left_and_no_test_invents_a_row(place, old, new, message):
    (place / "rows.yaml").write_text(ASKED.replace(old, new), encoding="utf-8")

    with pytest.raises(SystemExit, match=message):
        found(place)


def test_what_stands_in_the_checkout_is_fresh():
    assert main(["--check"]) == 0


def test_a_page_that_was_changed_by_hand_is_stale(tmp_path, capsys):
    page, data = tmp_path / "rows.md", tmp_path / "rows.json"
    main([], page, data)
    page.write_text(page.read_text(encoding="utf-8") + "more", encoding="utf-8")

    assert main(["--check"], page, data) == 1
    assert "rows.md is stale" in capsys.readouterr().err
