"""What next, on a terminal: a few options of each group open, one whole on demand.

What each says, and in which order, stands in ``exchange/telling/options.py``.
"""

from rich.console import Console

from secondline.cli.lines import Finding, block, bullet, cited
from secondline.errors import UnusableInput
from secondline.exchange.telling.choosing import option_named
from secondline.exchange.telling.options import (
    WHEN,
    called,
    disagreement,
    groups,
    kept_back,
    rank,
    short_lines,
    told_whole,
)
from secondline.knowledge.library import Library
from secondline.loop.options.opened import opened
from secondline.loop.words import show

_OPEN = "One of them in full: secondline review RECORD --open NAME"


def show_options(
    out: Console,
    findings: list[Finding],
    *,
    is_all: bool,
    is_clinician: bool = False,
    seek_care: str = "",
) -> None:
    """Show the groups, when not to wait tonight, then what is not offered and why."""
    held = groups(findings, is_whole=is_all)
    for when, title in WHEN.items():
        _group(out, title, held.get(when, []), is_all=is_all, is_clinician=is_clinician)
        if when == "tonight":
            block(out, seek_care, "bold", mark="→ ")
    if held:
        out.print()
        block(out, _OPEN, "italic")
    _kept_back(out, kept_back(findings), is_all=is_all)


def _group(
    out: Console, title: str, held: list[Finding], *, is_all: bool, is_clinician: bool
) -> None:
    if not held:
        return
    out.print(f"\n[bold]{title}[/bold]")
    for place, one in enumerate(held, start=1):
        if not is_all and one["facts"].get("folded"):
            continue
        bullet(out, one["says"], style="bold")
        if is_clinician:
            block(out, rank(one, place, len(held)), by=4)
        if is_all:
            block(out, one["why"], by=4)
        block(out, one["do"] or "", by=4)
        for line in short_lines(one) if not is_all else _long(one):
            block(out, line, by=4)
        block(out, cited(one["cites"], is_all=is_all), "italic", by=4)
    left = [called(one) for one in held if one["facts"].get("folded")]
    if left and not is_all:
        bullet(out, f"Also: {show(tuple(left), 'names')}")


def _long(one: Finding) -> list[str]:
    """Give all that an opened option tells, line by line."""
    told = told_whole(one).items()
    lines = [f"{name}: {text}" for name, texts in told for text in texts]
    return [*lines, *disagreement(one["facts"])]


def _kept_back(out: Console, held: list[Finding], *, is_all: bool) -> None:
    if not held:
        return
    out.print("\n[bold]Not offered, and why[/bold]")
    for one in held:
        bullet(out, one["says"])
        block(out, one["do"] or "", by=4)
        if is_all:
            block(out, cited(one["cites"], is_all=True), "italic", by=4)


def find_option(name: str, findings: list[Finding], library: Library) -> Finding:
    """Give the option of this name.

    Raises
    ------
    UnusableInput
        If none of this name comes up in the review.
    """
    if one := option_named(name, findings, library):
        return one
    names = show(tuple(one["facts"]["name"] for one in findings), "any")
    raise UnusableInput("--open", f"{name!r}, which does not come up for this record", names)


def show_option(out: Console, one: Finding, library: Library, by: str | None) -> None:
    """Show one option whole: what it is for, what speaks for it and against it, what it is like."""
    facts = one["facts"]
    more = opened(one["about"][0], facts, library, by)
    out.print(f"\n[bold]{facts['name']}[/bold]  {WHEN[facts['when']].lower()}\n")
    block(out, one["says"], "bold", by=0)
    block(out, one["why"])
    block(out, one["do"] or "", mark="→ ")
    out.print()
    told = {"The decision": more.decide, "What it is like": more.like}
    for line in [*(f"{name}: {text}" for name, text in told.items() if text), *_long(one)]:
        bullet(out, line)
    block(out, cited(one["cites"], is_all=True), "italic")
