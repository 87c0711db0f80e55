"""What a check-in asks of one person: their medicines, what they do, what they chose to note."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from secondline.exchange.pdf.check_in import columns_of
from secondline.loop.safety.taken import is_taken
from secondline.record.diary import Diary
from secondline.record.diary_columns import RATINGS, SIDE_EFFECT
from secondline.record.medicines import MedicationStatement
from secondline.record.record import Record
from secondline.record.vocabulary import CARER
from secondline.web.medicines.same import plain_name

PAIN, FLARE, LATE, TAKEN, DID = "pain", "flare", "late:", "taken:", "did:"
MORE = tuple(one for one in RATINGS if one != PAIN)
_MATTERS = {"sleep": "sleep", "fog": "fog", "clear head": "fog", "effort": "fatigue"}


@dataclass(frozen=True, slots=True)
class Medicine:
    """One medicine that is asked about.

    Parameters
    ----------
    column : str
        Where its doses stand in the diary.
    planned : int, optional
        How many doses a day; None where it is taken as needed, or nobody said.
    noted : float, optional
        How many doses were noted for this day before.
    """

    name: str
    column: str
    planned: int | None = None
    is_as_needed: bool = False
    noted: float | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """All that one check-in asks; pain, flares and a note are always there."""

    ratings: tuple[str, ...] = ()
    medicines: tuple[Medicine, ...] = ()
    therapies: tuple[str, ...] = ()
    effects: tuple[str, ...] = ()
    is_carer: bool = False

    @property
    def can_be_as_planned(self) -> bool:
        """Whether one answer can stand for all regular medicines."""
        return any(one.planned and one.noted is None for one in self.medicines)


def asked(
    record: Record,
    columns: Collection[str],
    on: date,
    noted: Mapping[str, float],
    chosen: Sequence[str] | None = None,
) -> Asked:
    """Give what a check-in for a day asks.

    Parameters
    ----------
    columns : collection of str
        The columns that the diary has already; names are spelled as they are there.
    noted : mapping of str to float
        What was noted for this day before.
    chosen : sequence of str, optional
        Ratings that the person chose to note; else those of what matters to them.
    """
    now = tuple(one for one in record.medicines if is_taken(one, on) and _has_begun(one, on))
    known = columns_of(replace(record, medicines=now, diary=Diary(tuple(columns))), on)
    return Asked(
        ratings=tuple(one for one in MORE if one in (_usual(record) if chosen is None else chosen)),
        medicines=tuple(_medicine(column, now, noted) for column in known.taken),
        therapies=known.did,
        effects=_effects(known.side_effects, columns),
        is_carer=record.person.by == CARER,
    )


def _has_begun(one: MedicationStatement, on: date) -> bool:
    return one.started_on is None or one.started_on.earliest <= on


def _usual(record: Record) -> set[str]:
    return {_MATTERS[one] for one in record.person.matters if one in _MATTERS}


def _medicine(
    column: str, now: Sequence[MedicationStatement], noted: Mapping[str, float]
) -> Medicine:
    name = column.removeprefix(TAKEN)
    held = [one for one in now if plain_name(one.name) == name.casefold()]
    is_as_needed = any(one.as_needed for one in held)
    told = [one.times_a_day for one in held]
    doses = 0.0 if is_as_needed or None in told else sum(one or 0 for one in told)
    planned = int(doses) if doses and doses % 1 == 0 else None
    return Medicine(name, column, planned, is_as_needed, noted.get(column))


def _effects(known: Sequence[str], columns: Collection[str]) -> tuple[str, ...]:
    """Give the side effects of the record, and those that were noted before."""
    every = {one.casefold(): one for one in (*columns, *known) if one.startswith(SIDE_EFFECT)}
    return tuple(sorted(every.values()))
