"""``secondline restore FILE``: bring a backup back."""

import argparse
from pathlib import Path

from secondline.cli.own_store import is_meant, open_store


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the others."""
    parser = commands.add_parser(
        "restore",
        help="bring a backup back",
        description="What the backup holds takes the place of everything that is there now; it "
        "asks first. A file that is not whole changes nothing.",
    )
    parser.add_argument("file", type=Path, metavar="FILE", help="a backup")
    parser.add_argument("--yes", action="store_true", help="do not ask")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Bring it back, where it is meant."""
    open_store()
    from secondline.store.backup import read_backup, restore

    _, check_ins, _ = read_backup(arguments.file)
    says = f"The backup holds {len(check_ins)} check-ins. It takes the place of what is there now."
    if is_meant(says, is_sure=arguments.yes):
        restore(arguments.file)
        print("The backup is back.")
    return 0
