"""Read a record: the door through which everything a person tells us comes in.

Strict, because someone will act on what we say: a fact that cannot be understood is refused with
its place, what was found and what was expected, and is never guessed.
"""

from collections.abc import Collection
from dataclasses import replace
from pathlib import Path, PurePosixPath, PureWindowsPath

from secondline.errors import UnusableInput
from secondline.record.corrections import Correction, read_correction
from secondline.record.diary import Diary
from secondline.record.diary_csv import read_diary
from secondline.record.files import DIARY_BYTES, RECORD_BYTES, text_of_file, too_large
from secondline.record.fingerprint import fingerprint
from secondline.record.future import future
from secondline.record.parsing import Kind, parsed
from secondline.record.reading_measures import (
    read_agreement,
    read_flags,
    read_measure,
    read_tests,
)
from secondline.record.reading_medicines import read_medicine, read_therapy
from secondline.record.reading_person import read_pain, read_person, read_symptoms
from secondline.record.record import Record
from secondline.record.showing import visible
from secondline.record.tables import Table
from secondline.record.vocabulary import TOP_LEVEL

__all__ = ["future", "read", "read_diary", "read_text"]

SCHEMA = 1


def read(path: str | Path, flag_ids: Collection[str] | None = None) -> Record:
    """Give the record that a file holds, with the diary beside it.

    Parameters
    ----------
    path : path
        A file in TOML or JSON, of at most 1 MB; the diary it names, of at most 20 MB.
    flag_ids : collection of str, optional
        Ids of danger signs; where given, a record that names any other is refused.

    Raises
    ------
    UnusableInput
        If anything cannot be used: one sentence, with the file, the key, what was found and what
        was expected.
    """
    path = Path(path)
    where = visible(str(path))
    text = text_of_file(path, RECORD_BYTES, "a record")
    table = Table(parsed(text, _kind(path, text), where), where)
    return _record(table, _diary_beside(path, table), flag_ids)


def read_text(
    text: str,
    kind: Kind = "toml",
    where: str = "record.toml",
    diary: Diary | str | None = None,
    flag_ids: Collection[str] | None = None,
) -> Record:
    r"""Give the record that a text holds; no file is opened.

    Parameters
    ----------
    text : str
        TOML or JSON, as `kind` says.
    where : str
        What messages call it.
    diary : Diary or str, optional
        The diary, or its CSV; the record has none where this is left out, whatever it names.
    flag_ids : collection of str, optional
        Ids of danger signs; where given, a record that names any other is refused.

    Raises
    ------
    UnusableInput
        As :func:`read`.

    Examples
    --------
    >>> read_text('schema = 1\nborn = 1979').person.born.text
    '1979'
    """
    if len(text) > RECORD_BYTES:
        raise too_large(where, RECORD_BYTES, "a record")
    table = Table(parsed(text, kind, where), where)
    if isinstance(diary, str):
        diary = read_diary(diary, table.name("diary") or "diary.csv")
    return _record(table, diary, flag_ids)


def _record(table: Table, diary: Diary | None, flag_ids: Collection[str] | None) -> Record:
    _check_schema(table)
    table.allow(TOP_LEVEL)
    _diary_name(table)
    record = Record(
        person=read_person(table),
        pain=read_pain(table.table("pain")),
        symptoms=read_symptoms(table.table("symptoms")),
        red_flags=read_flags(_flags(table), flag_ids),
        corrections=_corrections(table, flag_ids),
        tests=read_tests(table.table("tests")),
        medicines=tuple(read_medicine(each) for each in table.tables("medicines")),
        therapies=tuple(read_therapy(each) for each in table.tables("therapies")),
        measures=tuple(read_measure(each) for each in table.tables("measures")),
        agreement=read_agreement(table.table("agreement")),
        diary=diary,
    )
    return replace(record, hash=fingerprint(record))


def _check_schema(table: Table) -> None:
    if "schema" not in table.values:
        raise UnusableInput(table.where(), "no schema", "schema = 1 as its first line")
    schema = table.values["schema"]
    if type(schema) is int and schema > SCHEMA:
        raise table.refused("schema", "1; a newer Secondline may have written this")
    if type(schema) is not int or schema != SCHEMA:
        raise table.refused("schema", "the number 1")


def _flags(table: Table) -> Table:
    if table.values.get("red_flags") == "unknown":
        raise table.refused("red_flags", "only what was asked; leave it out where nothing was")
    return table.table("red_flags")


def _corrections(table: Table, flag_ids: Collection[str] | None) -> tuple[Correction, ...] | None:
    # None, and not an empty tuple: a record without any keeps the hash that it always had.
    return tuple(read_correction(each, flag_ids) for each in table.tables("corrections")) or None


def _kind(path: Path, text: str) -> Kind:
    if path.suffix.lower() in (".toml", ".json"):
        return "json" if path.suffix.lower() == ".json" else "toml"
    return "json" if text.lstrip().startswith("{") else "toml"  # no TOML begins with a brace


def _diary_beside(path: Path, table: Table) -> Diary | None:
    name = _diary_name(table)
    if name is None:
        return None
    file = path.parent / name
    return read_diary(text_of_file(file, DIARY_BYTES, "a diary"), visible(str(file)))


def _diary_name(table: Table) -> str | None:
    name = table.name("diary")
    if name is None:
        return None
    # Both kinds of path on every system: a record may travel from one to the other.
    posix, windows = PurePosixPath(name), PureWindowsPath(name)
    if posix.is_absolute() or windows.drive or windows.root or ".." in windows.parts:
        expected = 'a file in the folder of the record, such as "diary.csv"'
        raise table.refused("diary", expected)
    return name
