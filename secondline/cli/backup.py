"""``secondline backup FILE``: copy everything that was told on the pages."""

import argparse
from pathlib import Path

from secondline.cli.own_store import open_store


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the others."""
    parser = commands.add_parser(
        "backup",
        help="copy everything that was told on the pages into one file",
        description="The copy is read back before it counts. Never over anything.",
    )
    parser.add_argument("file", type=Path, metavar="FILE", help="a new file")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Write the backup."""
    open_store()
    from secondline.store.backup import backup

    backup(arguments.file)
    print(f"{arguments.file} holds everything, and was read back. It is not locked.")
    return 0
