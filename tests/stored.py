"""An empty store for one test, in a file of its own."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from django.core.management import call_command
from django.db import connection


@contextmanager
def store_in(folder: Path, filled: bytes | None = None) -> Iterator[Path]:
    """Use a new database in this folder until the end: an empty one, or this one."""
    file = folder / "secondline.sqlite3"
    file.write_bytes(_empty() if filled is None else filled)
    with _used(file):
        yield file


@cache
def _empty() -> bytes:
    """Give the file with empty tables, made once for all tests."""
    with TemporaryDirectory() as place:
        file = Path(place) / "secondline.sqlite3"
        with _used(file):
            call_command("migrate", verbosity=0)
        return file.read_bytes()


@contextmanager
def _used(file: Path) -> Iterator[None]:
    before = connection.settings_dict["NAME"]
    connection.close()
    connection.settings_dict["NAME"] = str(file)
    try:
        yield
    finally:
        connection.close()
        connection.settings_dict["NAME"] = before
