"""The one door between the tables and the values of a record.

Each change is one transaction with a key of its own: sent twice, it is done once. What was
acknowledged is on the disk. What cannot be read as a record is never written.
"""

from secondline.record.diary import Diary
from secondline.record.reading import read_text
from secondline.record.record import Record
from secondline.store.check_ins import check_in, delete, diary, edit, line, lines
from secondline.store.revisions import (
    EMPTY,
    WHERE,
    Last,
    change,
    done,
    last,
    last_done,
    replace,
    take_back,
    text,
)

__all__ = [
    "EMPTY", "WHERE", "Last", "change", "check_in", "delete", "diary", "done", "edit", "last",
    "last_done", "line", "lines", "record", "record_of", "replace", "take_back", "text",
]  # fmt: skip


def record(flag_ids: frozenset[str]) -> Record:
    """Give the record with its diary."""
    return record_of(text(), flag_ids, diary())


def record_of(text: str, flag_ids: frozenset[str], diary: Diary | None = None) -> Record:
    """Give the record of a text that was kept: the one of now, or one from before a change."""
    return read_text(text, where=WHERE, diary=diary, flag_ids=flag_ids)
