"""In which state the file is: SQLite's own counter, so that what was read need not be read again.

The counter stands in bytes 24 to 27 of the file, and every transaction that writes raises it, from
whatever program it comes (the file format of SQLite, 1.3.7).
"""

from pathlib import Path

from django.db import connection

_AT, _BYTES = 24, 4


def state() -> tuple[str, int] | None:
    """Give the file and its counter; None where there is no file yet."""
    name = str(connection.settings_dict["NAME"])
    try:
        with Path(name).open("rb") as file:
            file.seek(_AT)
            return name, int.from_bytes(file.read(_BYTES), "big")
    except FileNotFoundError:
        return None
