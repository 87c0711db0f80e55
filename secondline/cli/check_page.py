"""A check on a terminal: what each name is, and what they do together."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from rich.markup import escape
from rich.text import Text

from secondline.cli.lines import Finding, console, finding, not_checked, rule, seen, sources, urgent
from secondline.knowledge.library import Library


def show_check(
    check: Mapping[str, Any],
    library: Library,
    *,
    is_all: bool,
    emergency: Sequence[Finding] = (),
) -> None:
    """Show what each name is, and what they do together; an emergency of the record first."""
    out = console()
    names, check = check, seen(check)
    if emergency:
        urgent(out, seen(emergency))
        rule(out, "What you asked about")
    for given, rows in _by_given(check["matched"]).items():
        what = " + ".join(dict.fromkeys(row["name"] for row in rows))
        same = what.casefold() == given.casefold()
        out.print(f"[bold]{escape(given)}[/bold]" + ("" if same else f"  is {escape(what)}"))
    not_checked(out, names, library)
    for one in check["findings"]:
        finding(out, one, is_all=is_all)
    if not check["findings"]:
        out.print()
        out.print(Text(_nothing_found(check, library)))
    sources(out, check["findings"], library, is_all=is_all)
    out.print()
    out.print(Text(library.notice))


def _nothing_found(check: Mapping[str, Any], library: Library) -> str:
    """Say what it means that nothing was found: as little as was there to be looked at."""
    n_known = len(_by_given(check["matched"]))
    is_unchecked = check["unknown"] or check["confirm"]
    if not n_known:
        return "We cannot tell what these do together: we could check none of them."
    if is_unchecked:
        return (
            "We cannot tell what these do together: not all of them could be checked. Of those "
            "that could, we know of nothing that they do together."
            if n_known > 1
            else "We cannot tell what these do together: only one of them could be checked."
        )
    if n_known == 1:
        return (
            "That is one name alone, so there was nothing to check it against. Give everything "
            "that is taken, with alcohol and supplements."
        )
    return str(library.words["safety"]["nothing_found"]["says"])


def _by_given(rows: Iterable[Mapping[str, str]]) -> dict[str, list[Mapping[str, str]]]:
    held: dict[str, list[Mapping[str, str]]] = {}
    for row in rows:
        held.setdefault(row["given"], []).append(row)
    return held
