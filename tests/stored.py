"""An empty store for one test, in a file of its own."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from django.core.management import call_command
from django.db import connection

import secondline
from secondline.record.examples import path_of
from secondline.record.reading import read
from secondline.store import records

_NOW = datetime(2026, 11, 21, tzinfo=UTC)


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


@cache
def of_example(name: str, days: int = 10) -> bytes:
    """Give the file of somebody who told what an example tells, with the last days of its diary.

    It is made in a thread of its own: beside a driven browser, Django takes this one for another's.
    """
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(_of_example, name, days).result()


def _of_example(name: str, days: int) -> bytes:
    flags = secondline.library().flag_ids()
    text = path_of(name).read_text(encoding="utf-8")
    text = "\n".join(line for line in text.splitlines() if not line.startswith("diary ="))
    diary = read(path_of(name), flags).diary
    with TemporaryDirectory() as place, store_in(Path(place)) as file:
        records.replace(text, what="all of it", key="all", now=_NOW, flag_ids=flags)
        for n, one in enumerate(diary.check_ins[-days:] if diary else ()):
            records.check_in(one.on, one.at, dict(one.values), one.note, key=str(n), now=_NOW)
        connection.close()
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
