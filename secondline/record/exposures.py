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
_DAYS_A_WEEK = 7
# Two stretches with no more than this between them are one: a refill, a month written as such.
_GAP_DAYS = 7


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


def days_at(taken: Sequence[Exposure], low: Quantity, on: date) -> tuple[int, int | None]:
    """Give the fewest and the most days on which at least `low` was taken until a day.

    Returns
    -------
    tuple of int
        The two differ where a date is only a month, or a dose a range; the second is None where a
        date or a dose is missing, so that no upper bound can be told.
    """
    fewest: set[int] = set()
    most: set[int] = set()
    is_bounded = True
    for one in taken:
        fewest |= _days(one, low, on, is_most=False)
        most |= _days(one, low, on, is_most=True)
        is_bounded = is_bounded and _is_bounded(one, low)
    return len(fewest), len(most) if is_bounded else None


def _is_bounded(one: Exposure, low: Quantity) -> bool:
    if one.most is not None and one.most.value < low.value:
        return True
    statement = one.statement
    if statement is None or one.most is None or statement.started_on is None:
        return False
    return not statement.is_stopped or statement.stopped_on is not None


def _days(one: Exposure, low: Quantity, on: date, *, is_most: bool) -> set[int]:
    amount, statement = one.most if is_most else one.least, one.statement
    if amount is None or amount.value < low.to(amount.unit).value:
        return set()
    if statement is None or statement.started_on is None:
        return set()
    start, stop = statement.started_on, statement.stopped_on
    first = start.earliest if is_most else start.latest
    last = on
    if statement.is_stopped:
        if stop is None:
            return set()
        last = min(on, stop.latest if is_most else stop.earliest)
    return set(range(first.toordinal(), last.toordinal()))


def days_since_start(taken: Sequence[Exposure], on: date) -> tuple[int, int] | None:
    """Give the fewest and most days of the unbroken stretch that still goes on, or None.

    None where nothing of it is taken on the day, or the start is not known.
    """
    spans = [_span(one, on) for one in taken if one.statement and one.statement.started_on]
    if len(spans) < len(taken) or not any(one.is_current(on) for one in taken):
        return None
    earliest, latest = date.max, date.max
    for first, first_latest, last in sorted(spans, key=lambda span: span[2], reverse=True):
        if last == on or (earliest - last).days <= _GAP_DAYS:
            earliest, latest = min(earliest, first), min(latest, first_latest)
    return max(0, (on - latest).days), (on - earliest).days


def _span(one: Exposure, on: date) -> tuple[date, date, date]:
    statement = one.statement
    assert statement is not None and statement.started_on is not None
    stopped = statement.stopped_on
    last = on if one.is_current(on) else (stopped.latest if stopped else on)
    return statement.started_on.earliest, statement.started_on.latest, min(last, on)


def weeks(days: float) -> float:
    """Give days as weeks, to one decimal.

    Examples
    --------
    >>> weeks(21)
    3
    """
    return round(days / _DAYS_A_WEEK, 1) if days % _DAYS_A_WEEK else days // _DAYS_A_WEEK
