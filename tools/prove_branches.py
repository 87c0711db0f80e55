"""Prove that every branch of ``loop/safety`` is taken by a test: branch coverage must be whole.

python -m tools.prove_branches [--write]      the table goes to docs/proofs/safety_branches.md
"""

import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "proofs" / "safety_branches.md"
SAFETY = "secondline/loop/safety"
TESTS = ("tests/spec", "tests/laws/test_safety.py", "tests/unit/loop", "--doctest-modules", SAFETY)


def main() -> int:
    """Run the tests of safety with branch coverage; fails below one hundred per cent."""
    with tempfile.TemporaryDirectory() as place:
        data = f"--data-file={place}/coverage"
        run = ("coverage", "run", "--branch", data, f"--include={SAFETY}/*", "-m", "pytest", "-q")
        said = _call(*run, "-p", "no:cacheprovider", "-p", "no:xdist", *TESTS)
        if " failed" in said or " error" in said:
            print(said[-2000:])
            return 1
        table = _call("coverage", "report", data, "--show-missing", "--format=markdown")
    page = f"# Branches of {SAFETY} that tests take\n\n{table.strip()}\n"
    print(page)
    if "--write" in sys.argv:
        PAGE.parent.mkdir(exist_ok=True)
        PAGE.write_text(page, encoding="utf-8")
    return " 100%" not in page.strip().splitlines()[-1]


def _call(*arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )
    return done.stdout


if __name__ == "__main__":
    sys.exit(main())
