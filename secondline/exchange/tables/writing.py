"""Write a diary as the CSV that a record has beside it."""

import csv
import io
from collections.abc import Iterable

from secondline.exchange.tables.cells import written
from secondline.record.diary import CheckIn, Diary


def to_csv(diary: Diary) -> str:
    r"""Give the CSV of a diary, as ``secondline.record.reading.read_diary`` reads it.

    Parameters
    ----------
    diary : Diary
        Its lines in the order of time.

    Examples
    --------
    >>> from datetime import date
    >>> to_csv(Diary(("pain",), (CheckIn(date(2026, 8, 1), values=(("pain", 6.0),)),)))
    'date,pain\n2026-08-01,6\n'
    """
    has_time = any(line.at is not None for line in diary.check_ins)
    has_note = any(line.note for line in diary.check_ins)
    header = ("date", *("time",) * has_time, *diary.columns, *("note",) * has_note)
    out = io.StringIO(newline="")
    table = csv.writer(out, lineterminator="\n")
    table.writerow(header)
    table.writerows(_cells(line, header) for line in diary.check_ins)
    return out.getvalue()


def _cells(line: CheckIn, header: Iterable[str]) -> list[str]:
    values = {name: written(value) for name, value in line.values}
    values |= {"date": line.on.isoformat(), "note": line.note}
    values["time"] = line.at.isoformat() if line.at else ""
    return [values.get(name, "") for name in header]
