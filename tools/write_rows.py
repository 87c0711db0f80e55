"""Writes docs/rows.md and secondline/knowledge/rows.json: which spec tests answer which row.

What a row asks for stands in secondline/knowledge/rows.yaml. A spec test that shows it says so in
its docstring: ``Rows: A7, B6.`` ``--check`` writes nothing and exits with 1 where a file is stale.
"""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec

from secondline.knowledge.coverage import Row
from secondline.knowledge.strict_yaml import read_yaml

ROOT = Path(__file__).parent.parent
ASKED = ROOT / "secondline" / "knowledge" / "rows.yaml"
SPEC = ROOT / "tests" / "spec"
PAGE = ROOT / "docs" / "rows.md"
DATA = ROOT / "secondline" / "knowledge" / "rows.json"
_MARKER = re.compile(r"^Rows: (.+)\.$", re.MULTILINE)
HEAD = """# What the two articles ask for, and what answers it

Generated from `secondline/knowledge/rows.yaml` and the docstrings of `tests/spec` by
`python -m tools.write_rows`; never edited. A is the article on fibromyalgia medication, B the one
on muscle relaxers. A row without a test that passes is not answered.

| row | what it asks for, in our words | so far | spec tests | what is left |
| --- | --- | --- | --- | --- |
"""


def main(arguments: list[str], page: Path = PAGE, data: Path = DATA) -> int:
    """Write both files, or with ``--check`` say whether one is stale; give the exit status."""
    found = rows(ASKED, SPEC)
    wanted = {page: page_text(found), data: data_text(found)}
    if "--check" not in arguments:
        for path, text in wanted.items():
            path.write_text(text, encoding="utf-8")
        return 0
    for path, text in wanted.items():
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            said = f"{path.name} is stale; write it anew: python -m tools.write_rows"
            print(said, file=sys.stderr)
            return 1
    return 0


def rows(asked: Path, spec: Path) -> tuple[Row, ...]:
    """Give every row with its tests.

    Raises
    ------
    SystemExit
        If a test names a row that does not exist, or a row has neither a test nor a word on what
        is left.
    """
    held: dict[str, dict[str, str]] = read_yaml(asked)
    tests: dict[str, list[str]] = {row: [] for row in held}
    for test, row in sorted(_marked(spec)):
        if row not in tests:
            raise SystemExit(f"{test}: there is no row {row} in {asked.name}")
        tests[row].append(test)
    found = tuple(Row(row=r, tests=tuple(tests[r]), **texts) for r, texts in held.items())
    for one in found:
        if bool(one.left) != bool(one.issue) or not (one.tests or one.left):
            raise SystemExit(f"{one.row}: needs a test, or what is left and which issue brings it")
    return found


def _marked(spec: Path) -> Iterator[tuple[str, str]]:
    for path in spec.rglob("test_*.py"):
        place = path.relative_to(spec.parent.parent).as_posix()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
                for marker in _MARKER.findall(ast.get_docstring(node) or ""):
                    yield from ((f"{place}::{node.name}", row) for row in marker.split(", "))


def page_text(found: tuple[Row, ...]) -> str:
    """Give the table, in Markdown."""
    n = {status: sum(row.status == status for row in found) for status in _STATUSES}
    told = ", ".join(f"{count} {status}" for status, count in n.items())
    return HEAD + "".join(map(_line, found)) + f"\n{len(found)} rows: {told}.\n"


_STATUSES = ("answered", "in part", "later")


def _line(row: Row) -> str:
    tests = "<br>".join(f"[{_name(test)}](../{test.split('::')[0]})" for test in row.tests)
    left = f"{row.left}: *{row.issue}*" if row.left else ""
    return f"| {row.row} | {row.asks} | {row.status} | {tests} | {left} |\n"


def _name(test: str) -> str:
    return test.split("::")[1].removeprefix("test_").replace("_", " ")


def data_text(found: tuple[Row, ...]) -> str:
    """Give the rows as JSON, one to a line, as the package reads them."""
    lines = [msgspec.json.encode(row).decode() for row in found]
    return "[\n" + ",\n".join(lines) + "\n]\n"


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
