"""Backups: a copy of the file that was held against itself, and the way back from one."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import date, datetime, time
from pathlib import Path
from tempfile import NamedTemporaryFile

from django.db import connection, transaction

from secondline.errors import UnusableInput
from secondline.record.reading import read_text
from secondline.record.showing import visible
from secondline.store.hashes import row_hash
from secondline.store.models import CheckIn, Revision, SavedQuestion
from secondline.store.place import PRIVATE

_BEGINS = b"SQLite format 3\x00"
_EXPECTED = "a backup that Secondline made"
_REVISIONS = "SELECT text, what, key, hash, made_at FROM store_revision ORDER BY id"
_CHECK_INS = 'SELECT "on", at, "values", note, key, hash, made_at FROM store_checkin ORDER BY id'
_QUESTIONS = "SELECT option, hash, made_at FROM store_savedquestion ORDER BY id"
_HAS_QUESTIONS = "SELECT count(*) FROM sqlite_schema WHERE name = 'store_savedquestion'"


def backup(file: Path) -> None:
    """Write a backup; it is whole and was read back, or it is not there.

    Raises
    ------
    UnusableInput
        If something is there already, or it cannot be written there.
    """
    if os.path.lexists(file):
        raise UnusableInput(visible(str(file)), "a file that is there already", "a new name")
    beside = file.with_name(f"{file.name}.part")
    try:
        beside.touch(mode=PRIVATE)
        with connection.cursor() as cursor:
            cursor.execute("VACUUM INTO %s", [str(beside)])
        read_backup(beside)
        with beside.open("rb+") as held:
            os.fsync(held.fileno())
        beside.replace(file)
    except OSError as error:
        found = f"a place that cannot be written ({error.strerror})"
        raise UnusableInput(visible(str(file)), found, "a folder of your own") from None
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def backup_bytes(folder: Path) -> bytes:
    """Give a backup as bytes, made in a folder that only its owner can read."""
    with closing(NamedTemporaryFile(dir=folder, suffix=".backup")) as place:
        name = Path(place.name)
    backup(name)
    try:
        return name.read_bytes()
    finally:
        name.unlink()


def restore(file: Path) -> tuple[int, int]:
    """Put what a backup holds in the place of everything; nothing changes where it is not whole.

    Returns
    -------
    (int, int)
        How many states of the record, and how many check-ins it holds.

    Raises
    ------
    UnusableInput
        If the file is no backup of ours, or was damaged.
    """
    revisions, check_ins, questions = read_backup(file)
    with transaction.atomic():
        for table in (Revision, CheckIn, SavedQuestion):
            table.objects.all().delete()
        Revision.objects.bulk_create(revisions)
        CheckIn.objects.bulk_create(check_ins)
        SavedQuestion.objects.bulk_create(questions)
    return len(revisions), len(check_ins)


def read_backup(file: Path) -> tuple[list[Revision], list[CheckIn], list[SavedQuestion]]:
    """Read a backup, and hold every line against its hash.

    Raises
    ------
    UnusableInput
        If the file is no backup of ours, or was damaged.
    """
    where = visible(str(file))
    try:
        with file.open("rb") as held:
            if held.read(len(_BEGINS)) != _BEGINS:
                raise UnusableInput(where, "another kind of file", _EXPECTED)
    except OSError as error:
        found = f"a file that cannot be read ({error.strerror})"
        raise UnusableInput(where, found, _EXPECTED) from None
    try:
        with _opened(file) as rows:
            (whole,) = next(rows.execute("PRAGMA integrity_check"))
            revisions = [_revision(one, where) for one in rows.execute(_REVISIONS)]
            check_ins = [_check_in(one, where) for one in rows.execute(_CHECK_INS)]
            questions = _questions(rows, where)
    except (sqlite3.Error, ValueError, TypeError):
        raise UnusableInput(where, "a file that is damaged, or not ours", _EXPECTED) from None
    if whole != "ok":
        raise UnusableInput(where, "a damaged file", _EXPECTED)
    return revisions, check_ins, questions


@contextmanager
def _opened(file: Path) -> Iterator[sqlite3.Connection]:
    # Nothing that a stranger's file brings along (triggers, views) may run.
    held = sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
    try:
        held.execute("PRAGMA trusted_schema=OFF")
        held.execute("PRAGMA cell_size_check=ON")
        yield held
    finally:
        held.close()


def _revision(row: tuple[str, ...], where: str) -> Revision:
    text, what, key, held, made_at = row
    _must(row_hash(text) == held, where)
    read_text(text, where=where)
    return Revision(text=text, what=what, key=key, hash=held, made_at=_moment(made_at))


def _check_in(row: tuple[str, ...], where: str) -> CheckIn:
    on, at, values, note, key, held, made_at = row
    day, clock = date.fromisoformat(on), time.fromisoformat(at) if at else None
    told = (day.isoformat(), clock.isoformat() if clock else "", values, note)
    _must(row_hash(*told) == held, where)
    return CheckIn(
        on=day, at=clock, values=values, note=note, key=key, hash=held, made_at=_moment(made_at)
    )


def _questions(rows: sqlite3.Connection, where: str) -> list[SavedQuestion]:
    (has_table,) = next(rows.execute(_HAS_QUESTIONS))
    if not has_table:  # of the first backups
        return []
    held = rows.execute(_QUESTIONS)
    return [_question(option, digest, made_at, where) for option, digest, made_at in held]


def _question(option: str, digest: str, made_at: str, where: str) -> SavedQuestion:
    _must(row_hash(option) == digest, where)
    return SavedQuestion(option=option, hash=digest, made_at=_moment(made_at))


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=connection.timezone)


def _must(is_whole: bool, where: str) -> None:
    if not is_whole:
        raise UnusableInput(where, "a line that is not as it was written", _EXPECTED)
