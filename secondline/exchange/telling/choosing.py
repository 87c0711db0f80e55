"""Options beside each other: what each helps with, what it asks, and the same rows for all."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from secondline.exchange.telling.options import told_whole
from secondline.knowledge.library import Library
from secondline.knowledge.names import match, plain
from secondline.loop.options.opened import Opened, opened
from secondline.loop.visit.to_raise import question_in

Row = Mapping[str, Any]

MOST_COMPARED = 3
_PAIN = ("pain",)  # what a medicine is raised for
IN_SHORT, DECIDE, LIKE, CARE = "In short", "The decision", "What it is like", "To keep in mind"


def helps(one: Row, library: Library) -> tuple[str, ...]:
    """Give what an option can help with, in words of what matters to people."""
    option = library.options.get(one["about"][0])
    return tuple(option.helps) if option else _PAIN


def question_of(one: Row) -> str | None:
    """Give the question for the visit that an option says; None where it says none."""
    return question_in(one["says"])


def opened_of(one: Row, library: Library, by: str | None) -> Opened:
    """Give the decision that an option opens, and what it is like."""
    return opened(one["about"][0], one["facts"], library, by)


def option_named(name: str, findings: Iterable[Row], library: Library) -> Row | None:
    """Give the option of a name that a person wrote; None where it does not come up."""
    ids = {name, plain(name).replace(" ", "_"), *match(library, name).ingredients}
    ids |= {id for id in (library.option_names.get(plain(name)),) if id}
    return next((one for one in findings if {one["id"], *one["about"]} & ids), None)


def beside_each_other(
    held: Sequence[Row], library: Library, by: str | None
) -> dict[str, list[Sequence[str]]]:
    """Give the rows of a comparison: for each part, what every option says of it.

    Returns
    -------
    dict
        From the name of a part to one sequence of texts an option, empty where nothing is known.
        A part of which no option knows anything is not there.
    """
    told = [_parts(one, library, by) for one in held]
    names = dict.fromkeys(name for parts in told for name in parts)
    order = [name for name in (*_ORDER, *names) if name in names]
    return {name: [parts.get(name, ()) for parts in told] for name in dict.fromkeys(order)}


_ORDER = (
    *(IN_SHORT, "For", "For what matters most", "How", LIKE, "Effort", "Cost"),
    *("First change after", "All of it after", "Measured", "How sure", "What can go wrong"),
    *(CARE, "Who says what", "Not known"),
)


def _parts(one: Row, library: Library, by: str | None) -> dict[str, Sequence[str]]:
    like = opened_of(one, library, by).like
    more = {IN_SHORT: one["says"], LIKE: like, CARE: one["do"]}
    return {**told_whole(one), **{name: (text,) for name, text in more.items() if text}}


def by_what_matters(
    group: Sequence[Row], chosen: Collection[str], most: int, library: Library
) -> tuple[list[Row], list[Row]]:
    """Part a group into the few that open and the rest; what helps with what matters goes first.

    Parameters
    ----------
    chosen : collection of str
        What matters now; where it is empty, the order of guidelines alone decides.
    most : int
        How many open.
    """
    first = sorted(group, key=lambda one: not set(helps(one, library)) & set(chosen))[:most]
    ids = {one["id"] for one in first}
    return [one for one in group if one["id"] in ids], [o for o in group if o["id"] not in ids]
