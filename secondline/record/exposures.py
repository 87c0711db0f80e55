"""What is taken, as ingredients, amounts a day and stretches of time.

A statement names a product; the body meets ingredients. Here each statement becomes one exposure
an ingredient, with the least and the most a day that its words allow.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from secondline.knowledge.library import Library
from secondline.knowledge.names import match, plain
from secondline.record.medicines import Dose, MedicationStatement
from secondline.record.record import Record
from secondline.units import Quantity, parse_quantity

ALCOHOL = "alcohol"


@dataclass(frozen=True, slots=True, kw_only=True)
class Exposure:
    """One ingredient during one stretch at one dose (the OMOP drug exposure).

    Attributes
    ----------
    ingredient, product : str
        Ids; `product` is None where the name is not a product's.
    given : str
        The name as the person wrote it.
    least, most : Quantity or None
        The amount a day that the statement allows; None where it cannot be told.
    is_label_maximum : bool
        Whether `most` rests on the label, because the person gave no number.
    """

    ingredient: str
    given: str
    product: str | None = None
    condition: str | None = None
    least: Quantity | None = None
    most: Quantity | None = None
    is_label_maximum: bool = False
    statement: MedicationStatement | None = None

    def is_current(self, on: date) -> bool:
        """Whether it may still be taken on a day; a stop that lies ahead of it has not come."""
        stopped = self.statement.stopped_on if self.statement else None
        if self.statement is None or not self.statement.is_stopped:
            return True
        return stopped is not None and stopped.latest > on


@dataclass(frozen=True, slots=True)
class Treatment:
    """One medicine for one condition: all its stretches, oldest first."""

    medicine: str
    condition: str | None
    exposures: tuple[Exposure, ...]

    @property
    def product(self) -> str | None:
        """The product of the newest stretch."""
        return self.exposures[-1].product

    @property
    def given(self) -> str:
        """The names of all stretches as the person wrote them, such as "Percocet and Tylenol"."""
        return " and ".join(dict.fromkeys(one.given for one in self.exposures))


def exposures(record: Record, library: Library) -> tuple[Exposure, ...]:
    """Give every exposure of a record, past ones and alcohol too, in the order written."""
    found = [one for statement in record.medicines for one in _of(statement, library)]
    alcohol = record.person.alcohol
    if alcohol and alcohol.drinks and not any(one.ingredient == ALCOHOL for one in found):
        found.append(Exposure(ingredient=ALCOHOL, given=ALCOHOL))
    return tuple(found)


def treatments(record: Record, library: Library) -> tuple[Treatment, ...]:
    """Give the exposures grouped by medicine and condition, where a purpose was given."""
    groups: dict[tuple[str, str | None], list[Exposure]] = {}
    for one in exposures(record, library):
        if one.statement is not None:
            groups.setdefault((one.ingredient, one.condition), []).append(one)
    return tuple(Treatment(*key, tuple(sorted(held, key=_start))) for key, held in groups.items())


def _start(one: Exposure) -> date:
    started = one.statement.started_on if one.statement else None
    return started.earliest if started else date.min


def _of(statement: MedicationStatement, library: Library) -> list[Exposure]:
    found = match(library, statement.name)
    condition = library.condition_names.get(plain(statement.reason or ""))
    made = []
    for at, ingredient in enumerate(found.ingredients):
        least, most, is_label = _daily(statement, library, found.product, at, found.ingredients)
        made.append(
            Exposure(
                ingredient=ingredient,
                given=statement.name,
                product=found.product,
                condition=condition,
                least=least,
                most=most,
                is_label_maximum=is_label,
                statement=statement,
            )
        )
    return made


_Daily = tuple[Quantity | None, Quantity | None, bool]


def _daily(
    statement: MedicationStatement,
    library: Library,
    product: str | None,
    at: int,
    ingredients: Sequence[str],
) -> _Daily:
    each = _each(statement, library, product, at, len(ingredients))
    if not each:
        return None, None, False
    if statement.as_needed:
        at_most, is_label = statement.at_most, False
        if at_most is None:
            at_most, is_label = _label_maximum(statement, library, product), True
        most = _largest(each).times(at_most, _per_day(each)) if at_most else None
        return _smallest(each).times(0, _per_day(each)), most, is_label and most is not None
    if statement.times_a_day is None:
        return None, None, False
    unit = _per_day(each)
    times = statement.times_a_day
    return _smallest(each).times(times, unit), _largest(each).times(times, unit), False


def _each(
    statement: MedicationStatement, library: Library, product: str | None, at: int, n: int
) -> list[Quantity]:
    """Give the amounts of one ingredient that one dose may hold; empty where it is not known."""
    dose = statement.dose
    if dose is None:
        return []
    if dose.count is None:
        return [_in_mg(dose.amounts[at])] if len(dose.amounts) == n else []
    strengths = _strengths(statement, library, product)
    held = [amounts[at] for amounts in strengths if len(amounts) == n]
    return [_in_mg(amount).times(dose.count) for amount in held]


def _strengths(
    statement: MedicationStatement, library: Library, product: str | None
) -> list[tuple[Quantity, ...]]:
    if statement.strength is not None:
        return [statement.strength.amounts]
    known = library.products[product].strengths if product else ()
    return [tuple(parse_quantity(part) for part in one.contains.split("/")) for one in known]


def _label_maximum(
    statement: MedicationStatement, library: Library, product: str | None
) -> float | None:
    """Give how many times a day the label allows, where the person did not say."""
    known = library.products[product].strengths if product else ()
    wanted = statement.strength or statement.dose
    fitting = [one for one in known if wanted is None or _is_strength(one.contains, wanted)]
    most = [one.at_most for one in (fitting or known) if one.at_most]
    count = statement.dose.count if statement.dose and statement.dose.count else 1
    return max(most) / count if most else None


def _is_strength(contains: str, dose: Dose) -> bool:
    return tuple(_in_mg(parse_quantity(part)) for part in contains.split("/")) == tuple(
        _in_mg(amount) for amount in dose.amounts
    )


def _in_mg(amount: Quantity) -> Quantity:
    return amount.to("mg") if amount.unit in ("g", "mcg", "kg") else amount


def _per_day(each: list[Quantity]) -> str:
    return f"{each[0].unit}/d"


def _smallest(each: Iterable[Quantity]) -> Quantity:
    return min(each, key=lambda amount: amount.value)


def _largest(each: Iterable[Quantity]) -> Quantity:
    return max(each, key=lambda amount: amount.value)
