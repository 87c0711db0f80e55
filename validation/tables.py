"""Tables in Markdown, counts with their intervals, and where the pages of proof stand."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

PROOFS = Path(__file__).parents[1] / "docs" / "proofs"
_Z = 1.96


def interval(n: int, of: int) -> tuple[float, float]:
    """Give Wilson's interval of 95 % for a share.

    Examples
    --------
    >>> tuple(round(end, 3) for end in interval(0, 100))
    (0.0, 0.037)
    """
    if not of:
        return 0.0, 1.0
    p, z = n / of, _Z**2 / of
    middle, half = p + z / 2, _Z * np.sqrt(p * (1 - p) / of + z / (4 * of))
    return max(0.0, float((middle - half) / (1 + z))), min(1.0, float((middle + half) / (1 + z)))


def share(n: int, of: int) -> str:
    """Give a share with its interval, in percent; a dash where nothing was counted."""
    if not of:
        return "–"
    low, high = interval(n, of)
    return f"{100 * n / of:.1f} ({100 * low:.1f}–{100 * high:.1f})"


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Give a table in Markdown; the first column holds words, the others numbers."""
    lines = [
        f"| {' | '.join(head)} |",
        f"| --- |{' ---: |' * (len(head) - 1)}",
        *(f"| {' | '.join(row)} |" for row in rows),
    ]
    return "\n".join(lines)


def write(name: str, text: str) -> None:
    """Write a page of proof."""
    (PROOFS / f"{name}.md").write_text(text.rstrip() + "\n", encoding="utf-8")
