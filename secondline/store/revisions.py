"""The text of the record in its table: each change is one revision, and the last is taken back.

A change comes with a key of its own: sent twice, it is done once. What cannot be read as a record
is never written.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from secondline.errors import UnusableInput
from secondline.record.changes import Change
from secondline.record.editing import edited
from secondline.record.reading import read_text
from secondline.store.hashes import row_hash
from secondline.store.models import Revision

EMPTY = "schema = 1\n"
WHERE = "your record"


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
        raise UnusableInput(WHERE, "a text that we did not write", "a backup: restore it")
    return held.text


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
            _keep(edited(text(), "toml", changes, WHERE), what, key, now, flag_ids)


def replace(new: str, *, what: str, key: str, now: datetime, flag_ids: frozenset[str]) -> None:
    """Put another text in the place of the record, as when one is brought in."""
    with transaction.atomic():
        if not Revision.objects.filter(key=key).exists():
            _keep(new, what, key, now, flag_ids)


def _keep(new: str, what: str, key: str, now: datetime, flag_ids: frozenset[str]) -> None:
    read_text(new, where=WHERE, flag_ids=flag_ids)
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
