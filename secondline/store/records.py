"""The one door between the tables and the values of a record.

Each change is one transaction with a key of its own: sent twice, it is done once. What was
acknowledged is on the disk. What cannot be read as a record is never written.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from django.db import IntegrityError, transaction

from secondline.errors import UnusableInput
from secondline.record.changes import Change
from secondline.record.diary import Diary
from secondline.record.diary_csv import read_diary
from secondline.record.editing import edited
from secondline.record.reading import read_text
from secondline.record.record import Record
from secondline.store.days import diary_day
from secondline.store.diary_text import csv_of, line_of
from secondline.store.hashes import row_hash
from secondline.store.line import COLUMNS, Line, diary_of, hash_of, line_of_row
from secondline.store.models import CheckIn, Revision

EMPTY = "schema = 1\n"
_WHERE = "your record"


@dataclass(frozen=True, slots=True)
class Last:
    """The last change of the record: its number, what it was, and the text that was before it."""

    number: int
    what: str
    before: str


def text() -> str:
    """Give the record as text, without the diary.

    Raises
    ------
    UnusableInput
        If the file was changed by anything but us.
    """
    newest = _newest()
    return _checked(newest) if newest else EMPTY


def _newest() -> Revision | None:
    return Revision.objects.order_by("-id").first()


def _checked(held: Revision) -> str:
    if row_hash(held.text) != held.hash:
        raise UnusableInput(_WHERE, "a text that we did not write", "a backup: restore it")
    return held.text


def diary() -> Diary | None:
    """Give the diary; None where there is no check-in.

    Raises
    ------
    UnusableInput
        If a line was changed by anything but us.
    """
    return diary_of(lines())


def record(flag_ids: frozenset[str]) -> Record:
    """Give the record with its diary."""
    return read_text(text(), where=_WHERE, diary=diary(), flag_ids=flag_ids)


def change(
    changes: Sequence[Change], *, what: str, key: str, now: datetime, flag_ids: frozenset[str]
) -> None:
    """Write changes into the record; none of them where one cannot be read.

    Parameters
    ----------
    what : str
        What was done, in a few words, for the list of what can be taken back.
    key : str
        Comes with the request: the same one again changes nothing.

    Raises
    ------
    UnusableInput
        If the record could not be read afterwards.
    """
    with transaction.atomic():
        if not Revision.objects.filter(key=key).exists():
            _keep(edited(text(), "toml", changes, _WHERE), what, key, now, flag_ids)


def replace(new: str, *, what: str, key: str, now: datetime, flag_ids: frozenset[str]) -> None:
    """Put another text in the place of the record, as when one is brought in."""
    with transaction.atomic():
        if not Revision.objects.filter(key=key).exists():
            _keep(new, what, key, now, flag_ids)


def _keep(new: str, what: str, key: str, now: datetime, flag_ids: frozenset[str]) -> None:
    read_text(new, where=_WHERE, flag_ids=flag_ids)
    Revision.objects.create(text=new, what=what, key=key, hash=row_hash(new), made_at=now)


def last() -> Last | None:
    """Give the last change of the record; None where there is none.

    Raises
    ------
    UnusableInput
        If the file was changed by anything but us.
    """
    newest = _newest()
    if newest is None:
        return None
    before = Revision.objects.filter(id__lt=newest.pk).order_by("-id").first()
    return Last(newest.pk, newest.what, _checked(before) if before else EMPTY)


def done() -> list[str]:
    """Give what was done to the record, the newest first."""
    return list(Revision.objects.order_by("-id").values_list("what", flat=True))


def last_done(what: str) -> datetime | None:
    """Give when something was last done to the record; None where it never was."""
    held = Revision.objects.filter(what=what).order_by("-id").first()
    return held.made_at if held else None


def take_back(number: int | None = None) -> str | None:
    """Take the last change of the record back, and give what it was; None where there is none.

    Parameters
    ----------
    number : int, optional
        Which change is meant: where another one is the last, nothing is taken back.
    """
    with transaction.atomic():
        newest = _newest()
        if newest is None or number not in (None, newest.pk):
            return None
        newest.delete()
        return newest.what


def check_in(
    on: date,
    at: time | None,
    values: Mapping[str, float],
    note: str = "",
    *,
    key: str,
    now: datetime,
) -> int:
    """Keep one check-in, and give its number; the same key again gives the same one.

    Raises
    ------
    UnusableInput
        If a column is not one of a diary's, a value is out of its range, or the day has not come.
    """
    held = Line(0, on, at, values, note)
    if held.day > diary_day(now.astimezone()):
        raise UnusableInput("the day", on.isoformat(), f"one up to {diary_day(now.astimezone())}")
    read_diary(csv_of([held]), _WHERE)
    kept = line_of(values)
    digest = hash_of(on, at, kept, note)
    try:
        with transaction.atomic():
            made = CheckIn.objects.create(
                on=on, at=at, values=kept, note=note, key=key, hash=digest, made_at=now
            )
    except IntegrityError:
        made = CheckIn.objects.get(key=key)
    return int(made.pk)


def lines(first: date | None = None, last: date | None = None) -> list[Line]:
    """Give the check-ins in the order of time, from a date on, up to a date, where given."""
    held = CheckIn.objects.filter(on__gte=first) if first else CheckIn.objects.all()
    held = held.filter(on__lte=last) if last else held
    return [line_of_row(row) for row in held.values_list(*COLUMNS)]


def line(number: int) -> Line | None:
    """Give one check-in; None where there is none of this number."""
    row = CheckIn.objects.filter(pk=number).values_list(*COLUMNS).first()
    return line_of_row(row) if row else None


def edit(number: int, values: Mapping[str, float], note: str) -> bool:
    """Put other values in the place of a check-in's; False where there is none of this number."""
    with transaction.atomic():
        held = CheckIn.objects.filter(pk=number).first()
        if held is None:
            return False
        read_diary(csv_of([Line(number, held.on, held.at, values, note)]), _WHERE)
        held.values, held.note = line_of(values), note
        held.hash = hash_of(held.on, held.at, held.values, note)
        held.save()
        return True


def delete(number: int) -> bool:
    """Delete a check-in for good; False where there is none of this number."""
    deleted, _ = CheckIn.objects.filter(pk=number).delete()
    return bool(deleted)
