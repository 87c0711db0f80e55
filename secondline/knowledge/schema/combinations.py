"""Rules on things taken together, and on one thing and the person who takes it."""

from typing import Literal

from secondline.knowledge.schema.values import Entry, Id, Shape, Value

TierName = Literal["danger", "ask", "know"]


class Needs(Shape, frozen=True, kw_only=True):
    """What else must be true of the person for a rule to hold: all that is given.

    `conditions` and the results of one gene are joined by "or"; `kidney_below` is an eGFR or a
    creatinine clearance [mL/min].
    """

    drinks_a_day_from: float | None = None
    age_from: int | None = None
    age_below: int | None = None
    sex: Literal["female", "male"] | None = None
    conditions: tuple[Id, ...] = ()
    pregnant: Literal["yes"] | None = None
    breastfeeding: Literal["yes"] | None = None
    kidney_below: float | None = None
    genes: dict[str, tuple[str, ...]] = {}


ANYTHING = "anything"


class Rule(Shape, frozen=True, kw_only=True):
    """Two things that meet: `a` and `b` are each a role or an ingredient of two different names.

    Where `a` and `b` are the same ingredient, the rule is about taking it twice; where both are
    ``anything``, about taking any one ingredient twice. Without `b` it is about `a` and the person,
    or, with `at_least`, about so many things that are all `a`. `unless` names roles and ingredients
    that the rule does not mean. `daily_from` is the amount of `a` a day [mg/d] from which it holds.
    `stopped_within` are the days after the last dose of `b` in which it holds, beyond its washout.
    `loses` is the side whose effect the other takes away, where that is what happens. With
    `keeps_back` we do not bring up a medicine that would meet the rule.
    """

    id: Id
    a: Id
    b: Id | None = None
    unless: tuple[Id, ...] = ()
    tier: TierName
    at_least: int | None = None
    daily_from: float | None = None
    stopped_within: float | None = None
    loses: Literal["a", "b", "both"] | None = None
    keeps_back: Literal["yes"] | None = None
    person: Needs | None = None
    basis: tuple[Value, ...]


class Family(Entry, frozen=True, kw_only=True):
    """One mechanism by which things taken together do harm, with its rules.

    `burden` are the roles that add to it in the whole list, whether or not a rule names them. `of`
    is ``person`` where it is no mechanism between medicines, but about one medicine and the person.
    `keeps_back` says that something is not offered already where it would have to be asked about.
    """

    of: Literal["mix", "person"] = "mix"
    keeps_back: Literal["ask"] | None = None
    burden: tuple[Id, ...] = ()
    rules: tuple[Rule, ...]
