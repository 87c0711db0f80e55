"""``secondline export``: take out everything that was told on the pages."""

import argparse
from pathlib import Path

from secondline.cli.own_store import open_store
from secondline.errors import UnusableInput

_ARCHIVE = "secondline-export.zip"


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the others."""
    parser = commands.add_parser(
        "export",
        help="take out everything that was told on the pages",
        description="Writes one archive: record.toml and diary.csv, which `secondline review` "
        "reads, and secondline.json with all of it. Never over anything.",
    )
    parser.add_argument(
        "--to", type=Path, default=Path(_ARCHIVE), metavar="FILE", help=f"({_ARCHIVE})"
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Write the archive."""
    open_store()
    from secondline.store.leaving import export

    file, data = arguments.to, export()
    try:
        with file.open("xb") as held:
            held.write(data)
    except FileExistsError:
        expected = "a new name, with --to FILE"
        raise UnusableInput(str(file), "a file that is there already", expected) from None
    except OSError as error:
        found = f"a place that cannot be written ({error.strerror})"
        raise UnusableInput(str(file), found, "another place, with --to FILE") from None
    print(f"{file} holds everything that you told. It is not locked: keep it where only you look.")
    return 0
