"""How one finding, one bullet and the list of sources look on a terminal."""

from collections.abc import Iterable, Mapping
from typing import Any

from rich.console import Console
from rich.text import Text

from secondline.knowledge.library import Library
from secondline.knowledge.names import match
from secondline.record.showing import visible

Finding = Mapping[str, Any]

_WIDEST = 92
_SHOWN_ASKS = 6
_SHOWN_CITES = 3
_ALARM = "bold #ffffff on #af0000"
# Each mark brings its own ground, in colours that no theme changes, and no text is dimmed: on a
# light terminal yellow letters and faint ones cannot be read, and "white" may be a grey there.
MARKS = {
    "danger": ("DANGER", _ALARM),
    "ask": ("ASK", "bold #000000 on #ffd75f"),
    "know": ("KNOW", "bold reverse"),
}
_HOW_TO_ANSWER = (
    'Write each answer into the record, under [red_flags]: "yes", "no" or "not sure". The line '
    "below a question is how a no looks there."
)
_TO_BE_ASKED = "To be asked them here, a screen at a time: secondline review RECORD --ask"
_CHECKED = (
    "read: opened by us, with its words; secondary: read in an account of it; recalled: from "
    "memory; derived: computed; judged: our own view."
)


def console() -> Console:
    """Give the terminal, no wider than one reads with ease."""
    made = Console(highlight=False)
    made.width = min(made.width, _WIDEST)
    return made


def seen(value: Any) -> Any:
    r"""Give what came from a record with each control character spelled out, in every part of it.

    Examples
    --------
    >>> seen({"says": ["a\x1b[2Jb"], "n": 1})
    {'says': ['a\\x1b[2Jb'], 'n': 1}
    """
    if isinstance(value, str):
        return visible(" ".join(value.split("\n")))
    if isinstance(value, Mapping):
        return {key: seen(held) for key, held in value.items()}
    return [seen(held) for held in value] if isinstance(value, list | tuple) else value


def rule(out: Console, title: str) -> None:
    """Print the title of a part, with a line behind it."""
    out.print()
    out.rule(f"[bold]{title}[/bold]", align="left", style="dim", characters="─")


def block(
    out: Console,
    text: str | Text,
    style: str = "",
    by: int = 2,
    mark: str = "",
    mark_style: str = "",
) -> None:
    """Print a text behind its margin; a mark stands before it, and further lines hang behind it."""
    if not text:
        return
    held = text if isinstance(text, Text) else Text(text, style=style)
    lines = held.wrap(out, max(20, out.width - by - len(mark)))
    for n, line in enumerate(lines):
        line.rstrip()
        shown = Text(mark, mark_style) if n == 0 else Text(" " * len(mark))
        out.print(Text.assemble(" " * by, shown, line), soft_wrap=True)


def bullet(out: Console, text: str | Text, mark: str = "•", style: str = "") -> None:
    """Print one item of a list."""
    block(out, text, style, mark=f"{mark} ")


def finding(
    out: Console,
    one: Finding,
    *,
    is_all: bool,
    has_why: bool = True,
    has_do: bool = True,
    has_evidence: bool = False,
) -> None:
    """Print one finding: what we say, why, what to do, what we ask, and on whose word."""
    mark, style = MARKS.get(one["tier"] or "", ("", ""))
    out.print()
    weight = "bold" if mark or one["verdict"] == "supported" else ""
    out.print(Text.assemble((mark, style), "  " if mark else "", (one["says"], weight)))
    if has_evidence:
        _evidence(out, one)
    if has_why:
        block(out, one["why"])
    if has_do:
        block(out, one["do"] or "", mark="→ ")
    _asks(out, one, is_all=is_all)
    block(out, cited(one["cites"], is_all=is_all), "italic")


def _evidence(out: Console, one: Finding) -> None:
    """Print what of the record speaks for it, and what against it."""
    for name, mark in (("for", "+ "), ("against", "- ")):
        for said in one["facts"].get(name) or ():
            block(out, said, mark=mark)


def folded(out: Console, held: list[Finding]) -> None:
    """Print in one line each what would interrupt too much; why and what to do are a word away."""
    if not held:
        return
    out.print("\n[bold]Also, in short[/bold] (why, and what to do: add --all)")
    for one in held:
        mark, style = MARKS.get(one["tier"] or "", ("", ""))
        text = Text.assemble((mark, style), "  " if mark else "", one["says"])
        block(out, text, mark="• ")


def is_folded(one: Finding) -> bool:
    """Whether a finding is one too many to interrupt with."""
    return bool(one["facts"].get("folded")) and one["tier"] in ("danger", "ask")


def _asks(out: Console, one: Finding, *, is_all: bool) -> None:
    asks = one["asks"]
    shown = asks if is_all else asks[:_SHOWN_ASKS]
    is_signs = one["id"] == "not_asked"
    if is_signs:
        block(out, _TO_BE_ASKED)
    keys = one["about"] if is_all and is_signs else []
    if keys:
        block(out, _HOW_TO_ANSWER)
    for n, ask in enumerate(shown):
        bullet(out, ask, mark="?")
        if n < len(keys):
            block(out, f'{keys[n]} = "no"', by=4)
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
    source_list(out, ids, library, n_more=len(every) - len(ids))


def source_list(out: Console, ids: Iterable[str], library: Library, *, n_more: int = 0) -> None:
    """Print what each of these sources is, and what the words for how it was checked mean."""
    held = [library.sources[id] for id in ids]
    if not held:
        return
    rule(out, "Sources")
    for source in held:
        year = f" ({source.year})" if source.year else ""
        bullet(out, f"{source.id}: {source.title}{year}")
    if n_more:
        bullet(out, f"and {n_more} more: see them with --all", mark="…")
    legend(out)


def legend(out: Console) -> None:
    """Print what the words for how something was checked mean."""
    block(out, _CHECKED, by=0)


def urgent(out: Console, findings: Iterable[Finding]) -> None:
    """Print what cannot wait: what it is, what to do now, and why."""
    for one in findings:
        out.print()
        out.print(Text(f" {one['says']} ", style=_ALARM))
        out.print()
        block(out, one["do"] or "", "bold")
        out.print()
        block(out, one["why"])
        for ask in one["asks"]:
            bullet(out, ask, mark="?")


def not_checked(out: Console, names: Mapping[str, Any], library: Library) -> None:
    """Name everything that we could not check, before anything else is said."""
    if names["unknown"] or names["confirm"]:
        out.print()
    for given in names["unknown"]:
        _not_checked(out, f"{seen(given)}: {_why_not(library, given)}")
    for row in names["confirm"]:
        near = " or ".join(library.name_of(id) for id in row["suggestions"])
        _not_checked(
            out,
            f"{seen(row['given'])}: we do not know this name. Did you mean {near}? Correct it, and "
            "we look again.",
        )


def _not_checked(out: Console, said: str) -> None:
    block(out, said, by=0, mark="NOT CHECKED  ", mark_style="bold")


def _why_not(library: Library, given: str) -> str:
    found = match(library, given)
    held = [library.medicine(id) for id in found.ingredients]
    names = " and ".join(one.name for one in held if not one.roles)
    if names:
        which = f"what we know of {names} in it" if len(held) > 1 else f"what we know of {names}"
        return (
            f"{which} does not cover what it does with other things. Where nothing is said of it, "
            "that means nothing. Ask a pharmacist."
        )
    return "we do not know it, so nothing here speaks of it. Ask a pharmacist."
