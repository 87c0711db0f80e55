"""``secondline knowledge check``: whether every entry has its shape, its source, its words."""

import argparse

from secondline.cli.arguments import print_json


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the others."""
    parser = commands.add_parser("knowledge", help="check the knowledge, and say how it is known")
    inner = parser.add_subparsers(metavar="WHAT", required=True)
    check = inner.add_parser("check", help="check every entry against its shape and its sources")
    check.add_argument("--json", action="store_true", help="print one JSON object only")
    check.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Check the entries (in an installed package, the compiled whole) and count them."""
    from secondline.knowledge.checking import check_whole, counts
    from secondline.knowledge.compiling import HOME, build, library

    known = build(HOME) if any(HOME.glob("medicines/*.yaml")) else library()
    check_whole(known)
    found = counts(known)
    if arguments.json:
        print_json({"version": known.version, "hash": known.hash, **found})
        return 0
    from secondline.cli.medicine_page import show_counts

    show_counts(known, found)
    return 0
