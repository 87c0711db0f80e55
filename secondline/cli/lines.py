"""How one finding, one bullet and the list of sources look on a terminal."""

from collections.abc import Iterable, Mapping
from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.text import Text

from secondline.knowledge.library import Library

Finding = Mapping[str, Any]

_WIDEST = 92
_SHOWN_ASKS = 6
_SHOWN_CITES = 3
_MARKS = {
    "danger": ("DANGER", "bold white on red"),
    "ask": ("ASK", "bold yellow"),
    "know": ("KNOW", "bold"),
}
_CHECKED = (
    "read: opened by us, with its words; secondary: read in an account of it; recalled: from "
    "memory; derived: computed; judged: our own view."
)


def console() -> Console:
    """Give the terminal, no wider than one reads with ease."""
    made = Console(highlight=False)
    made.width = min(made.width, _WIDEST)
    return made


def rule(out: Console, title: str) -> None:
    """Print the title of a part, with a line behind it."""
    out.print()
    out.rule(f"[bold]{title}[/bold]", align="left", style="dim", characters="─")


def block(out: Console, text: str, style: str = "", by: int = 2, mark: str = "") -> None:
    """Print a text behind its margin; a mark stands before it, and further lines hang behind it."""
    if not text:
        return
    lines = Text(text, style=style).wrap(out, max(20, out.width - by - len(mark)))
    for n, line in enumerate(lines):
        line.rstrip()
        margin = " " * by + (mark if n == 0 else " " * len(mark))
        out.print(Text(margin) + line, soft_wrap=True)


def bullet(out: Console, text: str, mark: str = "•") -> None:
    """Print one item of a list."""
    block(out, text, mark=f"{mark} ")


def finding(
    out: Console, one: Finding, *, is_all: bool, has_why: bool = True, has_do: bool = True
) -> None:
    """Print one finding: what we say, why, what to do, what we ask, and on whose word."""
    mark, style = _MARKS.get(one["tier"] or "", ("", ""))
    line = Text(mark, style=style)
    line.append("  " if mark else "", style="none")
    line.append(one["says"], style="bold" if one["tier"] == "danger" else "none")
    out.print()
    out.print(line)
    if has_why:
        block(out, one["why"], "dim")
    if has_do:
        block(out, one["do"] or "", mark="→ ")
    _asks(out, one["asks"], is_all=is_all)
    block(out, cited(one["cites"], is_all=is_all), "dim italic")


def _asks(out: Console, asks: list[str], *, is_all: bool) -> None:
    shown = asks if is_all else asks[:_SHOWN_ASKS]
    for ask in shown:
        bullet(out, ask, mark="?")
    if len(asks) > len(shown):
        bullet(out, f"and {len(asks) - len(shown)} more questions: see them with --all", mark="…")


def cited(cites: list[Mapping[str, str]], *, is_all: bool) -> str:
    """Give the sources of a finding in one line, the first few where the rest is folded."""
    if not cites:
        return ""
    shown = cites if is_all else cites[:_SHOWN_CITES]
    left = f"; and {len(cites) - len(shown)} more" if len(cites) > len(shown) else ""
    said = "; ".join(
        f"{one['source']}{' ' + one['where'] if one['where'] else ''} ({one['checked']})"
        for one in shown
    )
    return f"Source: {said}{left}"


def sources(out: Console, findings: Iterable[Finding], library: Library, *, is_all: bool) -> None:
    """Print what the sources named above are."""
    held = [one["cites"] for one in findings]
    every = dict.fromkeys(one["source"] for cites in held for one in cites)
    few = dict.fromkeys(one["source"] for cites in held for one in cites[:_SHOWN_CITES])
    ids = every if is_all else few
    if not ids:
        return
    rule(out, "Sources")
    for id in ids:
        source = library.sources[id]
        year = f" ({source.year})" if source.year else ""
        bullet(out, f"{id}: {source.title}{year}")
    if len(every) > len(ids):
        bullet(out, f"and {len(every) - len(ids)} more: see them with --all", mark="…")
    block(out, _CHECKED, "dim", by=0)


def not_checked(out: Console, names: Mapping[str, Any]) -> None:
    """Name everything that we could not check, before anything else is said."""
    for given in names["unknown"]:
        out.print(
            f"[bold]NOT CHECKED[/bold]  {escape(given)}: we do not know it, or do not cover it, so "
            "nothing here speaks of it. Ask your pharmacist."
        )
    for row in names["confirm"]:
        near = " or ".join(row["suggestions"])
        out.print(
            f"[bold]NOT CHECKED[/bold]  {escape(row['given'])}: we do not know this name. Did you "
            f"mean {escape(near)}? Correct it, and we look again."
        )
