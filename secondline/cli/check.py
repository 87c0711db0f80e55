"""``secondline check NAME...``: what a list of medicines, supplements and alcohol does together."""

import argparse
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from secondline.cli.arguments import day, print_json, today
from secondline.errors import UnusableInput

if TYPE_CHECKING:
    from secondline.knowledge.library import Library
    from secondline.record.record import Record

_FILES = (".toml", ".json", ".csv")


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

    if not any(name.strip() for name in arguments.names):
        raise UnusableInput("check", "no name", "a medicine, such as: secondline check percocet")
    for name in arguments.names:
        if Path(name).suffix.lower() in _FILES:
            whole = f"names; for a record: secondline review {name}, or check NAME --record {name}"
            raise UnusableInput("check", f"the name of a file, {name}", whole)
    known = library()
    record, urgent = None, []
    if arguments.record:
        from secondline.record.reading import read

        record = read(arguments.record, flag_ids=known.flag_ids())
        urgent = _urgent(record, known, arguments.on)
    found = plain_check(check(arguments.names, known, record, arguments.on))
    if arguments.json:
        print_json({**found, "findings": [*urgent, *found["findings"]]})
    else:
        from secondline.cli.check_page import show_check

        show_check(found, known, is_all=arguments.all, emergency=urgent)
    return 0


def _urgent(record: "Record", known: "Library", on: date | None) -> list[dict[str, Any]]:
    """Give what the danger signs of a record leave no time for; they go before everything."""
    from secondline.exchange.plain_json import plain_answer
    from secondline.loop.safety import assess

    answer = assess(record, known, on or today())
    findings: list[dict[str, Any]] = plain_answer(answer)["findings"]
    return findings if answer.urgent else []
