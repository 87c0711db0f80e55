"""``secondline review RECORD``: the whole loop for one record."""

import argparse
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from secondline.cli.arguments import day, may_be_page, print_json, today
from secondline.errors import UnusableInput

if TYPE_CHECKING:
    from secondline.exchange.pdf.typesetting import Paper
    from secondline.knowledge.library import Library
    from secondline.record.record import Record


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
    parser.add_argument(
        "--pdf", type=Path, metavar="FILE", help="write a page for the visit and a sheet for home"
    )
    parser.add_argument(
        "--ask",
        action="store_true",
        help="ask first, in a terminal: the danger signs, then what could change the most; the "
        "answers are written into RECORD, which is begun where it is not there yet",
    )
    parser.add_argument(
        "--for",
        dest="reader",
        choices=("person", "clinician"),
        default="person",
        help="clinician: everything open, and what the order of options rests on (person)",
    )
    parser.add_argument(
        "--open", metavar="OPTION", help="show one option whole: walking, TENS, duloxetine"
    )
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
    on: date = arguments.on or today()
    is_shown = False
    if arguments.ask:
        record, is_shown = _asked(arguments, known, on)
    else:
        record = read(arguments.record, flag_ids=known.flag_ids())
    future(record, on, str(arguments.record))
    found = plain_review(review(record, known, on))
    target = arguments.pdf
    written = _write_pdf(found, target, record, on) if target is not None else None
    if arguments.json:
        print_json(found)
    elif arguments.open:
        _open(arguments.open, found, known, record.person.by)
    elif not is_shown:
        from secondline.cli.page import show_review

        show_review(
            found,
            known,
            is_all=arguments.all,
            written=written,
            is_clinician=arguments.reader == "clinician",
        )
    return 0


def _open(name: str, found: dict[str, Any], known: "Library", by: str | None) -> None:
    """Show one option whole; danger comes first, and alone where it is urgent."""
    from secondline.cli.lines import console, seen, urgent
    from secondline.cli.options_page import find_option, show_option

    out = console()
    if found["safety"]["urgent"]:
        urgent(out, seen(found)["safety"]["findings"])
        return
    one = seen(find_option(name, found["options"]["findings"], known))
    show_option(out, one, known, by)


def _asked(arguments: argparse.Namespace, known: "Library", on: date) -> "tuple[Record, bool]":
    """Give the record with what was answered, and whether all of it was shown."""
    from secondline.cli.asking import ask, need_terminal

    if arguments.json:
        raise UnusableInput("--ask", "--json beside it", "one of them: --json prints no question")
    need_terminal()
    return ask(arguments.record, known, on)


def _write_pdf(found: dict[str, Any], target: Path, record: "Record", on: date) -> Path:
    from secondline.charts.drawing import drawn
    from secondline.cli.arguments import write_whole
    from secondline.exchange.pdf.picture import diary_picture
    from secondline.exchange.pdf.visit import visit_pdf

    paper: Paper = "us-letter" if record.person.country == "US" else "a4"
    picture = None if found["safety"]["urgent"] else diary_picture(record, on, drawn)
    pdf = visit_pdf(found, paper=paper, by=record.person.by, picture=picture)
    write_whole(target, pdf.data)
    return target
