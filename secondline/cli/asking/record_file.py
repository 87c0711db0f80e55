"""The file of a record while it is answered: each answer is written whole, and the last taken back.

Whatever happens in between (a key that interrupts, a full disk, an editor that saves), the file
holds either all of an answer or nothing of it, and beside it the file as it was before.
"""

import contextlib
import os
from collections.abc import Collection, Iterator
from datetime import date
from enum import Enum
from pathlib import Path

from secondline.errors import UnusableInput
from secondline.record.changes import Change
from secondline.record.diary import Diary
from secondline.record.editing import edited
from secondline.record.files import RECORD_BYTES, text_of_file
from secondline.record.parsing import Kind
from secondline.record.reading import future, read, read_text
from secondline.record.record import Record
from secondline.record.showing import visible

_BEFORE = ".before"
_NEW: dict[Kind, str] = {"toml": "schema = 1\n", "json": '{\n  "schema": 1\n}\n'}
# A record is nobody else's business; a file that is there keeps what its owner chose.
_PRIVATE = 0o600


class Undone(Enum):
    """What became of taking the last answer back: an id in ``words/en/asking.yaml``."""

    DONE = "done"
    NONE = "none"
    CHANGED = "changed"


class RecordFile:
    """A record that answers are written into.

    Parameters
    ----------
    path : Path
        Where it is; a file that is not there is begun with the first answer.
    flag_ids : collection of str
        The ids of danger signs.
    on : date
        The day of the review; no answer may lie after it.

    Raises
    ------
    UnusableInput
        If a file is there and is no record, or none can be written there.
    """

    def __init__(self, path: Path, flag_ids: Collection[str], on: date) -> None:
        self.name = visible(str(path))
        self.is_new = not os.path.lexists(path)
        self._path, self._flag_ids, self._on = path.resolve(), flag_ids, on
        self._kind: Kind = "json" if path.suffix.lower() == ".json" else "toml"
        self._diary: Diary | None = None
        self._steps: list[tuple[str, tuple[Change, ...]]] = []
        self._is_kept = self.is_new
        if self.is_new:
            self._text = _NEW[self._kind]
        else:
            self._diary = read(path, flag_ids).diary
            self._text = text_of_file(path, RECORD_BYTES, "a record")
            self._kind = "json" if self._text.lstrip().startswith("{") else "toml"
        self.record = self._read(self._text)
        self._may_write()

    @property
    def copy(self) -> str:
        """The name of the file as it was before the first answer."""
        return f"{self.name}{_BEFORE}"

    @property
    def last(self) -> tuple[Change, ...]:
        """What the last answer wrote; empty where there is none."""
        return self._steps[-1][1] if self._steps else ()

    @property
    def told(self) -> frozenset[tuple[str | int, ...]]:
        """The places that were written to in this round of asking."""
        return frozenset(one.place for _, changes in self._steps for one in changes)

    def tell(self, changes: tuple[Change, ...]) -> None:
        """Write one answer.

        Raises
        ------
        UnusableInput
            If the answer cannot stand in a record, or the file cannot be written; then nothing is.
        """
        now = self._on_disk()
        if now != self._text:
            # Somebody saved it in an editor: that stays, and what lies before is no longer ours.
            self._steps.clear()
        text = edited(now, self._kind, changes, self.name)
        record = self._read(text)
        self._keep(now)
        self._write(self._path, text)
        self.record, self._text = record, text
        self._steps.append((now, changes))

    def undo(self) -> Undone:
        """Take the last answer back."""
        if not self._steps:
            return Undone.NONE
        if self._on_disk() != self._text:
            self._steps.clear()
            return Undone.CHANGED
        text, _ = self._steps[-1]
        self._write(self._path, text)
        self._steps.pop()
        self.record, self._text = self._read(text), text
        return Undone.DONE

    def _read(self, text: str) -> Record:
        record = read_text(text, self._kind, self.name, self._diary, self._flag_ids)
        future(record, self._on, self.name)
        return record

    def _on_disk(self) -> str:
        if self.is_new and not self._path.exists():
            return self._text
        return text_of_file(self._path, RECORD_BYTES, "a record")

    def _keep(self, text: str) -> None:
        """Keep the file as it was before the first answer, once."""
        if not self._is_kept:
            self._write(self._path.with_name(self._path.name + _BEFORE), text)
            self._is_kept = True

    def _may_write(self) -> None:
        """Refuse before the first question what could not be written after it."""
        folder = self._path.parent
        if not folder.is_dir():
            raise UnusableInput(self.name, "no such folder", "a folder that is there")
        place = folder if self.is_new else self._path
        if not os.access(place, os.W_OK) or not os.access(folder, os.W_OK):
            raise UnusableInput(self.name, "a place that you may not write to", "one that you may")

    def _write(self, target: Path, text: str) -> None:
        with _refused(self.name):
            mode = self._path.stat().st_mode & 0o777 if self._path.exists() else _PRIVATE
            part = target.with_name(f".{target.name}.{os.getpid()}.part")
            try:
                with open(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, mode), "wb") as file:
                    file.write(text.encode("utf-8"))
                    file.flush()
                    os.fsync(file.fileno())
                part.replace(target)
            finally:
                part.unlink(missing_ok=True)


@contextlib.contextmanager
def _refused(name: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        found = str(error.strerror).lower()
        raise UnusableInput(name, found, "a place where a file can be written") from None
