"""What a file that a person brings in holds: a record of ours, or what another program knows."""

import io
import json
import re
import tomllib
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from secondline.errors import UnusableInput
from secondline.exchange.imported import import_text
from secondline.exchange.tables.dates import Order
from secondline.exchange.tables.writing import to_csv
from secondline.knowledge.library import Library
from secondline.record.diary import CheckIn
from secondline.record.parsing import parsed
from secondline.record.reading import future, read_diary, read_text
from secondline.record.record import Record
from secondline.record.showing import visible
from secondline.record.writing import to_toml

MOST_BYTES = 2_000_000
_ARCHIVE = b"PK\x03\x04"
_RECORD, _DIARY = "record.toml", "diary.csv"
_OWN_TOML = re.compile(r"^\s*schema\s*=", re.MULTILINE)
_TOO_LARGE = "a file of at most 2 MB; larger ones go through `secondline import`"


@dataclass(frozen=True, slots=True)
class Arrived:
    """What a file holds, as it would be kept.

    Parameters
    ----------
    record : str, optional
        As TOML; None where the file is a diary alone.
    diary : str
        As CSV; empty where there is none.
    used, not_used : tuple of str
        Columns of another tracker's table.
    """

    record: str | None
    diary: str
    used: tuple[tuple[str, str], ...] = ()
    not_used: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    not_checked: tuple[str, ...] = ()

    @property
    def held(self) -> Record:
        """The same as values."""
        return read_text(self.record or "schema = 1", diary=self.diary or None)

    @property
    def check_ins(self) -> tuple[CheckIn, ...]:
        """The lines of the diary."""
        diary = self.held.diary
        return diary.check_ins if diary else ()

    @property
    def n_days(self) -> int:
        """On how many days anything was noted."""
        return len({one.day for one in self.check_ins})


def arrived(
    data: bytes,
    name: str,
    library: Library,
    on: date,
    maps: Mapping[str, str] | None = None,
    dates: Order | None = None,
) -> Arrived:
    """Give what a file holds; nothing is kept.

    Parameters
    ----------
    data : bytes
        An archive that Secondline made, a record in TOML or JSON, FHIR R4 in JSON, or a table.
    name : str
        What the person calls the file, for messages.
    maps, dates
        As in `secondline import`.

    Raises
    ------
    UnusableInput
        If it cannot be used: one sentence.
    """
    where = visible(name)[:80] or "the file"
    if len(data) > MOST_BYTES:
        raise UnusableInput(where, "a larger file", _TOO_LARGE)
    if data.startswith(_ARCHIVE):
        texts = _of_archive(data, where)
        return _own(texts.get(_RECORD, ""), texts.get(_DIARY, ""), where, library, on)
    text = _text(data, where)
    if _is_record(text):
        return _own(text, "", where, library, on)
    found = import_text(text, where, maps or {}, library, dates=dates, on=on)
    diary = to_csv(found.diary) if found.diary.check_ins else ""
    is_more = set(found.record) - {"schema", "diary"}
    return Arrived(
        to_toml({key: value for key, value in found.record.items() if key != "diary"})
        if is_more
        else None,
        diary,
        found.used,
        found.not_used,
        found.warnings,
        found.not_checked,
    )


def _own(text: str, diary: str, where: str, library: Library, on: date) -> Arrived:
    if text.lstrip().startswith("{"):
        text = to_toml(parsed(text, "json", where))
    record = read_text(text, where=where, diary=diary or None, flag_ids=library.flag_ids())
    future(record, on)
    return Arrived(text, diary)


def _is_record(text: str) -> bool:
    if not text.lstrip().startswith("{"):
        return bool(_OWN_TOML.search(text)) and _is_toml(text)
    try:
        held = json.loads(text)
    except (ValueError, RecursionError):
        return False
    return isinstance(held, dict) and "schema" in held and "resourceType" not in held


def _is_toml(text: str) -> bool:
    try:
        tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError):
        return False
    return True


def _text(data: bytes, where: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        expected = "a text in UTF-8: a record, a CSV, or FHIR in JSON"
        raise UnusableInput(where, "a file that is no text", expected) from None


def _of_archive(data: bytes, where: str) -> dict[str, str]:
    """Give the two files of an archive of ours; no other name in it is looked at."""
    expected = f"an archive that Secondline made, with {_RECORD} in it"
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            held = [one for one in archive.infolist() if one.filename in (_RECORD, _DIARY)]
            if sum(one.file_size for one in held) > MOST_BYTES:
                raise UnusableInput(where, "a larger archive", _TOO_LARGE)
            texts = {one.filename: _text(archive.read(one), where) for one in held}
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError):
        raise UnusableInput(where, "a damaged archive", expected) from None
    if _RECORD not in texts:
        raise UnusableInput(where, "another archive", expected)
    if texts.get(_DIARY):
        read_diary(texts[_DIARY], _DIARY)
    return texts
