"""Writes docs/specification.md from tests/spec: module docstrings, and test names as sentences.

``--check`` writes nothing and exits with 1 when the page is stale.
"""

import ast
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "specification.md"
# The six questions in the order in which they are asked; other folders come after.
QUESTIONS = {
    "safety": "Is this dangerous?",
    "response": "Is it really not working?",
    "reasons": "Why not?",
    "options": "What next?",
    "experiment": "Can we find out?",
    "visit": "What do I tell my doctor?",
}
HEAD = """# What Secondline promises

Generated from `tests/spec` by `make specification`; never edited. Each line is a test that passes.
"""


def main(arguments: list[str], spec: Path = ROOT / "tests" / "spec", page: Path = PAGE) -> int:
    """Write the page, or with ``--check`` say whether it is stale; give the exit status."""
    text = specification(spec)
    if "--check" not in arguments:
        page.parent.mkdir(exist_ok=True)
        page.write_text(text, encoding="utf-8")
        return 0
    if page.exists() and page.read_text(encoding="utf-8") == text:
        return 0
    print(f"docs/{page.name} is stale; write it anew: make specification", file=sys.stderr)
    return 1


def specification(spec: Path) -> str:
    """Give the whole page, in Markdown, for a folder of test files."""
    folders = sorted({path.parent for path in spec.rglob("test_*.py")}, key=_place)
    return "\n".join([HEAD, *(_chapter(folder, spec) for folder in folders)])


def _place(folder: Path) -> tuple[int, str]:
    order = list(QUESTIONS)
    return order.index(folder.name) if folder.name in order else len(order), str(folder)


def _chapter(folder: Path, spec: Path) -> str:
    sections = [_section(path) for path in sorted(folder.glob("test_*.py"))]
    return "\n".join([f"## {_title(folder, spec)}\n", *sections])


def _title(folder: Path, spec: Path) -> str:
    if folder.name in QUESTIONS:
        return f"{list(QUESTIONS).index(folder.name) + 1}. {QUESTIONS[folder.name]}"
    return "The whole" if folder == spec else folder.name.replace("_", " ").capitalize()


def _section(path: Path) -> str:
    module = ast.parse(path.read_text(encoding="utf-8"))
    promise = ast.get_docstring(module)
    if not promise:
        raise SystemExit(f"{path}: found no docstring; expected one that says what is promised")
    headline, _, body = promise.partition("\n")
    tests = [
        node.name
        for node in ast.walk(module)
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
    ]
    # The chapter has said the question already.
    headline = headline.removeprefix(QUESTIONS.get(path.parent.name, "")).strip() or headline
    parts = [f"### {headline.rstrip('.')}", body.strip(), "\n".join(map(_sentence, tests))]
    return "\n\n".join(part for part in parts if part) + "\n"


def _sentence(name: str) -> str:
    words = name.removeprefix("test_").replace("_", " ")
    return f"- {words[:1].upper()}{words[1:]}."


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
