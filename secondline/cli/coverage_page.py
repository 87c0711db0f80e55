"""How each kind of knowledge is known, and the rows of the two articles, on a terminal."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from rich.table import Table

from secondline.cli.lines import block, bullet, console, legend
from secondline.knowledge.coverage import CHECKED, Row, total
from secondline.knowledge.library import Library

_COLUMNS = ("entries", "signed", *CHECKED)


def show_coverage(kinds: Mapping[str, Mapping[str, int]], rows: tuple[Row, ...]) -> None:
    """Show the counts, then each row with its tests or with what is left."""
    out = console()
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("kind")
    for name in _COLUMNS:
        table.add_column(name, justify="right")
    for kind, counts in (*kinds.items(), ("all", total(kinds))):
        table.add_row(kind, *(str(counts[name] or "·") for name in _COLUMNS))
    out.print(table)
    legend(out)
    n = Counter(row.status for row in rows)
    said = ", ".join(f"{n[status]} {status}" for status in ("answered", "in part", "later"))
    out.print(f"\n[bold]{len(rows)} rows of the two articles[/bold]  {said}")
    for row in rows:
        out.print()
        block(out, f"{row.asks} ({row.status})", by=0, mark=f"{row.row}  ", mark_style="bold")
        for test in row.tests:
            bullet(out, _sentence(test))
        if row.left:
            bullet(out, f"later: {row.left} ({row.issue})", mark="…")
    out.print("\nThe tests by their ids: --json")


def _sentence(test: str) -> str:
    """Give the name of a test as the sentence that it is."""
    return test.rpartition("::test_")[2].replace("_", " ")


def show_counts(library: Library, found: Mapping[str, Any]) -> None:
    """Show how many entries there are, and how their values are known."""
    out = console()
    out.print(
        f"[bold]The knowledge is in order.[/bold]  version {library.version}, "
        f"hash {library.hash[:12]}"
    )
    for title in ("entries", "values"):
        out.print(f"\n[bold]{title.capitalize()}[/bold]")
        for name, n in found[title].items():
            out.print(f"  {n:5}  {name}")
    out.print(
        "\nNo clinician has signed any of it yet."
        if not found["signed"]
        else f"\n{found['signed']} entries are signed by a clinician."
    )
