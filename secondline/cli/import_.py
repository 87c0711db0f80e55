"""``secondline import FILE``: what another program holds about you, as a record.

Without ``--to`` it only shows what it would write. A file that holds nothing for us is answered
(status 0) with nothing written; one that cannot be used is refused in one sentence (status 2).
"""

import argparse
from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any

from secondline.cli.arguments import print_json, today
from secondline.errors import UnusableInput

if TYPE_CHECKING:
    from secondline.exchange.imported import Imported

_LONG_WORK_BYTES = 1_000_000


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the others."""
    parser = commands.add_parser(
        "import",
        help="make a record of a file from a clinic or another tracker",
        description="Reads FHIR R4 in JSON (as clinics and hospitals give it) or a table such as "
        "CSV. Shows what it found; writes only with --to, and never over anything.",
    )
    parser.add_argument("file", metavar="FILE", type=Path, help="FHIR R4 in JSON, or a table")
    parser.add_argument(
        "--to", type=Path, metavar="FOLDER", help="write record.toml and diary.csv there"
    )
    parser.add_argument(
        "--map",
        action="append",
        default=[],
        metavar="COLUMN=MEASURE",
        help="say what a column measures: --map kneePain=pain --map steps=steps; again for more",
    )
    parser.add_argument(
        "--dates",
        choices=("dmy", "mdy"),
        help="in dates such as 03/04/2025 the day (dmy) or the month (mdy) stands first",
    )
    parser.add_argument(
        "--json", action="store_true", help="print one JSON object and nothing else"
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Show what a file holds, and write it where asked."""
    from secondline.exchange.imported import read_import, write_import
    from secondline.knowledge.compiling import library

    known = library()
    maps = _maps(arguments.map)
    with _progress(arguments.file):
        found = read_import(arguments.file, maps, known, dates=arguments.dates, on=today())
        is_written = arguments.to is not None and not found.is_empty
        if is_written:
            write_import(found, arguments.to)
    written = arguments.to if is_written else None
    if arguments.json:
        print_json(_plain(found, written))
    else:
        from secondline.cli.import_page import show_import

        show_import(found, known, arguments.file, written)
    return 0


def _maps(given: Sequence[str]) -> dict[str, str]:
    """Give each ``COLUMN=MEASURE``; a column may have "=" in its name, a measure may not."""
    maps: dict[str, str] = {}
    for one in given:
        column, sign, measure = (part.strip() for part in one.rpartition("="))
        if not (column and sign and measure):
            raise UnusableInput("--map", f'"{one[:40]}"', "COLUMN=MEASURE, such as kneePain=pain")
        if column in maps:
            raise UnusableInput("--map", f'the column "{column[:40]}" twice', "each column once")
        maps[column] = measure
    return maps


def _progress(file: Path) -> AbstractContextManager[object]:
    """Show on a terminal that long work goes on; beside the output, so that pipes stay clean."""
    try:
        is_long = file.stat().st_size > _LONG_WORK_BYTES
    except (OSError, ValueError):
        is_long = False
    if not is_long:
        return nullcontext()
    from rich.console import Console
    from rich.markup import escape

    beside = Console(stderr=True)
    says = f"Reading {escape(file.name)} …"
    return beside.status(says) if beside.is_terminal else nullcontext()


def _plain(found: "Imported", written: Path | None) -> dict[str, Any]:
    """Give what ``--json`` prints."""
    files = ["record.toml", *["diary.csv"] * bool(found.diary.check_ins)]
    return {
        "kind": found.kind,
        "record": _jsonable(found.record),
        "medicines": [
            {
                "given": one.match.given,
                "matched": list(one.match.ingredients),
                "product": one.match.product,
                "how": one.match.how,
                "n_entries": one.n,
            }
            for one in found.medicines
        ],
        "unknown": list(found.not_checked),
        "n_days": found.n_days,
        "columns": {
            "used": [{"column": name, "measure": measure} for name, measure in found.used],
            "not_used": list(found.not_used),
        },
        "warnings": list(found.warnings),
        "written": [str(written / name) for name in files] if written else [],
    }


def _jsonable(value: object) -> Any:
    if isinstance(value, dict):
        return {key: _jsonable(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_jsonable(item) for item in value]
    return value if isinstance(value, str | int | float | bool) else str(value)
