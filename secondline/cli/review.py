"""``secondline review RECORD``: the whole loop for one record."""

import argparse
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from secondline.cli.arguments import day, may_be_page, print_json, today

if TYPE_CHECKING:
    from secondline.record.person import Person


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the others."""
    parser = commands.add_parser(
        "review",
        help="ask the six questions of a record",
        description="Is it dangerous, is it really not working, why not, what next, can we find "
        "out, what do I tell my doctor: all six, for one record.",
    )
    parser.add_argument("record", metavar="RECORD", type=Path, help="record.toml or record.json")
    parser.add_argument("--on", type=day, metavar="DATE", help="the day of the review (today)")
    parser.add_argument("--json", action="store_true", help="print one JSON object only")
    parser.add_argument("--pdf", type=Path, metavar="FILE", help="write one page for the visit")
    parser.add_argument("--all", action="store_true", help="show what is folded, too")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Review a record, show it, and write the page for the visit where asked."""
    from secondline.exchange.plain_json import plain_review
    from secondline.knowledge.compiling import library
    from secondline.loop.review import review
    from secondline.record.reading import future, read

    if arguments.pdf is not None:
        may_be_page(arguments.pdf)
    known = library()
    record = read(arguments.record, flag_ids=known.flag_ids())
    on: date = arguments.on or today()
    future(record, on, str(arguments.record))
    found = plain_review(review(record, known, on))
    target = arguments.pdf
    written = _write_pdf(found, target, record.person) if target is not None else None
    if arguments.json:
        print_json(found)
    else:
        from secondline.cli.page import show_review

        show_review(found, known, is_all=arguments.all, written=written)
    return 0


def _write_pdf(found: dict[str, Any], target: Path, person: "Person") -> Path:
    from secondline.cli.arguments import write_whole
    from secondline.exchange.pdf.visit import visit_pdf

    pdf = visit_pdf(found, paper="us-letter" if person.country == "US" else "a4", by=person.by)
    write_whole(target, pdf.data)
    return target
