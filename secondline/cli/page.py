"""A review on a terminal: danger first, calm, and readable without colour."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.text import Text

from secondline.cli.lines import (
    Finding,
    block,
    bullet,
    cited,
    console,
    finding,
    folded,
    not_checked,
    rule,
    seen,
    sources,
    urgent,
)
from secondline.cli.options_page import show_options
from secondline.exchange.telling.reasons import spoken_against, told_reasons
from secondline.exchange.telling.safety import of_visit, told_safety
from secondline.knowledge.library import Library

_QUESTIONS = (
    ("safety", "1  Is this dangerous?"),
    ("response", "2  Is it really not working?"),
    ("reasons", "3  Why not?"),
    ("options", "4  What next?"),
    ("experiment", "5  Can we find out?"),
    ("visit", "6  What do I tell the doctor?"),
)


def show_review(
    review: Mapping[str, Any],
    library: Library,
    *,
    is_all: bool,
    written: Path | None,
    is_clinician: bool = False,
) -> None:
    """Show the six answers; an urgent one stands alone.

    A clinician reads all of them open, and what the order of options rests on.
    """
    out, is_all = console(), is_all or is_clinician
    names, review = review["record"], seen(review)
    if review["safety"]["urgent"]:
        urgent(out, review["safety"]["findings"])
        out.print()
        out.print("Everything else can wait until help is there. Then run this again.")
    else:
        out.print(f"\n[bold]Secondline[/bold]  what the record says on {review['on']}")
        not_checked(out, names, library)
        for key, title in _QUESTIONS:
            _question(out, key, title, review, is_all=is_all, is_clinician=is_clinician)
        keys = [key for key, _ in _QUESTIONS if is_all or key != "visit"]
        named = [one for key in keys for one in review[key]["findings"]]
        sources(out, named, library, is_all=is_all)
    out.print()
    out.print(Text(review["notice"]))
    if written:
        out.print(f"\nThe page for the visit: [bold]{escape(seen(str(written)))}[/bold]")


def _question(
    out: Console,
    key: str,
    title: str,
    review: Mapping[str, Any],
    *,
    is_all: bool,
    is_clinician: bool,
) -> None:
    findings = review[key]["findings"]
    if key == "safety":
        findings = [*findings, *of_visit(review["visit"]["findings"])]
    if not findings:
        return
    rule(out, title)
    if key == "options":
        signs = (one for one in review["visit"]["findings"] if one["id"] == "danger_signs")
        show_options(
            out,
            findings,
            is_all=is_all,
            is_clinician=is_clinician,
            seek_care=next((one["do"] or "" for one in signs), ""),
        )
        return
    show = {
        "safety": _safety,
        "reasons": _reasons,
        "experiment": _experiment,
        "visit": _visit,
    }
    show.get(key, _response)(out, findings, is_all)
    if key == "response":
        _agreed(out, review["visit"]["findings"])


def _agreed(out: Console, findings: list[Finding]) -> None:
    """Print beside the result what was set down before it came."""
    for one in findings:
        if one["id"] == "agreement" and one["facts"]["smallest_change"]:
            out.print("\n[bold]What was agreed before[/bold]")
            block(out, one["says"])
            block(out, one["do"] or "", mark="→ ")


def _safety(out: Console, findings: list[Finding], is_all: bool) -> None:
    held = told_safety(findings)
    for one in held.loud if is_all else held.open:
        finding(out, one, is_all=is_all)
    if not is_all:
        folded(out, [*held.folded])
    for one in held.quiet:
        is_signs = one["id"] == "danger_signs"
        if is_signs and held.is_none_asked:
            # That none was asked stands above already; when to seek care does not.
            out.print()
            block(out, one["why"])
            block(out, one["do"] or "", mark="→ ")
            continue
        finding(out, one, is_all=is_all, has_why=is_all or is_signs, has_do=is_all or is_signs)


def _response(out: Console, findings: list[Finding], is_all: bool) -> None:
    for one in findings:
        finding(out, one, is_all=is_all, has_why=False)
    for why in dict.fromkeys(one["why"] for one in findings if one["why"]):
        out.print()
        block(out, why)


def _reasons(out: Console, findings: list[Finding], is_all: bool) -> None:
    held = told_reasons(findings)
    for one in findings if is_all else held.open:
        finding(out, one, is_all=is_all, has_evidence=True)
    if held.none:
        out.print()
        block(out, held.none, by=0)
    if not is_all:
        folded(out, [*held.folded])
        _folded(out, "What we cannot tell yet", [*held.unclear])
        _against(out, [*held.against])


def _against(out: Console, findings: list[Finding]) -> None:
    """Print in one line a medicine what speaks against other reasons."""
    told = spoken_against(findings)
    if told:
        out.print("\n[bold]What speaks against other reasons[/bold] (which: add --all)")
    for name, pieces in told.items():
        bullet(out, f"{name}: {'; '.join(pieces)}")


def _folded(out: Console, title: str, findings: list[Finding]) -> None:
    if findings:
        out.print(f"\n[bold]{title}[/bold]")
    for one in findings:
        bullet(out, " ".join((one["says"], *one["asks"])))


def _experiment(out: Console, findings: list[Finding], is_all: bool) -> None:
    out.print()
    block(out, findings[0]["why"], by=0)
    for one in findings:
        bullet(out, one["says"])
    block(out, findings[0]["do"] or "", mark="→ ")
    block(out, cited(findings[0]["cites"], is_all=is_all), "italic")


def _visit(out: Console, findings: list[Finding], is_all: bool) -> None:
    out.print()
    for one in findings:
        if one["id"] == "four_facts":
            facts = one["facts"]
            since = f"since {facts['how_long']}" if facts["how_long"] else "start not recorded"
            left = facts["persists"] or "change not recorded"
            dose = facts["dose"] or "dose not recorded"
            bullet(out, f"{facts['medicine']}: {dose}; {since}; {left}")
    out.print("\n[bold]Questions to ask[/bold]")
    for one in findings:
        if one["id"] == "question":
            bullet(out, one["says"])
    for one in findings:
        if one["id"] == "agreement":
            out.print("\n[bold]The agreement[/bold]")
            block(out, one["says"])
            block(out, one["why"])
            block(out, one["do"] or "", mark="→ ")
            for ask in one["asks"]:
                bullet(out, ask, mark="?")
