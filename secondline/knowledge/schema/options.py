"""Why a medicine fails, and what can be done."""

from typing import Literal

from secondline.knowledge.schema.values import Checked, Entry, Id, Names, Shape, Value


class Reason(Entry, frozen=True, kw_only=True):
    """Why medicines fail: its place in the order, and what it rests on."""

    order: int
    changes: Literal["much", "some", "little"]
    basis: tuple[Value, ...]


class Avoid(Shape, frozen=True, kw_only=True):
    """When an option is not offered: any of these is enough; the words say why."""

    conditions: tuple[Id, ...] = ()
    medicines: tuple[Id, ...] = ()
    roles: tuple[Id, ...] = ()
    symptoms: tuple[str, ...] = ()
    words: str
    cite: str | tuple[str, ...]
    checked: Checked


class Option(Entry, frozen=True, kw_only=True):
    """Something to do tonight, to raise with the prescriber, or to build over weeks.

    `holds` are the ingredients that one would take with it: they pass the same rules as all that is
    taken. `offered` says whether a review offers it unasked; the others are found by their name.
    """

    name: str
    names: Names = Names()
    when: Literal["tonight", "prescriber", "weeks"]
    holds: tuple[Id, ...] = ()
    offered: Literal["always", "asked"] = "always"
    order: int
    reasons: tuple[Id, ...] = ()
    families: tuple[Id, ...] = ()
    helps: tuple[str, ...] = ()
    basis: tuple[Value, ...]
    onset_weeks: Value | None = None
    harms: tuple[Value, ...] = ()
    avoid: tuple[Avoid, ...] = ()
    self_test_days: Value | None = None
