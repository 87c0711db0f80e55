"""``secondline respond RECORD``: is it working? The second question alone, with its picture."""

import argparse
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from secondline.cli.arguments import day, print_json, today
from secondline.errors import UnusableInput
from secondline.record.diary_columns import RATINGS
from secondline.record.showing import quoted

if TYPE_CHECKING:
    from secondline.knowledge.library import Library
    from secondline.record.record import Record

_MEASURES = RATINGS[1:]
_KEPT = ("schema", "notice", "on", "knowledge", "record", "safety", "response")


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the others."""
    parser = commands.add_parser(
        "respond",
        help="is it working? how pain changed, and how much of it is the medicine",
        description="How pain changed since a medicine was started, how likely it is that the "
        'medicine itself did it, and what would settle it where nobody can tell: "cannot tell" is '
        "an answer.",
    )
    parser.add_argument("record", metavar="RECORD", type=Path, help="record.toml or record.json")
    parser.add_argument("--medicine", metavar="NAME", help="only this one of the record")
    parser.add_argument(
        "--measure", action="append", choices=_MEASURES, default=[], metavar="NAME",
        help=f"show this beside pain, which alone decides: {', '.join(_MEASURES)}; may be repeated",
    )  # fmt: skip
    parser.add_argument("--on", type=day, metavar="DATE", help="the day of the answer (today)")
    parser.add_argument("--json", action="store_true", help="print one JSON object only")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Answer the second question of a record; an emergency stands alone, as in a review."""
    from secondline.exchange.plain_json import plain_review
    from secondline.knowledge.compiling import library
    from secondline.loop.review import review
    from secondline.record.reading import future, read

    known = library()
    on: date = arguments.on or today()
    record = read(arguments.record, flag_ids=known.flag_ids())
    future(record, on, str(arguments.record))
    found = {key: held for key, held in plain_review(review(record, known, on)).items()
             if key in _KEPT}  # fmt: skip
    if arguments.medicine is not None and not found["safety"]["urgent"]:
        found["response"] = _only(arguments.medicine, found["response"], known)
    if arguments.measure and not found["safety"]["urgent"]:
        found["beside"] = _beside(arguments.measure, found["response"], record, known, on)
    if arguments.json:
        print_json(found)
        return 0
    from secondline.cli.respond_page import show_response

    show_response(found, record, known, on)
    return 0


def _beside(
    measures: list[str], answer: dict[str, Any], record: "Record", library: "Library", on: date
) -> list[dict[str, Any]]:
    """Give the other measures that were asked for, of the medicines that are answered on."""
    from secondline.loop.response import beside_pain

    about = {medicine for one in answer["findings"] for medicine in one["about"]}
    found = beside_pain(record, library, on, tuple(dict.fromkeys(measures)))
    return [
        {"about": [one.medicine], "name": one.name, "measure": one.measure, "facts": one.facts}
        for one in found
        if one.medicine in about
    ]


def _only(name: str, answer: dict[str, Any], library: "Library") -> dict[str, Any]:
    """Leave the findings on one medicine.

    Raises
    ------
    UnusableInput
        If the record has no such medicine that is taken now.
    """
    from secondline.knowledge.names import match

    wanted = set(match(library, name).ingredients)
    held = [one for one in answer["findings"] if wanted & set(one["about"])]
    if not held:
        taken = ", ".join(one["facts"]["name"] for one in answer["findings"]) or "none is taken now"
        raise UnusableInput("--medicine", quoted(name), f"one of the record: {taken}")
    return {**answer, "findings": held}
