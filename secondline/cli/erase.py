"""``secondline erase``: erase everything that was told on the pages."""

import argparse

from secondline.cli.own_store import is_meant, open_store


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the others."""
    parser = commands.add_parser(
        "erase",
        help="erase everything that was told on the pages",
        description="Asks first. Backups and files that you took out stay where they are.",
    )
    parser.add_argument("--yes", action="store_true", help="do not ask")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Erase it, where it is meant."""
    open_store()
    from secondline.store.leaving import erase

    says = "Everything that you told will be gone, and there is no way back."
    if is_meant(says, is_sure=arguments.yes):
        erase()
        print("Everything is erased. Backups and files that you took out stay where they are.")
    return 0
