"""How much of one ingredient a statement comes to in a day, in mg; None where it cannot be told."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from secondline.knowledge.library import Library
from secondline.units import Quantity, parse_quantity

if TYPE_CHECKING:
    from secondline.record.dose import Dose
    from secondline.record.medicines import MedicationStatement

UNIT = "mg/d"
_MASS = ("mg", "g", "mcg")


@dataclass(frozen=True, slots=True)
class Daily:
    """The amount a day that a statement allows [mg/d].

    Attributes
    ----------
    least, most : Quantity or None
        What it may come to; as needed, the least is nothing.
    most_if_weakest : Quantity or None
        The most, where the strength is not given and it was the weakest one that there is.
    is_label_maximum : bool
        Whether `most` rests on the label, because the person gave no number.
    single : float or None
        The most that one dose may hold [mg].
    """

    least: Quantity | None = None
    most: Quantity | None = None
    most_if_weakest: Quantity | None = None
    is_label_maximum: bool = False
    single: float | None = None


def daily(
    statement: MedicationStatement, library: Library, product: str | None, at: int, n: int
) -> Daily:
    """Give the amount a day of the ingredient that stands at place `at` of `n` in a product."""
    each = _each(statement, library, product, at, n)
    return replace(_daily(statement, library, product, at, each), single=max(each, default=None))


def _daily(
    statement: MedicationStatement,
    library: Library,
    product: str | None,
    at: int,
    each: list[float],
) -> Daily:
    if statement.as_needed:
        return _as_needed(statement, each, _label_most(statement, library, product, at))
    if not each or statement.times_a_day is None:
        return Daily()
    low, high = (_a_day(amount * statement.times_a_day) for amount in (min(each), max(each)))
    return Daily(low, high, low)


def _as_needed(
    statement: MedicationStatement, each: list[float], label: tuple[float, float] | None
) -> Daily:
    if statement.at_most is not None and each:
        low, high = (_a_day(amount * statement.at_most) for amount in (min(each), max(each)))
        return Daily(_a_day(0), high, low)
    if statement.at_most is None and label:
        return Daily(_a_day(0), _a_day(label[1]), _a_day(label[0]), is_label_maximum=True)
    return Daily()


def _a_day(value: float) -> Quantity:
    return Quantity(float(f"{value:.12g}"), UNIT)


def _each(
    statement: MedicationStatement, library: Library, product: str | None, at: int, n: int
) -> list[float]:
    """Give the mg of one ingredient that one dose may hold; empty where it is not known."""
    dose = statement.dose
    if dose is None:
        return []
    if dose.count is not None:
        held = [_mg(amounts[at]) for amounts in _strengths(statement, library, product, n)]
        return [mg * dose.count for mg in held if mg is not None]
    if len(dose.amounts) == 1 and dose.amounts[0].unit == "mL":
        return _of_liquid(dose.amounts[0].value, statement.strength, at, n)
    mg = _mg(dose.amounts[at]) if len(dose.amounts) == n else None
    return [] if mg is None else [mg]


def _of_liquid(volume: float, strength: Dose | None, at: int, n: int) -> list[float]:
    """Give the mg in a volume [mL] of a liquid, where its strength is given per mL."""
    if strength is None or len(strength.amounts) != n:
        return []
    mass, _, per = strength.amounts[at].unit.partition("/")
    mg = _mg(Quantity(strength.amounts[at].value, mass)) if per == "mL" else None
    return [] if mg is None else [mg * volume]


def _mg(amount: Quantity) -> float | None:
    return amount.to("mg").value if amount.unit in _MASS else None


def _strengths(
    statement: MedicationStatement, library: Library, product: str | None, n: int
) -> list[tuple[Quantity, ...]]:
    if statement.strength is not None:
        held = [statement.strength.amounts]
    else:
        known = library.products[product].strengths if product else ()
        held = [_contents(one.contains) for one in known]
    return [amounts for amounts in held if len(amounts) == n]


def _contents(contains: str) -> tuple[Quantity, ...]:
    return tuple(parse_quantity(part) for part in contains.split("/"))


def _label_most(
    statement: MedicationStatement, library: Library, product: str | None, at: int
) -> tuple[float, float] | None:
    """Give the least and the most mg a day that the labels of the fitting strengths allow."""
    known = library.products[product].strengths if product else ()
    wanted = statement.strength or statement.dose
    limits = [(_contents(one.contains), one.at_most) for one in known if one.at_most]
    fitting = [held for held in limits if wanted and held[0] == wanted.amounts] or limits
    amounts = [(_mg(contents[at]) or 0) * most for contents, most in fitting]
    return (min(amounts), max(amounts)) if amounts else None
