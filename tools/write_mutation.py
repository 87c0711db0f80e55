"""Write what mutation of ``loop/safety`` has shown, from the results that mutmut left.

    mutmut run; python -m tools.write_mutation [--write]

The page goes to docs/proofs/safety_mutation.md. It fails below ninety-five of a hundred killed, and
where a mutant was not tried: the page says so, and a proof that stopped half way is none.
"""

import subprocess
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "proofs" / "safety_mutation.md"
SAFETY = "secondline.loop.safety"
LEAST = 0.95
_KILLED = ("killed", "timeout")
_NOT_TRIED = "not checked"

# Why a mutant that lives is no fault that a test could show: by its file and its changed line.
EQUIVALENT: dict[tuple[str, str], str] = {
    (
        "combinations.py",
        "families = within_reach(things, library, )",
    ): "Only slower: of nobody, a rule about a person is never certain, and is passed over later.",
}


def file_of(mutant: str) -> str:
    """Give the file of a mutant.

    Examples
    --------
    >>> file_of("secondline.loop.safety.facts.x_unmet__mutmut_3")
    'facts.py'
    >>> file_of("secondline.loop.safety.x_assess__mutmut_1")
    '__init__.py'
    """
    *inside, _ = mutant.removeprefix(f"{SAFETY}.").split(".")
    return f"{'.'.join(inside) or '__init__'}.py"


def outcomes(said: str) -> dict[str, str]:
    r"""Give what became of each mutant, by its name.

    Examples
    --------
    >>> outcomes("    a.x_b__mutmut_1: killed\n    a.x_b__mutmut_2: not checked")
    {'a.x_b__mutmut_1': 'killed', 'a.x_b__mutmut_2': 'not checked'}
    """
    lines = (line.strip().rpartition(": ") for line in said.splitlines() if "__mutmut_" in line)
    return {name: outcome for name, _, outcome in lines}


def changed(diff: str) -> tuple[str, str]:
    r"""Give the line that a mutant changed, before and after; nothing after where it is gone.

    Examples
    --------
    >>> changed("--- a\n+++ a\n@@ -1 +1 @@\n-    return 1\n+    return 2")
    ('return 1', 'return 2')
    """
    lines = [one for one in diff.splitlines() if not one.startswith(("---", "+++"))]
    before, after = (
        " ".join(line[1:].strip() for line in lines if line.startswith(sign)) for sign in "-+"
    )
    return before, after


def page(held: dict[str, str], lines: dict[str, tuple[str, str]]) -> str:
    """Give the page: how many were killed in each file, and each one that lives with its reason.

    Parameters
    ----------
    held : dict
        What became of each mutant.
    lines : dict
        Of each one that lives, the line that it changed, before and after.
    """
    tried = [name for name in held if held[name] != _NOT_TRIED]
    killed = len(tried) - len(lines)
    return "\n".join(
        [
            f"# Mutation of {SAFETY.replace('.', '/')}\n",
            f"{len(tried):,} small changes to the code, one at a time; in {killed:,} of them",
            f"({killed / len(tried):.1%}) a test failed. Not tried: {len(held) - len(tried):,}.",
            "`make prove` tries them all again and writes this page.\n",
            "| file | killed | live | not tried | all |",
            "| --- | ---: | ---: | ---: | ---: |",
            *_rows(held, tried, lines),
            "\n## Those that live\n",
            *(_survivor(name, *line) for name, line in sorted(lines.items())),
        ]
    )


def _rows(held: Iterable[str], tried: Iterable[str], lines: Iterable[str]) -> list[str]:
    """Give a line for each file, and one for all."""
    whole, done, alive = (Counter(map(file_of, names)) for names in (held, tried, lines))
    counted = [
        (file, done[file] - alive[file], alive[file], n - done[file], n)
        for file, n in sorted(whole.items())
    ]
    sums = (sum(column) for column in zip(*(row[1:] for row in counted), strict=True))
    return [f"| {' | '.join(map(str, row))} |" for row in (*counted, ("all", *sums))]


def _survivor(name: str, before: str, after: str) -> str:
    file = file_of(name)
    why = EQUIVALENT.get((file, after), "No test shows it yet.")
    return f"- {file}: `{before}` became `{after or 'nothing'}`. {why}"


def main() -> int:
    """Print the page; it fails where too many live, or where one was not tried."""
    held = outcomes(_mutmut("results", "--all", "true"))
    alive = [name for name, outcome in held.items() if outcome not in (*_KILLED, _NOT_TRIED)]
    left = sum(outcome == _NOT_TRIED for outcome in held.values())
    if left == len(held):
        print("No mutant was tried yet. Run mutmut first.")
        return 1
    text = page(held, {name: changed(_mutmut("show", name)) for name in alive})
    print(text)
    if "--write" in sys.argv:
        PAGE.parent.mkdir(exist_ok=True)
        PAGE.write_text(f"{text}\n", encoding="utf-8")
    return left > 0 or len(held) - len(alive) < LEAST * len(held)


def _mutmut(*arguments: str) -> str:
    done = subprocess.run(
        [str(Path(sys.executable).with_name("mutmut")), *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout


if __name__ == "__main__":
    sys.exit(main())
