"""In which state the file is: SQLite's own counter, so that what was read need not be read again.

The counter stands in bytes 24 to 27 of the file, and every transaction that writes raises it, from
whatever program it comes (the file format of SQLite, 1.3.7). Where a transaction was undone half
way, or a file put in the place of ours, the same number can come again: so the time counts, too.
"""

import os
from functools import cache
from pathlib import Path
from threading import Lock

from django.db import connection

_AT, _BYTES = 24, 4
_ONE_BY_ONE = Lock()
State = tuple[str, int, int, int]


def state() -> State | None:
    """Give the file, its number, its counter and its time; None where there is no file yet."""
    name = str(connection.settings_dict["NAME"])
    try:
        there = Path(name).stat()
        opened = _opened(name, there.st_dev, there.st_ino)
    except FileNotFoundError:
        return None
    with _ONE_BY_ONE:
        os.lseek(opened, _AT, os.SEEK_SET)
        counter = int.from_bytes(os.read(opened, _BYTES), "big")
    return name, there.st_ino, counter, there.st_mtime_ns


# Never closed: on closing, a POSIX system drops every lock that this process has on the file, also
# those of a thread that is just writing, and another program could write into the middle of that
# (https://sqlite.org/howtocorrupt.html, 2.2). The file and its number stand for one that is open.
@cache
def _opened(name: str, _device: int, _number: int) -> int:
    return os.open(name, os.O_RDONLY | getattr(os, "O_BINARY", 0))
