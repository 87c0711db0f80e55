"""The specification is what tests/spec says, and a stale page is noticed."""

import pytest

from tools.write_specification import main, specification

PROMISE = '''"""Why not? The trial was too short.

We never guess.
"""

def test_four_weeks_is_long_enough(): ...

def helper(): ...

def test_an_unknown_dose_is_asked_for(judge): ...
'''


@pytest.fixture
def spec(tmp_path):
    for name in ("zebra", "reasons", "safety"):
        folder = tmp_path / "spec" / name
        folder.mkdir(parents=True)
        (folder / "test_it.py").write_text(PROMISE, encoding="utf-8")
    return tmp_path / "spec"


def test_a_docstring_and_the_names_of_the_tests_become_a_section(spec):
    text = specification(spec)

    assert (
        "### The trial was too short\n\nWe never guess.\n\n"
        "- Four weeks is long enough.\n- An unknown dose is asked for.\n" in text
    )


def test_a_function_that_is_no_test_promises_nothing(spec):
    assert "elper" not in specification(spec)


def test_the_questions_stand_in_the_order_in_which_they_are_asked(spec):
    text = specification(spec)

    places = [text.index(f"## {h}") for h in ("1. Is this dangerous?", "3. Why not?", "Zebra")]
    assert places == sorted(places)


def test_a_page_just_written_is_fresh(spec, tmp_path):
    page = tmp_path / "docs" / "specification.md"

    assert main([], spec, page) == 0
    assert main(["--check"], spec, page) == 0


def test_a_page_that_lacks_a_test_is_stale(spec, tmp_path, capsys):
    page = tmp_path / "specification.md"
    main([], spec, page)
    changed = '"""New."""\ndef test_more(): ...'
    (spec / "safety" / "test_it.py").write_text(changed, encoding="utf-8")
    before = page.read_text(encoding="utf-8")

    assert main(["--check"], spec, page) == 1
    assert "make specification" in capsys.readouterr().err
    assert page.read_text(encoding="utf-8") == before


def test_a_page_that_is_missing_is_stale(spec, tmp_path):
    assert main(["--check"], spec, tmp_path / "none.md") == 1


def test_a_file_without_a_promise_is_refused(spec):
    (spec / "safety" / "test_it.py").write_text("def test_more(): ...", encoding="utf-8")

    with pytest.raises(SystemExit, match="no docstring"):
        specification(spec)
