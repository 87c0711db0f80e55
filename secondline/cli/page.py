"""A review and a check on a terminal: danger first, calm, and readable without colour."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.padding import Padding
from rich.text import Text

from secondline.knowledge.library import Library

Finding = Mapping[str, Any]

_WIDEST = 92
_MARKS = {
    "danger": ("DANGER", "bold white on red"),
    "ask": ("ASK", "bold yellow"),
    "know": ("KNOW", "bold"),
}
_QUESTIONS = (
    ("safety", "1  Is this dangerous?"),
    ("response", "2  Is it really not working?"),
    ("reasons", "3  Why not?"),
    ("options", "4  What next?"),
    ("experiment", "5  Can we find out?"),
    ("visit", "6  What do I tell my doctor?"),
)
_WHEN = {
    "tonight": "Tonight, while you wait",
    "prescriber": "To raise with your prescriber",
    "weeks": "Over the next weeks",
}


def console() -> Console:
    """Give the terminal, no wider than one reads with ease."""
    made = Console(highlight=False)
    made.width = min(made.width, _WIDEST)
    return made


def show_review(
    review: Mapping[str, Any], library: Library, *, is_all: bool, written: Path | None
) -> None:
    """Show the six answers; an urgent one stands alone."""
    out = console()
    if review["safety"]["urgent"]:
        _urgent(out, review)
    else:
        _heading(out, review)
        _not_checked(out, review["record"])
        for key, title in _QUESTIONS:
            _question(out, key, title, review[key]["findings"], is_all=is_all)
        _sources(out, review, library)
    out.print()
    out.print(Text(review["notice"], style="dim"))
    if written:
        out.print(f"\nYour page for the visit: [bold]{escape(str(written))}[/bold]")


def show_check(check: Mapping[str, Any], library: Library, *, is_all: bool) -> None:
    """Show what each name is, and what they do together."""
    out = console()
    for given, rows in _by_given(check["matched"]).items():
        what = " + ".join(row["name"] for row in rows)
        same = what.casefold() == given.casefold()
        out.print(f"[bold]{escape(given)}[/bold]" + ("" if same else f"  is {escape(what)}"))
    _not_checked(out, check)
    findings = check["findings"]
    out.print()
    for one in findings:
        _finding(out, one, is_all=is_all)
    if not findings:
        out.print("We know of nothing that these do together. What we do not know, we cannot see.")
        out.print("Your pharmacist can look over your whole list.", style="dim")
    _cited(out, [findings], library)
    out.print()
    out.print(Text(library.notice, style="dim"))


def _by_given(rows: Iterable[Mapping[str, str]]) -> dict[str, list[Mapping[str, str]]]:
    held: dict[str, list[Mapping[str, str]]] = {}
    for row in rows:
        held.setdefault(row["given"], []).append(row)
    return held


def _urgent(out: Console, review: Mapping[str, Any]) -> None:
    for one in review["safety"]["findings"]:
        out.print()
        out.print(Text(f" {one['says']} ", style="bold white on red"))
        out.print(Padding(Text(one["do"] or "", style="bold"), (1, 0, 0, 2)))
        out.print(Padding(Text(one["why"], style="dim"), (1, 0, 0, 2)))
    out.print()
    out.print("Everything else can wait. When you are in good hands, run this again.")


def _heading(out: Console, review: Mapping[str, Any]) -> None:
    out.print()
    out.print(f"[bold]Secondline[/bold]  what your record says on {review['on']}")


def _not_checked(out: Console, names: Mapping[str, Any]) -> None:
    for given in names["unknown"]:
        out.print(
            f"[bold]NOT CHECKED[/bold]  {escape(given)}: we do not know it, so nothing "
            "here speaks of it. Ask your pharmacist."
        )
    for row in names["confirm"]:
        near = ", ".join(row["suggestions"])
        out.print(
            f"[bold]NOT CHECKED[/bold]  {escape(row['given'])}: we do not know this name. "
            f"Did you mean {escape(near)}? Correct it, and we look again."
        )


def _question(out: Console, key: str, title: str, findings: list[Finding], *, is_all: bool) -> None:
    if not findings:
        return
    out.print()
    out.rule(f"[bold]{title}[/bold]", align="left", style="dim", characters="─")
    show = {"safety": _safety, "reasons": _reasons, "options": _options, "visit": _visit}
    show.get(key, _plainly)(out, findings, is_all)


def _plainly(out: Console, findings: list[Finding], is_all: bool) -> None:
    for one in findings:
        _finding(out, one, is_all=is_all, has_why=is_all)
    if findings and findings[0]["why"] and not is_all:
        _indented(out, findings[0]["why"], "dim")


def _safety(out: Console, findings: list[Finding], is_all: bool) -> None:
    loud = [one for one in findings if one["tier"] in ("danger", "ask")]
    quiet = [one for one in findings if one not in loud]
    for one in loud:
        _finding(out, one, is_all=is_all)
    for one in quiet:
        _finding(out, one, is_all=is_all, has_why=is_all, has_do=is_all)


def _reasons(out: Console, findings: list[Finding], is_all: bool) -> None:
    for one in findings:
        if one["verdict"] == "supported" or is_all:
            _finding(out, one, is_all=is_all)
    _folded(out, "Cannot tell", [f for f in findings if f["verdict"] == "cannot tell"], is_all)
    _folded(out, "Speaks against", [f for f in findings if f["verdict"] == "not supported"], is_all)
    if not any(one["verdict"] == "supported" for one in findings):
        out.print(
            "We found no reason in your record. That is an answer too: it may be time to ask "
            "what else the pain could come from."
        )


def _folded(out: Console, title: str, findings: list[Finding], is_all: bool) -> None:
    if not findings or is_all:
        return
    out.print(f"\n[bold]{title}[/bold]")
    for one in findings:
        ask = f" {' '.join(one['asks'])}" if one["asks"] else ""
        _bullet(out, f"{one['says']}{ask}")


def _options(out: Console, findings: list[Finding], is_all: bool) -> None:
    for when, title in _WHEN.items():
        held = [one for one in findings if one["facts"].get("when") == when]
        if held:
            out.print(f"\n[bold]{title}[/bold]")
        for one in held:
            _bullet(out, one["says"])
            _indented(out, one["do"] or "", "", by=4)


def _visit(out: Console, findings: list[Finding], is_all: bool) -> None:
    for one in findings:
        if one["id"] == "four_facts":
            facts = one["facts"]
            since = f"since {facts['how_long']}" if facts["how_long"] else "start not recorded"
            left = facts["persists"] or "change not recorded"
            dose = facts["dose"] or "dose not recorded"
            _bullet(out, f"{facts['medicine']}: {dose}; {since}; {left}")
    out.print("\n[bold]Questions to ask[/bold]")
    for one in findings:
        if one["id"] == "question":
            _bullet(out, one["says"])


def _finding(
    out: Console, one: Finding, *, is_all: bool, has_why: bool = True, has_do: bool = True
) -> None:
    mark, style = _MARKS.get(one["tier"] or "", ("", ""))
    line = Text(f"{mark} " if mark else "", style=style)
    line.append("  " if mark else "", style="none")
    line.append(one["says"], style="bold" if one["tier"] == "danger" else "none")
    out.print()
    out.print(line)
    if has_why:
        _indented(out, one["why"], "dim")
    if has_do and one["do"]:
        _indented(out, f"→ {one['do']}", "")
    if one["asks"]:
        _asks(out, one["asks"], is_all)
    if one["cites"]:
        _indented(out, _cites(one["cites"]), "dim italic")


_SHOWN_ASKS = 6


def _asks(out: Console, asks: list[str], is_all: bool) -> None:
    shown = asks if is_all else asks[:_SHOWN_ASKS]
    for ask in shown:
        _bullet(out, ask, mark="?")
    if len(asks) > len(shown):
        _bullet(out, f"and {len(asks) - len(shown)} more: see them with --all", mark="…")


def _cites(cites: list[Mapping[str, str]]) -> str:
    return "Source: " + "; ".join(
        f"{one['source']}{' ' + one['where'] if one['where'] else ''} ({one['checked']})"
        for one in cites
    )


def _bullet(out: Console, text: str, mark: str = "•") -> None:
    out.print(Padding(_hanging(f"{mark} ", text), (0, 0, 0, 2)))


def _hanging(mark: str, text: str) -> Any:
    from rich.table import Table

    grid = Table.grid(padding=0)
    grid.add_column(width=len(mark))
    grid.add_column(ratio=1)
    grid.add_row(Text(mark), Text(text))
    return grid


def _indented(out: Console, text: str, style: str, by: int = 2) -> None:
    if text:
        out.print(Padding(Text(text, style=style), (0, 0, 0, by)))


def _sources(out: Console, review: Mapping[str, Any], library: Library) -> None:
    _cited(out, [review[key]["findings"] for key, _ in _QUESTIONS], library)


def _cited(out: Console, lists: Iterable[list[Finding]], library: Library) -> None:
    ids = dict.fromkeys(c["source"] for held in lists for f in held for c in f["cites"])
    if not ids:
        return
    out.print()
    out.rule("[bold]Sources[/bold]", align="left", style="dim", characters="─")
    for id in ids:
        source = library.sources[id]
        year = f", {source.year}" if source.year else ""
        _bullet(out, f"{id}: {source.title}{year}")
    out.print(
        Text(
            "read: opened by us, with its words; secondary: read in an account of it; "
            "recalled: from memory; derived: computed; judged: our own view.",
            style="dim",
        )
    )
