"""What the commands share: days, JSON, and writing a file whole."""

import argparse
import json
import os
import sys
from datetime import date, datetime
from pathlib import Path
from typing import Any

from secondline.errors import UnusableInput
from secondline.record.showing import visible

_PDF = b"%PDF"


def day(text: str) -> date:
    """Give the day that an argument such as ``2026-11-21`` names."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f'found "{text[:40]}"; expected a day such as 2026-11-21'
        ) from None


def today() -> date:
    """Give the day of the clock; here, at the door, is the one place that reads it."""
    return datetime.now().astimezone().date()


def print_json(value: Any) -> None:
    """Print one JSON object; characters that no UTF-8 can hold are written as escapes."""
    text = json.dumps(value, indent=2, ensure_ascii=False, allow_nan=False)
    try:
        text.encode(sys.stdout.encoding or "utf-8")
    except (UnicodeEncodeError, LookupError):
        text = json.dumps(value, indent=2, allow_nan=False)
    print(text)


def may_be_page(target: Path) -> None:
    """Refuse any place for a page but a new one, or one where a page stands already.

    A slip of the keyboard must not cost a record or a diary.

    Raises
    ------
    UnusableInput
        If something else than a PDF is there.
    """
    where = visible(str(target)) or "--pdf"
    if not target.name or target.is_dir():
        raise UnusableInput(where, "a folder", "the name of a file, such as visit.pdf")
    if not os.path.lexists(target):
        return
    try:
        # A pipe that nobody writes to would hold us for ever.
        is_page = target.is_file() and _begins_as_pdf(target)
    except OSError:
        is_page = False
    if not is_page:
        expected = "a new name, or a PDF that may be replaced; nothing was written"
        raise UnusableInput(where, "a file that is no PDF", expected)


def _begins_as_pdf(target: Path) -> bool:
    with target.open("rb") as file:
        return file.read(len(_PDF)) == _PDF


def write_whole(target: Path, data: bytes) -> None:
    """Write a file whole or not at all.

    Raises
    ------
    UnusableInput
        If the place cannot be written.
    """
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        part.write_bytes(data)
        part.replace(target)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise UnusableInput(
            str(target), str(error.strerror).lower(), "a place where a file can be written"
        ) from None
