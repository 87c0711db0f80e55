"""Somebody at a terminal, for tests: what they type, and what they see."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from io import StringIO
from pathlib import Path

from rich.console import Console

import secondline
from secondline.cli.asking import ask
from secondline.record.reading import read
from secondline.record.record import Record

ON = date(2026, 11, 21)
LIBRARY = secondline.library()
URGENT = [one.id for one in LIBRARY.red_flags.values() if one.urgency in ("emergency", "poison")]


@dataclass(frozen=True)
class Asked:
    """What was shown, what the record holds then, and whether all was shown."""

    page: str
    record: Record
    is_shown: bool


def typed(path: Path, lines: Iterable[str]) -> Asked:
    """Type these lines, then close the terminal."""
    left, out = iter(lines), StringIO()
    console = Console(file=out, width=92, highlight=False)

    def line(prompt: str) -> str:
        try:
            given = next(left)
        except StopIteration:
            raise EOFError from None
        console.print(f"{prompt}{given}", markup=False)
        if given == "^C":
            raise KeyboardInterrupt
        return given

    record, is_shown = ask(path, LIBRARY, ON, line, console)
    return Asked(out.getvalue(), record, is_shown)


def on_disk(path: Path) -> Record:
    """Give the record as the file holds it."""
    return read(path, LIBRARY.flag_ids())


def write(folder: Path, text: str, name: str = "record.toml") -> Path:
    """Write a record into a folder."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def all_no(*but: str) -> str:
    """Give the table of danger signs, each answered with no, but for some."""
    ids = [id for id in LIBRARY.red_flags if id not in but]
    return "\n".join(("[red_flags]", *(f'{id} = "no"' for id in ids)))
