"""What the commands share: days, JSON, and writing a file whole."""

import argparse
import json
import os
import sys
from datetime import date, datetime
from pathlib import Path
from typing import Any

from secondline.errors import UnusableInput


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
