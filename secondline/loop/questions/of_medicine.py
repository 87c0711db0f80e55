"""What is not known of each medicine in a record, and the answers that could be given.

Every amount and every time comes from what is known of the medicine: below what was studied and at
it, shorter than an adequate trial and longer, within the most of a day and beyond.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from secondline.knowledge.library import Library, in_force, quantity
from secondline.knowledge.names import match
from secondline.knowledge.schema import Medicine, Product, Use
from secondline.loop.questions.facts import Answer, Fact
from secondline.record.changes import Change
from secondline.record.medicines import MedicationStatement
from secondline.record.reading_medicines import MOST_A_DAY
from secondline.record.record import Record
from secondline.record.vocabulary import CHANGES, STOPPED_BECAUSE, TAKEN

_TABLETS = ("1 tablet", "2 tablets")
_UNIT = "mg"


@dataclass(frozen=True, slots=True)
class _Held:
    """One medicine of the record, as one looks at it here."""

    n: int
    statement: MedicationStatement
    medicine: Medicine
    product: Product | None
    label: str
    library: Library
    on: date

    def fact(self, key: str, *values: object, of_response: bool = False) -> Fact:
        answers = tuple((self.change(key, value),) for value in dict.fromkeys(values))
        return Fact(id=key, answers=answers, medicine=self.label, of_response=of_response)

    def change(self, key: str, value: object) -> Change:
        return Change(("medicines", self.n, key), value)

    def uses(self) -> list[Use]:
        own = self.product.for_ if self.product else {}
        return [*own.values(), *self.medicine.for_.values()]


def of_medicines(record: Record, library: Library, on: date) -> Iterator[Fact]:
    """Give what is not known of each medicine, in the order of the record.

    A name that we do not know is left out: nothing that is told of it could be used.
    """
    for n, statement in enumerate(record.medicines):
        found = match(library, statement.name)
        if found.ingredients:
            medicine = library.medicine(found.ingredients[0])
            product = library.products[found.product] if found.product else None
            label = _label(statement, record)
            yield from _of(_Held(n, statement, medicine, product, label, library, on))


def _label(statement: MedicationStatement, record: Record) -> str:
    """Give the name as written; where it stands there twice, with its amount or its start."""
    name = statement.name
    if sum(one.name.casefold() == name.casefold() for one in record.medicines) == 1:
        return name
    which = statement.dose or statement.started_on or statement.at
    return f"{name} ({which})"


def _of(held: _Held) -> Iterator[Fact]:
    yield from _purpose(held)
    yield from _amount(held)
    yield from _times(held)
    yield from _ending(held)
    yield from _experience(held)


def _purpose(held: _Held) -> Iterator[Fact]:
    if held.statement.reason is not None:
        return
    uses = {**held.medicine.for_, **(held.product.for_ if held.product else {})}
    ids = sorted(uses, key=lambda id: not uses[id].effective_dose)
    names = [held.library.conditions[id].name for id in ids]
    for kind in held.medicine.fits:
        kinds = (one.name for one in held.library.conditions.values() if one.muscle == kind)
        names += list(kinds)[:1]
    if names:
        yield held.fact("for", *names)


def _amount(held: _Held) -> Iterator[Fact]:
    statement, product = held.statement, held.product
    strengths = [one.contains for one in product.strengths] if product else []
    known = _doses(held)
    if statement.dose is None and (strengths or known):
        yield held.fact("dose", *(_TABLETS if strengths else known))
    is_counted = statement.dose is not None and statement.dose.count is not None
    if is_counted and statement.strength is None and len(strengths) != 1 and (strengths or known):
        yield held.fact("strength", *(strengths or known))


def _doses(held: _Held) -> list[str]:
    """Give amounts that were studied, one below all of them, and the most of a day."""
    doses = (in_force(use.effective_dose, held.on) for use in held.uses())
    found = [quantity(dose.low).value for dose in doses if dose]
    if not found and held.medicine.usual_daily:
        found = [quantity(held.medicine.usual_daily.low).value]
    most = _most(held)
    amounts = (*found, *(least / 2 for least in sorted(found)[:1]), *((most,) if most else ()))
    return [f"{amount:g} {_UNIT}" for amount in amounts]


def _most(held: _Held) -> float | None:
    limit = in_force(held.medicine.daily_limit, held.on)
    return quantity(limit).value if limit else None


def _times(held: _Held) -> Iterator[Fact]:
    statement, often = held.statement, (1, 2, *_too_often(held))
    if statement.times_a_day is None and not statement.as_needed:
        once, *more = held.fact("times_a_day", *often).answers
        as_needed: Answer = (held.change("as_needed", True),)
        yield Fact(id="times_a_day", answers=(once, as_needed, *more), medicine=held.label)
    elif statement.as_needed and statement.at_most is None:
        yield held.fact("at_most", *often)


def _too_often(held: _Held) -> list[int]:
    """Give so many doses that the most of a day is passed, where that can be told."""
    dose, most = held.statement.dose, _most(held)
    if dose is None or most is None or len(dose.amounts) != 1 or dose.amounts[0].unit != _UNIT:
        return []
    often = int(most // dose.amounts[0].value) + 1
    return [often] if often <= MOST_A_DAY else []


def _ending(held: _Held) -> Iterator[Fact]:
    statement = held.statement
    if statement.started_on is None:
        yield held.fact("started_on", *_starts(held))
    if statement.is_stopped and statement.stopped_on is None:
        yield held.fact("stopped_on", f"{held.on.year - 1}", _yesterday(held.on))
    if statement.is_stopped and statement.stopped_because is None:
        yield held.fact("stopped_because", *STOPPED_BECAUSE)


def _starts(held: _Held) -> Iterator[str]:
    """Give a start long ago, one that is no adequate trial yet, and yesterday."""
    yield f"{held.on.year - 2}"
    trials = (in_force(use.adequate_trial, held.on) for use in held.uses())
    for trial in trials:
        if trial:
            half = timedelta(weeks=quantity(trial.weeks).value) / 2
            yield (held.on - half).isoformat()
    yield _yesterday(held.on)


def _yesterday(on: date) -> str:
    return (on - timedelta(days=1)).isoformat()


def _experience(held: _Held) -> Iterator[Fact]:
    statement = held.statement
    if statement.taken is None:
        yield held.fact("taken", TAKEN[0], TAKEN[-2])
    if statement.side_effects is None:
        yield _side_effects(held)
    if statement.change is None:
        yield held.fact("change", "no change", CHANGES[0], CHANGES[-1], of_response=True)
    if statement.pain_before is None and not statement.is_stopped:
        yield held.fact("pain_before", 2, of_response=True)


def _side_effects(held: _Held) -> Fact:
    """None, and all that can be chosen at once: which of them it is matters less than whether."""
    said = held.library.words["worth_asking"]["side_effects"]["choices"].values()
    answers = tuple((held.change("side_effects", some),) for some in ([], list(said)))
    return Fact(id="side_effects", answers=answers, medicine=held.label)
