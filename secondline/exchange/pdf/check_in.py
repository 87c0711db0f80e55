"""The columns of the check-in sheet: those of a diary, for the medicines of one record."""

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import chain

from secondline.loop.safety.taken import is_taken
from secondline.record.diary_columns import KNOWN, RATINGS, SIDE_EFFECT
from secondline.record.record import Record

TAKEN, DID = "taken:", "did:"
_PAIN, _FLARE, _NOTE, _DATE = "pain", "flare", "note", "date"


@dataclass(frozen=True, slots=True)
class Columns:
    """What is noted each day, as the columns of a diary are named.

    Parameters
    ----------
    ratings : tuple of str
        From 0 to 10, ``pain`` first.
    taken, did, side_effects : tuple of str
        One column for each medicine, therapy and side effect, prefix included.
    own : tuple of str
        Measures of one's own that the diary already has.
    """

    ratings: tuple[str, ...] = RATINGS
    taken: tuple[str, ...] = ()
    did: tuple[str, ...] = ()
    side_effects: tuple[str, ...] = ()
    own: tuple[str, ...] = ()

    @property
    def all(self) -> tuple[str, ...]:
        """Every column, in the order in which a diary is best kept."""
        named = chain(self.taken, self.did, (_FLARE,), self.side_effects, self.own)
        return (_DATE, *self.ratings, *named, _NOTE)


def columns_of(record: Record, on: date) -> Columns:
    r"""Give the columns of a sheet that begins on a day.

    Examples
    --------
    >>> from secondline.record.reading import read_text
    >>> record = read_text('schema = 1\n[[medicines]]\nname = "Cymbalta"')
    >>> columns_of(record, date(2026, 11, 21)).taken
    ('taken:Cymbalta',)
    """
    now = [one for one in record.medicines if is_taken(one, on)]
    kept = record.diary.columns if record.diary else ()
    effects = [name for one in now for name in one.side_effects or ()]
    doing = [one.name for one in record.therapies if not one.is_stopped]
    return Columns(
        taken=_named(TAKEN, (one.name for one in now), kept),
        did=_named(DID, doing, kept),
        side_effects=_named(SIDE_EFFECT, effects, kept),
        own=tuple(one for one in kept if one not in KNOWN and ":" not in one),
    )


def header(columns: Iterable[str]) -> str:
    """Give the first line of the CSV file with these columns.

    Examples
    --------
    >>> header(["date", "pain", "taken:Percocet, 5 mg"])
    'date,pain,"taken:Percocet, 5 mg"'
    """
    line = io.StringIO()
    csv.writer(line, lineterminator="").writerow(columns)
    return line.getvalue()


def _named(prefix: str, names: Iterable[str], kept: Iterable[str]) -> tuple[str, ...]:
    """Give a column for each name once, spelled as the diary spells it where it has it already."""
    spelled = {one.casefold(): one for one in kept if one.startswith(prefix)}
    found: dict[str, str] = {}
    for name in names:
        column = f"{prefix}{' '.join(name.split())}"
        found.setdefault(column.casefold(), spelled.get(column.casefold(), column))
    return tuple(found.values())
