"""A number with a source never stands in Python: the loop knows 0, 1, 2 and 100, and no other.

Every other number is a fact about medicine and belongs in knowledge/, beside who said it.
"""

import ast
from pathlib import Path

LOOP = Path(__file__).parent.parent.parent / "secondline" / "loop"
ALLOWED = (0, 1, 2, 100)
SIZE = "maxsize"


def _numbers(source: str) -> list[tuple[int, float]]:
    """Give each number that is not allowed, with its line; the size of a cache needs no source."""
    tree = list(ast.walk(ast.parse(source)))
    sizes = {id(node.value) for node in tree if isinstance(node, ast.keyword) and node.arg == SIZE}
    return [
        (node.lineno, node.value)
        for node in tree
        if isinstance(node, ast.Constant)
        and id(node) not in sizes
        and isinstance(node.value, int | float)
        and not isinstance(node.value, bool)
        and node.value not in ALLOWED
    ]


def test_a_number_of_weeks_in_code_is_noticed():
    assert _numbers("if weeks > 3:\n    share = 0.5") == [(1, 3), (2, 0.5)]


def test_the_size_of_a_cache_is_no_fact_about_medicine():
    assert _numbers("@lru_cache(maxsize=1024)\ndef f(): return 7") == [(2, 7)]


def test_counting_and_comparing_with_nothing_is_allowed():
    assert _numbers("is_pair = len(found) == 2 and found[0] is not True and share < 100") == []


def test_the_loop_holds_no_number_that_needs_a_source():
    files = sorted(LOOP.rglob("*.py"))
    found = [
        f"{path.relative_to(LOOP)}:{line} has {number}"
        for path in files
        for line, number in _numbers(path.read_text(encoding="utf-8"))
    ]

    assert files
    assert found == []
