"""An empty store for one test, in a file of its own."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.core.management import call_command
from django.db import connection


@contextmanager
def store_in(folder: Path) -> Iterator[Path]:
    """Use a new database in this folder until the end."""
    before = connection.settings_dict["NAME"]
    file = folder / "secondline.sqlite3"
    connection.close()
    connection.settings_dict["NAME"] = str(file)
    try:
        call_command("migrate", verbosity=0)
        yield file
    finally:
        connection.close()
        connection.settings_dict["NAME"] = before
