"""Bring in what was told elsewhere: a whole record, a diary, or both."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from django.db import transaction

from secondline.record.diary import CheckIn as Noted
from secondline.record.diary_csv import read_diary
from secondline.store import records
from secondline.store.diary_text import csv_of, line_of
from secondline.store.line import hash_of
from secondline.store.models import CheckIn

_BROUGHT, _KEY = "in:", 64


def bring_in(
    text: str | None,
    check_ins: Sequence[Noted],
    *,
    what: str,
    key: str,
    now: datetime,
    flag_ids: frozenset[str],
) -> int:
    """Put a record in the place of what is there, and add check-ins; all of it, or nothing.

    Parameters
    ----------
    text : str, optional
        The new record; None leaves the one that is there.
    check_ins : sequence of CheckIn
        Of a diary that was read. Each is added once: one that is there to the word is not added
        again, whether it was brought in or noted here, and taken out since.

    key : str
        Comes with the form: the same one again changes nothing.

    Returns
    -------
    int
        How many check-ins were new.

    Raises
    ------
    UnusableInput
        If the record cannot be read; then nothing has changed.
    """
    with transaction.atomic():
        if text is not None:
            records.replace(text, what=what, key=key, now=now, flag_ids=flag_ids)
        there = _there()
        rows = (_row(one, now) for one in check_ins if _sorted(one) not in there)
        new = {row.key: row for row in rows}
        brought = CheckIn.objects.filter(key__startswith=_BROUGHT)
        again = set(brought.values_list("key", flat=True))  # of one that was changed here since
        added = [one for key, one in new.items() if key not in again]
        CheckIn.objects.bulk_create(added)
    return len(added)


def _there() -> set[Noted]:
    """Give what is there: as it is kept, and as it stands in a file that was taken out."""
    lines = records.lines()
    if not lines:
        return set()
    taken_out = read_diary(csv_of(lines), "the diary that is kept").check_ins
    kept = (Noted(one.on, one.at, tuple(one.values.items()), one.note) for one in lines)
    return {_sorted(one) for one in (*kept, *taken_out)}


def _sorted(one: Noted) -> Noted:
    return replace(one, values=tuple(sorted(one.values)))


def _row(held: Noted, now: datetime) -> CheckIn:
    values = line_of(dict(held.values))
    digest = hash_of(held.on, held.at, values, held.note)
    key = f"{_BROUGHT}{digest}"[:_KEY]
    return CheckIn(
        on=held.on,
        at=held.at,
        values=values,
        note=held.note,
        key=key,
        hash=digest,
        made_at=now,
    )
