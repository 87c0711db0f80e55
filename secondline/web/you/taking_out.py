"""Take out what was told: as an archive, as single files, as a backup."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from secondline.store import records
from secondline.store.backup import backup_bytes
from secondline.store.diary_text import csv_of
from secondline.store.leaving import export
from secondline.store.place import folder

_BINARY = "application/octet-stream"


@require_safe
def archive(request: HttpRequest) -> HttpResponse:
    """Give everything in one archive."""
    return _file(export(), "application/zip", "notes.zip")


@require_safe
def record(request: HttpRequest) -> HttpResponse:
    """Give the record as the text that it is."""
    return _file(records.text(), "application/toml; charset=utf-8", "record.toml")


@require_safe
def diary(request: HttpRequest) -> HttpResponse:
    """Give the diary as a table."""
    return _file(csv_of(records.lines()), "text/csv; charset=utf-8", "diary.csv")


@require_safe
def backup(request: HttpRequest) -> HttpResponse:
    """Give a backup that was read back."""
    return _file(backup_bytes(folder()), _BINARY, "notes.backup")


def _file(data: bytes | str, kind: str, name: str) -> HttpResponse:
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(data, content_type=kind, headers=headers)
