"""The page on mutation: nothing that lives is left out, and half a run is no proof."""

import pytest

from tools import write_mutation
from tools.write_mutation import changed, file_of, main, outcomes, page

NAME = "secondline.loop.safety.facts.x_unmet__mutmut_"
SAID = f"    {NAME}1: killed\n    {NAME}2: survived\n    {NAME}3: timeout\n"
DIFF = "--- a\n+++ b\n@@ -1,2 +1,2 @@\n def unmet():\n-    return None\n+    return 1\n"


@pytest.fixture
def mutmut(monkeypatch, tmp_path):
    def says(results):
        told = {"results": results, "show": DIFF}
        monkeypatch.setattr(write_mutation, "_mutmut", lambda what, *_: told[what])
        monkeypatch.setattr(write_mutation, "PAGE", tmp_path / "docs" / "page.md")
        monkeypatch.setattr("sys.argv", ["write_mutation", "--write"])
        return tmp_path / "docs" / "page.md"

    return says


def test_each_outcome_is_read_with_its_name():
    assert list(outcomes(SAID).values()) == ["killed", "survived", "timeout"]
    assert outcomes("no mutants here") == {}


@pytest.mark.parametrize(
    ("diff", "line"),
    [
        (DIFF, ("return None", "return 1")),
        (DIFF.replace("+    return 1\n", ""), ("return None", "")),
    ],
)
def test_a_changed_line_is_shown_before_and_after(diff, line):
    assert changed(diff) == line


def test_a_package_has_a_file_of_its_own():
    assert file_of("secondline.loop.safety.x_assess__mutmut_1") == "__init__.py"
    assert file_of(f"{NAME}1") == "facts.py"


def test_each_file_has_its_row_and_what_lives_its_reason(monkeypatch):
    lives = {f"{NAME}2": ("return None", "return 1")}
    held = outcomes(SAID)

    assert "| facts.py | 2 | 1 | 0 | 3 |\n| all | 2 | 1 | 0 | 3 |" in page(held, lives)
    assert "`return None` became `return 1`. No test shows it yet." in page(held, lives)
    monkeypatch.setitem(write_mutation.EQUIVALENT, ("facts.py", "return 1"), "Both are no.")
    assert "became `return 1`. Both are no." in page(held, lives)


def test_too_many_that_live_fail_and_are_written_all_the_same(mutmut, capsys):
    written = mutmut(SAID)

    assert main() == 1
    assert written.read_text(encoding="utf-8") == capsys.readouterr().out


def test_nineteen_of_twenty_are_enough(mutmut):
    mutmut(f"    {NAME}0: survived\n" + "".join(f"    {NAME}{n}: killed\n" for n in range(1, 20)))

    assert main() == 0


def test_half_a_run_is_no_proof_and_says_what_was_not_tried(mutmut, capsys):
    mutmut("".join(f"    {NAME}{n}: killed\n" for n in range(99)) + f"    {NAME}99: not checked\n")

    assert main() == 1
    assert "| facts.py | 99 | 0 | 1 | 100 |" in capsys.readouterr().out


@pytest.mark.parametrize("results", ["", f"    {NAME}1: not checked\n"])
def test_no_run_writes_no_page(mutmut, capsys, results):
    written = mutmut(results)

    assert main() == 1
    assert "No mutant was tried" in capsys.readouterr().out
    assert not written.exists()
