"""The check-ins in their table, each of them one line of the diary.

One comes with a key of its own: sent twice, it is kept once. What cannot be read as a line of a
diary is never written.
"""

from collections.abc import Mapping
from datetime import date, datetime, time

from django.db import IntegrityError, transaction

from secondline.errors import UnusableInput
from secondline.record.diary import Diary
from secondline.record.diary_csv import read_diary
from secondline.store.days import diary_day
from secondline.store.diary_text import csv_of, line_of
from secondline.store.line import COLUMNS, Line, diary_of, hash_of, line_of_row
from secondline.store.models import CheckIn
from secondline.store.revisions import WHERE


def diary() -> Diary | None:
    """Give the diary; None where there is no check-in.

    Raises
    ------
    UnusableInput
        If a line was changed by anything but us.
    """
    return diary_of(lines())


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
    read_diary(csv_of([held]), WHERE)
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
        read_diary(csv_of([Line(number, held.on, held.at, values, note)]), WHERE)
        held.values, held.note = line_of(values), note
        held.hash = hash_of(held.on, held.at, held.values, note)
        held.save()
        return True


def delete(number: int) -> bool:
    """Delete a check-in for good; False where there is none of this number."""
    deleted, _ = CheckIn.objects.filter(pk=number).delete()
    return bool(deleted)
