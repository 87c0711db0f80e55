"""Read a text file of bounded size: never a pipe, a device or more than was agreed."""

import os
import stat
from pathlib import Path

from secondline.errors import UnusableInput
from secondline.record.showing import visible

RECORD_BYTES = 1_000_000
DIARY_BYTES = 20_000_000
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_OPEN = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def text_of_file(path: Path, limit: int, what: str) -> str:
    """Give the text of a file that is at most `limit` bytes long.

    Raises
    ------
    UnusableInput
        If it is missing, not a plain file, too large, or not text in UTF-8.
    """
    where = visible(str(path))
    return text_of_bytes(_bytes_of(path, where, limit, what), where)


def text_of_bytes(data: bytes, where: str) -> str:
    """Give the text that bytes hold in UTF-8, with or without a byte order mark.

    Raises
    ------
    UnusableInput
        If the bytes are binary, UTF-16, Latin-1 or anything else than UTF-8.
    """
    if data.startswith(_UTF_16):
        raise UnusableInput(where, "a text in UTF-16", "UTF-8: save it as UTF-8")
    if b"\0" in data:
        raise UnusableInput(where, "bytes that are no text", "a text file in UTF-8")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = data.count(b"\n", 0, fault.start) + 1
        found = f"letters that are not UTF-8 (perhaps Latin-1) in line {line}"
        raise UnusableInput(where, found, "UTF-8: save it as UTF-8") from None


def too_large(where: str, limit: int, what: str) -> UnusableInput:
    """Give the error for a file or a text that is longer than agreed."""
    size = f"{limit // 1_000_000} MB"
    return UnusableInput(where, f"more than {size}", f"{what} of at most {size}")


def _bytes_of(path: Path, where: str, limit: int, what: str) -> bytes:
    try:
        # Without O_NONBLOCK a pipe that nobody writes to would hold us for ever.
        descriptor = os.open(path, _OPEN)
    except (OSError, ValueError) as fault:
        raise UnusableInput(where, _reason(fault), f"{what} that can be opened") from None
    try:
        _must_be_plain(os.fstat(descriptor), where, limit, what)
        with os.fdopen(descriptor, "rb", closefd=False) as file:
            # The size was a promise; a file may grow, and some promise nothing.
            data = file.read(limit + 1)
    except OSError:
        raise UnusableInput(where, "a file that cannot be read", f"{what} that can be") from None
    finally:
        os.close(descriptor)
    if len(data) > limit:
        raise too_large(where, limit, what)
    return data


def _must_be_plain(status: os.stat_result, where: str, limit: int, what: str) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise UnusableInput(where, "a folder", "the name of a file in it")
    if not stat.S_ISREG(status.st_mode):
        raise UnusableInput(where, "a pipe or a device", f"{what} saved as a plain file")
    if status.st_size > limit:
        raise too_large(where, limit, what)


def _reason(fault: OSError | ValueError) -> str:
    if isinstance(fault, FileNotFoundError | NotADirectoryError):
        return "no file of that name"
    if isinstance(fault, PermissionError):
        return "a file that you may not read"
    if isinstance(fault, OSError):
        return "a file that cannot be opened"
    return "a name that no file can have"
