"""Small tables in, findings out: how the specification asks one rule about one person."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

import secondline
from secondline.knowledge.library import Library
from secondline.loop.answer import Finding
from secondline.loop.review import Review
from secondline.record.exposures import treatments
from secondline.record.reading import read_text
from secondline.record.record import Record

ON = date(2026, 11, 21)
_KEYS = {"medicine": "name", "started": "started_on", "stopped": "stopped_on"}


@pytest.fixture(scope="session")
def library() -> Library:
    return secondline.library()


@pytest.fixture(scope="session")
def person() -> Callable[..., Record]:
    return _person


def _person(table: str = "", more: str = "") -> Record:
    """Read a record from TOML lines and a table of medicines, one row each."""
    return read_text(f"schema = 1\n{more}\n{_medicines(table)}")


def _medicines(table: str) -> str:
    rows = [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]
    if not rows:
        return ""
    keys = [_KEYS.get(key, key.replace(" ", "_")) for key in rows[0]]
    return "\n".join(_medicine(dict(zip(keys, row, strict=True))) for row in rows[1:])


def _medicine(row: dict[str, str]) -> str:
    lines = ["[[medicines]]"]
    for key, cell in row.items():
        if cell not in ("", "?"):
            lines += [f"{key} = {_value(key, cell)}"] if key != "dose" else _dose(cell)
    return "\n".join(lines)


def _value(key: str, cell: str) -> str:
    if key in ("times_a_day", "at_most", "pain_before", "as_needed"):
        return cell
    if key == "side_effects":
        return f"[{', '.join(repr(one.strip()) for one in cell.strip('[]').split(';') if one)}]"
    if key == "taken" and cell.replace(".", "").isdigit():
        return cell
    return f'"{cell}"'


def _dose(cell: str) -> list[str]:
    """ "300 mg/d" is a daily dose, taken in one; "10 mg x 3" is three times a day."""
    if cell.endswith("/d"):
        return [f'dose = "{cell.removesuffix("/d")}"', "times_a_day = 1"]
    dose, _, times = cell.partition(" x ")
    if times.startswith("at most "):
        return [f'dose = "{dose}"', "as_needed = true", f"at_most = {times.split()[-1]}"]
    return [f'dose = "{dose}"', f"times_a_day = {times}"] if times else [f'dose = "{dose}"']


@pytest.fixture
def judge(library: Library) -> Callable[..., Finding | None]:
    """Ask one reason about the first medicine of a table."""

    def asked(rule: Any, table: str, more: str = "", on: date = ON) -> Finding | None:
        record = _person(table, more)
        finding: Finding | None = rule(treatments(record, library)[0], record, library, on)
        return finding

    return asked


@pytest.fixture
def reviewed(library: Library) -> Callable[..., Review]:
    """Review a person given as a table of medicines and lines of TOML."""

    def asked(table: str = "", more: str = "", on: date = ON) -> Review:
        return secondline.review(_person(table, more), library, on=on)

    return asked
