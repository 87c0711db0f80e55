"""What is taken, or was until lately, that is known to cause a symptom."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from secondline.knowledge.library import Library, quantity
from secondline.knowledge.names import match
from secondline.knowledge.schema import Culprit, Symptom, Value
from secondline.record.exposures import Exposure, exposures
from secondline.record.record import Record
from secondline.record.when import When


@dataclass(frozen=True, slots=True)
class Suspect:
    """One ingredient that can cause a symptom, with its stretches, oldest first."""

    ingredient: str
    culprit: Culprit
    taken: tuple[Exposure, ...]

    @property
    def given(self) -> str:
        """The name as the person wrote it last."""
        return self.taken[-1].given

    def called(self, library: Library) -> tuple[str, ...]:
        """Give what people call it: as it was written, its name, and its kind, such as "statin"."""
        held = [id for id in self.culprit.acts if id in library.acts(self.ingredient)]
        kinds = (library.roles[id].name for id in held if id in library.roles)
        ids = (id.replace("_", " ") for id in held)
        return (self.given, library.medicine(self.ingredient).name, *kinds, *ids)

    @property
    def starts(self) -> tuple[When, ...]:
        """The days from which it may have caused a symptom, as far as they are known."""
        return tuple(_ends(self.taken) if self.culprit.when == "stopped" else _begins(self.taken))


def days(value: Value | None, otherwise: float) -> float:
    """Give the number that a value states; where there is none, the other one."""
    return quantity(value).value if value else otherwise


def by_ingredient(record: Record, library: Library) -> dict[str, list[Exposure]]:
    """Give everything that is or was taken, past stretches and alcohol too, by its ingredient."""
    held: dict[str, list[Exposure]] = {}
    for one in exposures(record, library):
        held.setdefault(one.ingredient, []).append(one)
    return held


def suspects(
    held: Mapping[str, list[Exposure]], library: Library, symptom: Symptom, on: date
) -> tuple[Suspect, ...]:
    """Give each ingredient that can cause a symptom, by the first of its culprits that fits."""
    found: dict[str, Suspect] = {}
    for ingredient, taken in held.items():
        acts = library.acts(ingredient)
        for culprit in symptom.culprits:
            fits = acts & set(culprit.acts) and not acts & set(culprit.unless)
            meant = [one for one in taken if _is_beside(one, culprit, library)] if fits else []
            if meant and ingredient not in found and _counts(culprit, meant, on):
                found[ingredient] = Suspect(ingredient, culprit, _oldest_first(meant))
    # The order in which medicines were written down must not matter.
    return tuple(found[ingredient] for ingredient in sorted(found))


def not_covered(record: Record, library: Library) -> tuple[str, ...]:
    """Give the names of what is taken of which we do not know what it does."""
    names = (one.name for one in record.medicines if not one.is_stopped)
    return tuple(sorted({name for name in names if _is_open(name, library)}))


def _is_open(name: str, library: Library) -> bool:
    held = match(library, name).ingredients
    return not held or any(not library.medicine(one).roles for one in held)


def _is_beside(one: Exposure, culprit: Culprit, library: Library) -> bool:
    """Whether its product also holds what must stand beside it, where something must."""
    if not culprit.beside:
        return True
    held = library.products[one.product].ingredients if one.product else ()
    others = (library.acts(id) for id in held if id != one.ingredient)
    return any(acts & set(culprit.beside) for acts in others)


def _counts(culprit: Culprit, taken: list[Exposure], on: date) -> bool:
    is_taken = any(one.is_current(on) for one in taken)
    after = timedelta(days=days(culprit.days_after, 0))
    lately = any(end.latest + after >= on for end in _stops(taken))
    if culprit.when == "stopped":
        lowered = (end.latest + after >= on for end in _lowered(_oldest_first(taken)))
        return (lately and not is_taken) or any(lowered)
    return is_taken or lately


def _oldest_first(taken: list[Exposure]) -> tuple[Exposure, ...]:
    return tuple(sorted(taken, key=lambda one: _start(one) or date.min))


def _start(one: Exposure) -> date | None:
    started = one.statement.started_on if one.statement else None
    return started.earliest if started else None


def _stops(taken: list[Exposure] | tuple[Exposure, ...]) -> Iterator[When]:
    for one in taken:
        if one.statement and one.statement.is_stopped and one.statement.stopped_on:
            yield one.statement.stopped_on


def _begins(taken: tuple[Exposure, ...]) -> Iterator[When]:
    """Give the first start, and the start of each stretch that went higher than any before."""
    highest: float | None = None
    for n, one in enumerate(taken):
        started = one.statement.started_on if one.statement else None
        least = one.least.value if one.least else None
        is_higher = least is not None and highest is not None and least > highest
        if started and (n == 0 or is_higher):
            yield started
        if one.most is not None:
            highest = max(highest or 0, one.most.value)


def _ends(taken: tuple[Exposure, ...]) -> Iterator[When]:
    held = [*_stops(taken), *_lowered(taken)]
    yield from sorted(held, key=lambda one: one.earliest)


def _lowered(taken: tuple[Exposure, ...]) -> Iterator[When]:
    """Give the start of each stretch that went lower than the one before it."""
    for before, one in pairwise(taken):
        started = one.statement.started_on if one.statement else None
        if started and one.most and before.least and one.most.value < before.least.value:
            yield started
