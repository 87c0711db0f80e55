"""Why a medicine fails, and what can be done."""

from typing import Literal

from secondline.knowledge.schema.combinations import Needs
from secondline.knowledge.schema.uses import Use
from secondline.knowledge.schema.values import Checked, Entry, Id, Names, Shape, Value


class Reason(Entry, frozen=True, kw_only=True):
    """Why medicines fail: its place in the order, and what it rests on."""

    order: int
    changes: Literal["much", "some", "little"]
    basis: tuple[Value, ...]


class Avoid(Shape, frozen=True, kw_only=True):
    """When an option is not offered: any of these is enough; the words say why.

    `symptoms` and `allergies` are looked for in what the person wrote, `person` is what is true of
    them. With ``closes: "no"`` it is said, and the option is offered all the same.
    """

    conditions: tuple[Id, ...] = ()
    medicines: tuple[Id, ...] = ()
    roles: tuple[Id, ...] = ()
    symptoms: tuple[str, ...] = ()
    allergies: tuple[str, ...] = ()
    person: Needs | None = None
    closes: Literal["no"] | None = None
    words: str
    cite: str | tuple[str, ...]
    checked: Checked


class Calls(Shape, frozen=True, kw_only=True):
    """What in a record brings an option up: any of these is enough; none at all, and it is for all.

    `reasons`, `families` (danger signs, too), `origins` (of `criteria/`) and `illnesses` are what
    is supported, `past` reasons of what is no longer taken, `hinted` origins that published
    criteria call possible; `conditions`, `symptoms` (of `symptoms/`) and `feels` (words of
    `[pain]`) what was told; `roles` what is taken; `changes` how a medicine that is taken changed
    the pain; `suspected` gives for a symptom the roles and ingredients that it is laid to.
    """

    reasons: tuple[Id, ...] = ()
    past: tuple[Id, ...] = ()
    families: tuple[Id, ...] = ()
    origins: tuple[Id, ...] = ()
    hinted: tuple[Id, ...] = ()
    illnesses: tuple[Id, ...] = ()
    conditions: tuple[Id, ...] = ()
    symptoms: tuple[Id, ...] = ()
    feels: tuple[str, ...] = ()
    roles: tuple[Id, ...] = ()
    changes: tuple[str, ...] = ()
    suspected: dict[Id, tuple[Id, ...]] = {}


class Option(Entry, frozen=True, kw_only=True):
    """Something to do tonight, to raise with the prescriber, or to build over weeks.

    Attributes
    ----------
    holds
        The ingredients that one would take with it: they pass the same rules as all that is taken.
    offered
        Whether a review offers it unasked (``always``, where `calls` fits); ``asked`` is found by
        its name only.
    unless
        Reasons that make it senseless: with any of them supported it does not come up.
    fits
        For each kind of pain whether it is meant for it, as for a medicine; empty: for any.
    how
        How much of it was studied, or how one begins.
    for_
        By condition how guidelines stand to it and what trials measured, as for a medicine.
    basis
        What else it rests on.
    told_with
        The option that a person reads instead, where both are offered: a referral to it.
    first_weeks, onset_weeks, fair_trial_weeks
        Weeks until the first change may show, until all of it shows, and until one can judge.
    effort, cost
        ``little``, ``some`` or ``much``; a cost can be ``none``. `meaning` says what it is.
    """

    name: str
    names: Names = Names()
    when: Literal["tonight", "prescriber", "weeks"]
    holds: tuple[Id, ...] = ()
    offered: Literal["always", "asked"] = "always"
    order: int
    calls: Calls = Calls()
    unless: tuple[Id, ...] = ()
    fits: dict[str, Value] = {}
    helps: tuple[str, ...] = ()
    how: Value | None = None
    for_: dict[Id, Use] = {}
    basis: tuple[Value, ...] = ()
    told_with: Id | None = None
    first_weeks: Value | None = None
    onset_weeks: Value | None = None
    fair_trial_weeks: Value | None = None
    effort: Value | None = None
    cost: Value | None = None
    harms: tuple[Value, ...] = ()
    not_known: tuple[Value, ...] = ()
    avoid: tuple[Avoid, ...] = ()
    self_test_days: Value | None = None
