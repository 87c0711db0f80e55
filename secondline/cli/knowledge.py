"""``secondline knowledge check|coverage``: is what we know in order, and how is it known?"""

import argparse

from secondline.cli.arguments import print_json


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the others."""
    parser = commands.add_parser("knowledge", help="check the knowledge, and say how it is known")
    inner = parser.add_subparsers(metavar="WHAT", required=True)
    for name, run_it, said in (
        ("check", run, "check every entry and lesson against its shape and its sources"),
        ("coverage", run_coverage, "how each kind is known, and which rows have a test"),
    ):
        what = inner.add_parser(name, help=said)
        what.add_argument("--json", action="store_true", help="print one JSON object only")
        what.set_defaults(run=run_it)


def run(arguments: argparse.Namespace) -> int:
    """Check the entries (in an installed package, the compiled whole) and count them."""
    from secondline.knowledge.carer_checks import check_carer
    from secondline.knowledge.checking import check_whole, counts
    from secondline.knowledge.compiling import HOME, build, library
    from secondline.knowledge.lesson_checks import check_corrections, check_lessons
    from secondline.knowledge.slip_checks import check_slips

    known = build(HOME) if any(HOME.glob("medicines/*.yaml")) else library()
    check_whole(known)
    check_lessons(known)
    check_carer(known.words)
    check_corrections(known)
    check_slips(known)
    found = counts(known)
    if arguments.json:
        print_json({"version": known.version, "hash": known.hash, **found})
        return 0
    from secondline.cli.coverage_page import show_counts

    show_counts(known, found)
    return 0


def run_coverage(arguments: argparse.Namespace) -> int:
    """Count how each kind is known, and name the tests that answer each row of the articles."""
    from secondline.knowledge.compiling import library
    from secondline.knowledge.coverage import coverage, read_rows
    from secondline.knowledge.lessons import read_lessons

    known = library()
    kinds, rows = coverage(known, read_lessons()), read_rows()
    if arguments.json:
        import msgspec

        told = [{"status": row.status, **msgspec.to_builtins(row)} for row in rows]
        print_json({"version": known.version, "hash": known.hash, "kinds": kinds, "rows": told})
        return 0
    from secondline.cli.coverage_page import show_coverage

    show_coverage(kinds, rows)
    return 0
