"""What is taken, as ingredients: a statement names a product, the body meets ingredients."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from secondline.knowledge.library import Library
from secondline.knowledge.names import condition_of, match
from secondline.record.daily import Daily, daily
from secondline.units import Quantity

if TYPE_CHECKING:
    from secondline.record.medicines import MedicationStatement
    from secondline.record.record import Record

ALCOHOL = "alcohol"
# Coffee has roles, as it acts on medicines; nobody asks whether it works.
NOT_A_TREATMENT = "not_a_treatment"
_NOT_AS_MEANT = ("about half", "rarely", "none")


@dataclass(frozen=True, slots=True, kw_only=True)
class Exposure:
    """One ingredient during one stretch at one dose (the OMOP drug exposure).

    Attributes
    ----------
    ingredient, product : str
        Ids; `product` is None where the name is not a product's.
    given : str
        The name as the person wrote it.
    daily : Daily
        The amount a day that the statement allows [mg/d].
    is_as_meant : bool
        Whether it was taken as meant, as far as is known; where not, it may not have been at all.
    """

    ingredient: str
    given: str
    product: str | None = None
    condition: str | None = None
    daily: Daily = Daily()  # noqa: RUF009  a frozen value
    is_as_meant: bool = True
    statement: MedicationStatement | None = None

    @property
    def least(self) -> Quantity | None:
        """The least a day that is certain [mg/d]; nothing, where it was not taken as meant."""
        if self.daily.least is None or self.is_as_meant:
            return self.daily.least
        return self.daily.least.times(0)

    @property
    def most(self) -> Quantity | None:
        """The most a day that is possible [mg/d]."""
        return self.daily.most

    @property
    def is_taken(self) -> bool:
        """Whether the person says that it is still taken."""
        return self.statement is None or not self.statement.is_stopped

    def holds(self, day: date) -> bool:
        """Whether the stretch holds a day for certain; without a start, since before any diary."""
        statement = self.statement
        if statement is None:
            return True
        if statement.started_on is not None and day < statement.started_on.latest:
            return False
        stopped = statement.stopped_on
        return not statement.is_stopped or (stopped is not None and day < stopped.earliest)

    def is_current(self, on: date) -> bool:
        """Whether it may still act together with others on a day; the day of stopping counts."""
        stopped = self.statement.stopped_on if self.statement else None
        return self.is_taken or (stopped is not None and stopped.latest >= on)


@dataclass(frozen=True, slots=True)
class Treatment:
    """One medicine in one form for one condition: all its stretches, oldest first."""

    medicine: str
    condition: str | None
    exposures: tuple[Exposure, ...]

    @property
    def product(self) -> str | None:
        """The product of the newest stretch."""
        return self.exposures[-1].product

    @property
    def is_taken(self) -> bool:
        """Whether any of its stretches still goes on."""
        return any(one.is_taken for one in self.exposures)

    def was_taken(self, day: date) -> bool:
        """Whether any stretch holds a day, as far as its dates tell."""
        return any(one.holds(day) for one in self.exposures)

    @property
    def given(self) -> str:
        """The names of all stretches as the person wrote them, such as "Percocet and Tylenol"."""
        names = {one.given.casefold(): one.given for one in reversed(self.exposures)}
        return " and ".join(reversed(names.values()))


def exposures(record: Record, library: Library) -> tuple[Exposure, ...]:
    """Give every exposure of a record, past ones and alcohol too, in the order written."""
    found = [one for statement in record.medicines for one in _of(statement, library)]
    alcohol = record.person.alcohol
    if alcohol and alcohol.drinks and not any(one.ingredient == ALCOHOL for one in found):
        found.append(Exposure(ingredient=ALCOHOL, given=ALCOHOL))
    return tuple(found)


def treatments(record: Record, library: Library) -> tuple[Treatment, ...]:
    """Give the exposures grouped by medicine, condition and form; drinks, food and smoke are none.

    A form with a label of its own (the tablet under the tongue) is a treatment of its own. The same
    entry written twice is one.
    """
    return _treatments(record.medicines, library)


# Each question of a review asks this of the same medicines, and again where answers are tried.
@lru_cache(maxsize=256)
def _treatments(
    medicines: tuple[MedicationStatement, ...], library: Library
) -> tuple[Treatment, ...]:
    groups: dict[tuple[str, str | None, str | None], list[Exposure]] = {}
    for one in _once(medicines, library):
        if one.ingredient != ALCOHOL:
            key = (one.ingredient, one.condition, _form(one, library))
            groups.setdefault(key, []).append(one)
    return tuple(
        Treatment(medicine, condition, _oldest_first(held))
        for (medicine, condition, _), held in groups.items()
        if _is_treatment(medicine, library)
    )


def same_form(taken: Treatment, record: Record, library: Library) -> Treatment:
    """Give a treatment with the stretches of the same medicine for other conditions too."""
    form = _form(taken.exposures[-1], library)
    held = _of_form(taken.medicine, form, record.medicines, library)
    return Treatment(taken.medicine, taken.condition, held)


@lru_cache(maxsize=1024)
def _of_form(
    ingredient: str,
    form: str | None,
    medicines: tuple[MedicationStatement, ...],
    library: Library,
) -> tuple[Exposure, ...]:
    every = _once(medicines, library)
    return _oldest_first(
        [one for one in every if one.ingredient == ingredient and _form(one, library) == form]
    )


def _is_treatment(medicine: str, library: Library) -> bool:
    known = library.medicine(medicine)
    return bool(known.roles or known.for_) and NOT_A_TREATMENT not in known.roles


def _form(one: Exposure, library: Library) -> str | None:
    product = library.products[one.product] if one.product else None
    has_own = product and (product.for_ or product.longest_use is not None)
    return one.product if has_own else None


@lru_cache(maxsize=256)
def _once(medicines: tuple[MedicationStatement, ...], library: Library) -> tuple[Exposure, ...]:
    """Leave out an entry that says the same as another, letter for letter but for its case."""
    seen: dict[tuple[str, MedicationStatement | None], Exposure] = {}
    for statement in medicines:
        for one in _of(statement, library):
            seen.setdefault((one.ingredient, _said(one.statement)), one)
    return tuple(seen.values())


@lru_cache(maxsize=1024)
def _said(statement: MedicationStatement | None) -> MedicationStatement | None:
    """Give all that an entry says, whatever its place in the record."""
    if statement is None:
        return None
    reason = statement.reason.casefold() if statement.reason else None
    return replace(statement, at="", name=statement.name.casefold(), reason=reason)


def _oldest_first(held: Sequence[Exposure]) -> tuple[Exposure, ...]:
    """Give the stretches by their start; those of one day in the same order in any record."""
    if len(held) < 2:
        return tuple(held)
    return tuple(sorted(held, key=lambda one: (_start(one), repr(_said(one.statement)))))


def _start(one: Exposure) -> date:
    started = one.statement.started_on if one.statement else None
    return started.earliest if started else date.min


# Each question of a review asks this of the same frozen statements.
@lru_cache(maxsize=1024)
def _of(statement: MedicationStatement, library: Library) -> tuple[Exposure, ...]:
    found = match(library, statement.name)
    n = len(found.ingredients)
    return tuple(
        Exposure(
            ingredient=ingredient,
            given=statement.name,
            product=found.product,
            condition=condition_of(library, statement.reason or ""),
            daily=daily(statement, library, found.product, at, n),
            is_as_meant=is_as_meant(statement, library),
            statement=statement,
        )
        for at, ingredient in enumerate(found.ingredients)
    )


def is_as_meant(statement: MedicationStatement, library: Library) -> bool:
    """Whether enough of the doses were taken, as far as the person says."""
    share = statement.taken
    if isinstance(share, float | int):
        return share >= library.limit("share_of_doses")
    return share not in _NOT_AS_MEANT
