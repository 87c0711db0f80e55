"""Bring in what was told elsewhere: a whole record, a diary, or both."""

from collections.abc import Sequence
from datetime import datetime
from uuid import uuid4

from django.db import transaction

from secondline.record.diary import CheckIn as Noted
from secondline.store import records
from secondline.store.diary_text import line_of
from secondline.store.line import hash_of
from secondline.store.models import CheckIn

_BROUGHT, _KEY = "in:", 64


def bring_in(
    text: str | None,
    check_ins: Sequence[Noted],
    *,
    what: str,
    now: datetime,
    flag_ids: frozenset[str],
) -> int:
    """Put a record in the place of what is there, and add check-ins; all of it, or nothing.

    Parameters
    ----------
    text : str, optional
        The new record; None leaves the one that is there.
    check_ins : sequence of CheckIn
        Of a diary that was read. Each is added once: one that was brought in before, to the word,
        is not added again.

    Returns
    -------
    int
        How many check-ins were new.

    Raises
    ------
    UnusableInput
        If the record cannot be read; then nothing has changed.
    """
    new = {one.key: one for one in (_row(held, now) for held in check_ins)}
    with transaction.atomic():
        if text is not None:
            records.replace(text, what=what, key=uuid4().hex, now=now, flag_ids=flag_ids)
        brought = CheckIn.objects.filter(key__startswith=_BROUGHT)
        there = set(brought.values_list("key", flat=True))
        added = [one for key, one in new.items() if key not in there]
        CheckIn.objects.bulk_create(added)
    return len(added)


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
