"""What next, on a terminal: a few options of each group open, one whole on demand.

The person reads groups in guideline order, never a score. A clinician reads the same with what the
order rests on beside each.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from rich.console import Console

from secondline.cli.lines import Finding, block, bullet, cited
from secondline.errors import UnusableInput
from secondline.knowledge.library import Library
from secondline.knowledge.names import match, plain
from secondline.loop.options.opened import opened
from secondline.loop.words import show

WHEN = {
    "tonight": "Tonight, while waiting",
    "prescriber": "To raise with the prescriber",
    "weeks": "Over the next weeks",
}
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
    held = [one for one in findings if one["verdict"] == "supported"]
    for when, title in WHEN.items():
        _group(out, title, _of(held, when), is_all=is_all, is_clinician=is_clinician)
        if when == "tonight":
            block(out, seek_care, "bold", mark="→ ")
    if held:
        out.print()
        block(out, _OPEN, "italic")
    _kept_back(out, [one for one in findings if one not in held], is_all=is_all)


def _of(findings: Iterable[Finding], when: str) -> list[Finding]:
    return [one for one in findings if one["facts"].get("when") == when]


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
            block(out, _rank(one, place, len(held)), by=4)
        if is_all:
            block(out, one["why"], by=4)
        block(out, one["do"] or "", by=4)
        for line in _short(one) if not is_all else _long(one):
            block(out, line, by=4)
        block(out, cited(one["cites"], is_all=is_all), "italic", by=4)
    left = [one["facts"]["name"] for one in held if one["facts"].get("folded")]
    if left and not is_all:
        bullet(out, f"Also: {show(tuple(left), 'names')}")


def _rank(one: Finding, place: int, n: int) -> str:
    """Give what the place rests on: guideline order, and how sure the sources are."""
    facts = one["facts"]
    said = [f"Place {place} of {n}, in the order of guidelines"]
    said += [f"certainty {facts['certainty']}"] if facts["certainty"] else ["certainty not graded"]
    said += ["guidelines disagree"] if facts["disagree"] else []
    said += [f"tried: {facts['tried']}"] if facts["tried"] else []
    return "; ".join(said) + "."


def _short(one: Finding) -> list[str]:
    """Give the few lines that help to choose: what was measured, how long, how much effort."""
    facts = one["facts"]
    lines = []
    if facts["matters"]:
        lines.append(f"For what matters most: {show(tuple(facts['matters']), 'names')}.")
    if facts["measured"]:
        lines.append(f"Measured: {facts['measured'][0]}.")
    return [*lines, *_terms(facts), *_disagree(facts)]


def _terms(facts: Mapping[str, Any]) -> list[str]:
    said = []
    if facts["first"] == 0:
        said.append("Some feel it at once")
    elif facts["first"]:
        said.append(f"The first change may show after {show(facts['first'], 'weeks')}")
    if facts["full"]:
        said.append(f"all of it after about {show(facts['full'], 'weeks')}")
    said += [f"{name}: {facts[name]}" for name in ("effort", "cost") if facts[name]]
    line = "; ".join(said)
    return [f"{line[:1].upper()}{line[1:]}."] if said else []


def _disagree(facts: Mapping[str, Any]) -> list[str]:
    return ["Guidelines disagree on it."] if facts["disagree"] else []


def _long(one: Finding) -> list[str]:
    """Give all that an opened option tells."""
    facts = one["facts"]
    told = {
        "For": facts["condition"],
        "For what matters most": show(tuple(facts["matters"]), "names") or None,
        "How": facts["how"],
        "Effort": _with(facts["effort"], facts["effort_means"]),
        "Cost": _with(facts["cost"], facts["cost_means"]),
        "First change after": show(facts["first"], "weeks") if facts["first"] else None,
        "All of it after": show(facts["full"], "weeks") if facts["full"] else None,
        "How sure": f"{facts['certainty']} certainty (GRADE)" if facts["certainty"] else None,
    }
    lines = [f"{name}: {text}" for name, text in told.items() if text]
    for name, key in (
        ("Measured", "measured"),
        ("Who says what", "stands"),
        ("What can go wrong", "harms"),
        ("Not known", "not_known"),
    ):
        lines += [f"{name}: {text}" for text in facts[key]]
    return [*lines, *_disagree(facts)]


def _with(word: str | None, means: str | None) -> str | None:
    return f"{word} ({means})" if word and means else word


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
    id = library.option_names.get(plain(name))
    ids = {id, plain(name).replace(" ", "_"), name, *match(library, name).ingredients}
    for one in findings:
        if {one["id"], *one["about"]} & ids:
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
