"""``secondline paper``: a check-in sheet for two weeks, to print and to fill in by hand."""

import argparse
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from secondline.cli.arguments import day, may_be_page, today, write_whole
from secondline.errors import UnusableInput

if TYPE_CHECKING:
    from secondline.exchange.pdf.typesetting import Paper
    from secondline.exchange.pdf.visit import Pdf
    from secondline.knowledge.library import Library
    from secondline.record.record import Record

_US = "US"


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the others."""
    parser = commands.add_parser(
        "paper",
        help="a two-week check-in sheet to print",
        description="Writes a PDF to print: large circles for pain on each of 14 days, and the "
        "other columns of a diary. With a record, a row for each medicine in it. How to type it "
        "in later stands on the sheet.",
    )
    parser.add_argument(
        "--record", type=Path, metavar="RECORD", help="record.toml or record.json (none)"
    )
    parser.add_argument(
        "--out",
        type=Path,
        metavar="FILE",
        default=Path("paper.pdf"),
        help="where to write it (paper.pdf); a PDF that is there is replaced, nothing else is",
    )
    parser.add_argument(
        "--paper",
        choices=("a4", "us-letter"),
        help="the size of the sheet (us-letter for a record from the US, else a4)",
    )
    parser.add_argument("--on", type=day, metavar="DATE", help="the first of the days (today)")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Write the sheet, and say where it is."""
    from secondline.knowledge.compiling import library

    may_be_page(arguments.out)
    is_replaced = arguments.out.exists()
    known = library()
    record = _record(arguments.record, known)
    pdf = _sheet(arguments, record, known)
    write_whole(arguments.out, pdf.data)
    _tell(arguments.out, pdf, is_replaced=is_replaced)
    return 0


def _record(file: Path | None, known: "Library") -> "Record":
    from secondline.record.reading import read
    from secondline.record.record import Record

    return Record() if file is None else read(file, flag_ids=known.flag_ids())


def _sheet(arguments: argparse.Namespace, record: "Record", known: "Library") -> "Pdf":
    from secondline.exchange.pdf.paper import N_DAYS, paper_pdf

    on: date = arguments.on or today()
    usual: Paper = "us-letter" if record.person.country == _US else "a4"
    try:
        return paper_pdf(record, known, on, paper=arguments.paper or usual)
    except OverflowError:
        raise UnusableInput("--on", f"{on}", f"a day with {N_DAYS} days behind it") from None


def _tell(target: Path, pdf: "Pdf", *, is_replaced: bool) -> None:
    from secondline.record.showing import visible

    print(f"The check-in sheet: {visible(str(target))} ({pdf.n_pages} pages).")
    if is_replaced:
        print("It replaced the PDF that was there.")
    print("Print it at full size, one side a sheet. Nothing was sent anywhere.")
