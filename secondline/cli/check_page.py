"""A check on a terminal: what each name is, and what they do together."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from rich.markup import escape
from rich.text import Text

from secondline.cli.lines import (
    Finding,
    console,
    finding,
    folded,
    is_folded,
    not_checked,
    rule,
    seen,
    sources,
    urgent,
)
from secondline.knowledge.library import Library
from secondline.knowledge.names import match

_GIVE_ALL = "Give everything that is taken, with alcohol and supplements."
_SPELLED = "A name may be spelled another way on the box: try the substance, in small print."


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
    for given in dict.fromkeys(row["given"] for row in names["matched"]):
        what = _contents(given, library)
        same = what.casefold() == given.casefold()
        out.print(f"[bold]{escape(seen(given))}[/bold]" + ("" if same else f"  is {escape(what)}"))
    not_checked(out, names, library)
    for one in check["findings"]:
        if is_all or not is_folded(one):
            finding(out, one, is_all=is_all)
    if not is_all:
        folded(out, [one for one in check["findings"] if is_folded(one)])
    if not check["findings"]:
        out.print()
        out.print(Text(_nothing_found(check, library)))
    sources(out, check["findings"], library, is_all=is_all)
    out.print()
    out.print(Text(library.notice))


def _contents(given: str, library: Library) -> str:
    """Give all that a name stands for, also what we cannot check of it."""
    return " + ".join(library.medicine(id).name for id in match(library, given).ingredients)


def _nothing_found(check: Mapping[str, Any], library: Library) -> str:
    """Say what it means that nothing was found: as little as was there to be looked at."""
    known = {row["given"] for row in check["matched"]}
    parts = [name for name in check["unknown"] if _is_part(name, known)]
    n_unchecked = len(check["unknown"]) - len(parts) + len(check["confirm"])
    if not known:
        which = "it" if n_unchecked == 1 else "any of them"
        return f"We cannot tell, because we could not check {which}. {_SPELLED}"
    if len(known) + n_unchecked == 1:
        part = " We could not check all that it holds." if parts else ""
        return (
            f"That is one name alone, so there was nothing to check it against.{part} {_GIVE_ALL}"
        )
    if len(known) == 1:
        return (
            "We cannot tell what these do together: we could check only one of them, "
            f"{next(iter(known))}."
        )
    if n_unchecked or parts:
        return (
            "We cannot tell what these do together: not all of them could be checked. Of those "
            "that could, we know of nothing that they do together."
        )
    return str(library.words["safety"]["nothing_found"]["says"])


def _is_part(name: str, known: Iterable[str]) -> bool:
    """Whether what could not be checked is a part of a known name: ``Excedrin (caffeine)``."""
    return any(name.startswith(f"{given} (") for given in known)
