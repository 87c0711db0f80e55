"""``secondline check NAME...``: what a list of medicines, supplements and alcohol does together."""

import argparse
from pathlib import Path

from secondline.cli.arguments import day, print_json


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the others."""
    parser = commands.add_parser(
        "check",
        help="what medicines, alcohol and supplements do together",
        description="Give each name by itself: secondline check percocet tylenol 'red wine'",
    )
    parser.add_argument("names", metavar="NAME", nargs="+", help="a medicine, brand or product")
    parser.add_argument("--record", type=Path, metavar="RECORD", help="add what this record holds")
    parser.add_argument("--on", type=day, metavar="DATE", help="the day; stopped ones then leave")
    parser.add_argument("--json", action="store_true", help="print one JSON object only")
    parser.add_argument("--all", action="store_true", help="show what is folded, too")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Check the names and show what was found."""
    from secondline.exchange.plain_json import plain_check
    from secondline.knowledge.compiling import library
    from secondline.loop.safety.check import check

    known = library()
    record = None
    if arguments.record:
        from secondline.record.reading import read

        record = read(arguments.record, flag_ids=known.flag_ids())
    found = plain_check(check(arguments.names, known, record, arguments.on))
    if arguments.json:
        print_json(found)
    else:
        from secondline.cli.page import show_check

        show_check(found, known, is_all=arguments.all)
    return 0
