"""The list of options as its page shows it: groups, what opens, and what each helps with."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from secondline.exchange.telling.choosing import by_what_matters, helps
from secondline.exchange.telling.options import WHEN, called, groups, rank, short_lines
from secondline.knowledge.library import Library

Row = Mapping[str, Any]

_MOST = "open_options"


@dataclass(frozen=True, slots=True)
class Listed:
    """One option of the list.

    Attributes
    ----------
    row : Row
        Its finding.
    name : str
        What it is called in the list.
    marks : tuple of str
        What it helps with of what matters now.
    lines : list of str
        The few lines that help to choose.
    rank : str
        What its place rests on, for a clinician.
    """

    row: Row
    name: str
    marks: tuple[str, ...]
    lines: list[str]
    rank: str


@dataclass(frozen=True, slots=True)
class Group:
    """The options of one time: those that open, and the rest."""

    when: str
    title: str
    open: list[Listed]
    rest: list[Listed]


def listed(
    findings: Iterable[Row],
    library: Library,
    chosen: Collection[str],
    *,
    is_only: bool,
    is_whole: bool = False,
) -> list[Group]:
    """Give the groups in their order.

    Parameters
    ----------
    chosen : collection of str
        What matters now.
    is_only : bool
        Whether what helps with none of that is left out.
    is_whole : bool
        Whether what another one tells of stands there by itself, too.
    """
    most = int(library.limit(_MOST))
    found = []
    for when, group in groups(findings, is_whole=is_whole).items():
        places = {one["id"]: rank(one, n, len(group)) for n, one in enumerate(group, start=1)}
        kept = [one for one in group if not is_only or set(helps(one, library)) & set(chosen)]
        # Who reads the whole reads it in the order of guidelines alone.
        parts = by_what_matters(kept, chosen, len(kept) if is_whole else most, library)
        open_, rest = (
            [_listed(one, library, chosen, places[one["id"]]) for one in part] for part in parts
        )
        found += [Group(when, WHEN[when], open_, rest)] if kept else []
    return found


def _listed(one: Row, library: Library, chosen: Collection[str], place: str) -> Listed:
    marks = tuple(name for name in helps(one, library) if name in chosen)
    # What matters stands as marks beside the name, not again as a line.
    lines = short_lines({**one, "facts": {**one["facts"], "matters": ()}})
    name = called(one)
    return Listed(one, f"{name[:1].upper()}{name[1:]}", marks, lines, place)
