"""Check a list of names: what each is, and what they do together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, TypeVar

from secondline.knowledge.library import Library
from secondline.knowledge.names import Match, match
from secondline.loop.answer import Finding
from secondline.loop.safety.acting import acting, lately
from secondline.loop.safety.allergies import allergies
from secondline.loop.safety.combinations import combinations
from secondline.loop.safety.facts import facts_of
from secondline.loop.safety.folding import folded
from secondline.loop.safety.guard import filled, guarded
from secondline.loop.safety.same_product import same_products
from secondline.loop.safety.taken import is_taken
from secondline.loop.words import named
from secondline.record.exposures import Exposure

if TYPE_CHECKING:
    from secondline.record.record import Record

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Matched:
    """One ingredient that a given name stands for."""

    given: str
    id: str
    name: str
    how: str


@dataclass(frozen=True, slots=True)
class Confirm:
    """A name that we do not know, with ids of what it may have meant; nothing is assumed."""

    given: str
    suggestions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Names:
    """What became of each name: matched, to be confirmed, or unknown; none is ever dropped."""

    matched: tuple[Matched, ...]
    confirm: tuple[Confirm, ...]
    unknown: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Check(Names):
    """The names, and one finding a mechanism for the whole list."""

    findings: tuple[Finding, ...]


def check(
    names: Iterable[str], library: Library, record: Record | None = None, on: date | None = None
) -> Check:
    """Say what a list of medicines, supplements and alcohol does together.

    Parameters
    ----------
    names : iterable of str
        Generic names, brands, products, synonyms or RxNorm codes.
    library : Library
        The knowledge in force.
    record : Record, optional
        What else the person takes, drinks and is; its medicines join the list.
    on : date, optional
        The day. Without one, all that was stopped still counts.

    Examples
    --------
    >>> import secondline
    >>> found = secondline.check(["Percocet", "Tylenol"], secondline.library())
    >>> [(one.given, one.id) for one in found.matched][:2]
    [('Percocet', 'oxycodone'), ('Percocet', 'acetaminophen')]
    """
    given = list(dict.fromkeys(name for name in names if name.strip()))
    found = [match(library, name) for name in given]
    taken = [
        Exposure(ingredient=id, given=one.given, product=one.product)
        for one in found
        for id in one.ingredients
    ]
    if record:
        known = {name.casefold() for name in given}
        taken += acting(record, library, on)
        others = (one.name for one in record.medicines if on is None or is_taken(one, on))
        found += [match(library, name) for name in others if name.casefold() not in known]
    facts, taken = facts_of(record, library, on), _once(taken)
    late = lately(record, library, on) if record else ()
    met = combinations([*taken, *late], library, facts)
    held = (
        *guarded("allergies", lambda: allergies(taken, library, facts)),
        *guarded("duplicate", lambda: same_products(met, taken, library, on), met),
    )
    said = filled(folded(held, library), library, record.person.by if record else None)
    rows = sort_names(found, library)
    return Check(rows.matched, rows.confirm, rows.unknown, said)


def _once(taken: list[Exposure]) -> list[Exposure]:
    """Leave out an ingredient under a name that is on the list already."""
    held: dict[tuple[str, str], Exposure] = {}
    for one in taken:
        held.setdefault((one.ingredient, one.given.casefold()), one)
    return list(held.values())


def sort_names(found: Iterable[Match], library: Library) -> Names:
    """Give each name its row, once; a medicine without roles is known, but not covered: unknown.

    Of a product only what is not covered is unknown, by its name: ``Excedrin (caffeine)``.
    """
    matched: list[Matched] = []
    confirm: list[Confirm] = []
    unknown: list[str] = []
    for one in found:
        for id in one.ingredients:
            if library.medicine(id).roles:
                matched.append(Matched(one.given, id, library.medicine(id).name, str(one.how)))
            else:
                unknown.append(named(library, id, one.given))
        if one.suggestions:
            confirm.append(Confirm(one.given, one.suggestions))
        else:
            unknown += one.unknown
    return Names(_each_once(matched), _each_once(confirm), _each_once(unknown))


def _each_once(rows: list[T]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(rows))
