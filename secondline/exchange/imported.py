"""What another program holds about a person, as a record: first looked at, and only then kept."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

from secondline.errors import UnusableInput
from secondline.exchange.fhir.medicines import FoundMedicine
from secondline.exchange.fhir.reading import read_fhir
from secondline.exchange.new_files import write_new
from secondline.exchange.tables.dates import Order
from secondline.exchange.tables.reading import read_table
from secondline.exchange.tables.writing import to_csv
from secondline.knowledge.library import Library
from secondline.loop.safety.check import Names, sort_names
from secondline.record.diary import Diary
from secondline.record.files import text_of_file
from secondline.record.reading import SCHEMA, read_text
from secondline.record.showing import visible
from secondline.record.writing import to_toml

IMPORT_BYTES = 50_000_000
RECORD_FILE, DIARY_FILE = "record.toml", "diary.csv"
_JSON = re.compile(r"\s*[{\[]")
_XML = re.compile(r"\s*<")
_SPREADSHEETS = (".xlsx", ".xls", ".ods", ".numbers")


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What a file holds for us, as it would be written.

    Parameters
    ----------
    kind : str
        ``fhir`` or ``table``.
    record : mapping
        With the keys of a record: what ``record.toml`` will hold.
    diary : Diary
        What ``diary.csv`` will hold; without lines where there is no such file.
    medicines : tuple of FoundMedicine
        The entries of `record`, each with what we know by its name.
    names : Names
        What became of each name; what is unknown or to be confirmed is not checked.
    used : tuple of (str, str)
        Each column of a table that is used, and what it measures.
    not_used : tuple of str
        The other columns.
    warnings : tuple of str
        What the person should know before it is written.
    """

    kind: Literal["fhir", "table"]
    record: Mapping[str, object]
    diary: Diary
    medicines: tuple[FoundMedicine, ...] = ()
    names: Names
    used: tuple[tuple[str, str], ...] = ()
    not_used: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether the file holds nothing for a record."""
        return set(self.record) <= {"schema"}

    @property
    def not_checked(self) -> tuple[str, ...]:
        """Every name, or part of one, that nothing we say speaks of."""
        given = (*self.names.unknown, *(one.given for one in self.names.confirm))
        return tuple(dict.fromkeys(given))

    @property
    def n_days(self) -> int:
        """On how many days anything was noted; a day runs from 04:00 to 04:00."""
        return len({line.day for line in self.diary.check_ins})


def read_import(
    path: str | Path,
    maps: Mapping[str, str],
    library: Library,
    *,
    dates: Order | None = None,
    on: date | None = None,
) -> Imported:
    """Give what a file of another program holds for a record; nothing is written.

    Parameters
    ----------
    path : path
        FHIR R4 in JSON or a table with a header line, of at most 50 MB; told by what is in it.
    maps : mapping of str to str
        For a table: from the name of a column to the measure that the person says it is.
    library : Library
        By which names of medicines are matched.
    dates : str, optional
        For a table: ``dmy`` or ``mdy``, where nothing in the dates tells.
    on : date, optional
        Today: a diary that goes beyond it is refused.

    Raises
    ------
    UnusableInput
        If the file cannot be used, or `maps` does not fit it: one sentence.
    """
    path = Path(path)
    where = visible(str(path))
    return import_text(_text(path, where), where, maps, library, dates=dates, on=on)


def import_text(
    text: str,
    where: str,
    maps: Mapping[str, str],
    library: Library,
    *,
    dates: Order | None = None,
    on: date | None = None,
) -> Imported:
    """Give what the text of such a file holds; `where` is what messages call it.

    Raises
    ------
    UnusableInput
        As :func:`read_import`.
    """
    if _XML.match(text):
        expected = "FHIR R4 in JSON, or a table such as CSV"
        raise UnusableInput(where, "XML, or a page of the web", expected)
    if not _JSON.match(text):
        return _of_table(text, where, maps, dates, on)
    if maps or dates:
        raise UnusableInput(where, "JSON, which has no columns", "--map and --dates left out")
    return _of_fhir(text, where, library, on)


def write_import(imported: Imported, folder: str | Path) -> None:
    """Write ``record.toml``, and ``diary.csv`` where there is a diary, into a folder.

    Both are written whole, or neither; nothing that is there is ever overwritten. What is written
    was read back first.

    Raises
    ------
    UnusableInput
        If there is nothing to write, either file is there already, or the folder cannot be
        written.
    """
    folder = Path(folder)
    if imported.is_empty:
        raise UnusableInput(visible(str(folder)), "nothing to write", "a file with more in it")
    texts = {RECORD_FILE: to_toml(imported.record)}
    if imported.diary.check_ins:
        texts = {DIARY_FILE: to_csv(imported.diary), **texts}
    # What could not be read again must not be kept: better no file than one that is refused later.
    read_text(texts[RECORD_FILE], where=RECORD_FILE, diary=texts.get(DIARY_FILE))
    write_new(folder, texts, refused=(RECORD_FILE, DIARY_FILE))


def _text(path: Path, where: str) -> str:
    try:
        return text_of_file(path, IMPORT_BYTES, "a file")
    except UnusableInput:
        if path.suffix.lower() in _SPREADSHEETS and path.is_file():
            raise UnusableInput(where, "a spreadsheet", "its table saved as CSV") from None
        raise


def _of_fhir(text: str, where: str, library: Library, on: date | None) -> Imported:
    found = read_fhir(text, where, library, on)
    _must_be_born(found.record.get("born"), where, on)
    record: dict[str, object] = {"schema": SCHEMA, **found.record}
    if found.diary.check_ins:
        record["diary"] = DIARY_FILE
    if found.medicines:
        record["medicines"] = [one.raw for one in found.medicines]
    return Imported(
        kind="fhir",
        record=record,
        diary=found.diary,
        medicines=found.medicines,
        names=sort_names((one.match for one in found.medicines), library),
        warnings=found.warnings,
    )


def _must_be_born(born: object, where: str, on: date | None) -> None:
    """Refuse a year of birth that has not come: the review would refuse the record later."""
    if on is not None and isinstance(born, int) and born > on.year:
        found = f"a birth in {born}, in the future"
        raise UnusableInput(where, found, f"a year of birth up to {on.year}")


def _of_table(
    text: str, where: str, maps: Mapping[str, str], dates: Order | None, on: date | None
) -> Imported:
    found = read_table(text, where, maps, dates, on)
    has_lines = bool(found.diary.check_ins)
    return Imported(
        kind="table",
        record={"schema": SCHEMA, "diary": DIARY_FILE} if has_lines else {"schema": SCHEMA},
        diary=found.diary if has_lines else Diary(),
        names=Names((), (), ()),
        used=found.used,
        not_used=found.not_used,
        warnings=found.warnings,
    )
