"""Write the screens of README.md anew from what the commands print; --check exits 1 when stale.

A screen stands between two comments: the first names the command, and how many lines are shown.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
_SCREEN = re.compile(r"(<!-- screen (\d+): (.*?) -->\n)(.*?)(<!-- end -->)", re.DOTALL)


def screen(command: str, n_lines: int) -> str:
    """Give the first lines that a command prints on a terminal 80 columns wide."""
    words = command.split()
    words[0] = str(Path(sys.executable).with_name(words[0]))
    env = {**os.environ, "COLUMNS": "80", "NO_COLOR": "1", "TERM": "dumb"}
    done = subprocess.run(words, cwd=ROOT, env=env, capture_output=True, text=True, check=True)
    lines = [line.rstrip() for line in done.stdout.strip("\n").splitlines()]
    more = ["…"] if len(lines) > n_lines else []
    return "\n".join([f"$ {command}", "", *lines[:n_lines], *more])


def written(text: str) -> str:
    """Give the page with each screen as its command prints it now."""
    return _SCREEN.sub(lambda m: f"{m[1]}```text\n{screen(m[3], int(m[2]))}\n```\n{m[5]}", text)


def main() -> int:
    """Write the page, or say that it is stale."""
    before = README.read_text(encoding="utf-8")
    after = written(before)
    if "--check" in sys.argv[1:]:
        if before != after:
            print("README.md shows screens of yesterday; make specification writes them anew.")
        return int(before != after)
    README.write_text(after, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
