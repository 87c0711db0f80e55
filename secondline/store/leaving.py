"""Leave: take everything out in files that other programs read, or erase it all."""

import io
import json
import zipfile
from datetime import datetime
from typing import Any

from django.db import connection, transaction

from secondline.record.changes import Change
from secondline.record.editing import edited
from secondline.store import questions, records
from secondline.store.diary_text import csv_of
from secondline.store.models import CheckIn, Revision, SavedQuestion

RECORD, DIARY, ALL = "record.toml", "diary.csv", "secondline.json"
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # a zip knows no earlier one; the same content, the same bytes
_SCHEMA = 1


def export() -> bytes:
    """Give everything as one archive: ``record.toml``, ``diary.csv``, ``secondline.json``.

    The first two are what ``secondline review record.toml`` reads. The third holds all of it in
    one file, with every earlier state of the record.

    Raises
    ------
    UnusableInput
        If what is kept cannot be read; a backup copies it as it is.
    """
    held = records.lines()
    texts = {RECORD: _record(has_diary=bool(held)), ALL: _everything()}
    if held:
        texts[DIARY] = csv_of(held)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in sorted(texts.items()):
            archive.writestr(zipfile.ZipInfo(name, _FIRST_DAY), text)
    return out.getvalue()


def _record(*, has_diary: bool) -> str:
    text = records.text()
    return edited(text, "toml", [Change(("diary",), DIARY)], RECORD) if has_diary else text


def _everything() -> str:
    told: dict[str, Any] = {
        "schema": _SCHEMA,
        "record": records.text(),
        "diary": [
            {
                "date": line.on.isoformat(),
                "time": line.at.isoformat("minutes") if line.at else None,
                "values": dict(line.values),
                "note": line.note,
            }
            for line in records.lines()
        ],
        "questions": list(questions.saved()),
        "earlier": [
            {"made_at": _at(one.made_at), "what": one.what, "record": one.text}
            for one in Revision.objects.order_by("id")
        ],
    }
    return json.dumps(told, ensure_ascii=False, indent=1, allow_nan=False)


def _at(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds")


def erase() -> None:
    """Erase everything that was told, and what the file still held of it.

    Each deleted page is written over (``secure_delete``), then the file is built anew. What a disk
    keeps of files that are gone, and copies made before, are out of reach.
    """
    with transaction.atomic():
        Revision.objects.all().delete()
        CheckIn.objects.all().delete()
        SavedQuestion.objects.all().delete()
    with connection.cursor() as cursor:
        cursor.execute("VACUUM")
