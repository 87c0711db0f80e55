"""Danger signs: whom each is asked, how urgent it is, and whom to call."""

from typing import Literal

from secondline.knowledge.schema.values import Entry, Id, Shape, Value

Urgency = Literal["emergency", "poison", "same_day", "soon"]


class Applies(Shape, frozen=True, kw_only=True):
    """Whom a red flag is asked: everyone, or those with one of these medicines, or of an age.

    `medicines` and `roles` are joined by "or"; `taken` says whether taking it now, having stopped
    it, or either counts. An unknown medicine or age never spares the question.
    """

    medicines: tuple[Id, ...] = ()
    roles: tuple[Id, ...] = ()
    over_age: int | None = None


class RedFlag(Entry, frozen=True, kw_only=True):
    """A danger sign; its question and its action are words, and so is the title of its `screen`."""

    group: str
    screen: Id
    urgency: Urgency
    emergency_if: Literal["yes"] | None = None
    applies: Applies | None = None
    basis: tuple[Value, ...]


class Country(Entry, frozen=True, kw_only=True):
    """Whom to call in one country; the id is its ISO code in small letters.

    `region` is where its regulator and its guidelines are those of a wider region.
    """

    name: str
    region: Literal["US", "UK", "EU"] | None = None
    emergency: Value
    poison: Value | None = None
    crisis: Value | None = None
