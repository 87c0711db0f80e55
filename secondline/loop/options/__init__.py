"""4. What next? Things to do tonight, to raise with the prescriber, and to build over weeks."""

from datetime import date

from secondline.knowledge.library import Library
from secondline.knowledge.schema import Option
from secondline.loop.answer import Answer, Finding, Verdict
from secondline.loop.options.candidates import candidates
from secondline.loop.safety.gate import forbidden
from secondline.loop.words import cites, fill
from secondline.record.record import Record

_MOVE = "move_"
_WHEN = ("tonight", "prescriber", "weeks")


def rank(record: Record, library: Library, on: date, safety: Answer, reasons: Answer) -> Answer:
    """Give the options that fit what was found, each through the gate, in guideline order.

    An option that this person must not be offered stays, as not supported, with the reason.
    """
    held = [_finding(one, record, library, on) for one in candidates(library, safety, reasons)]
    held.sort(key=lambda one: one.verdict is Verdict.NOT_SUPPORTED)
    return fill(Answer(tuple(held)), library, record.person.by)


def _finding(option: Option, record: Record, library: Library, on: date) -> Finding:
    met, unknown = forbidden(option, record, library, on)
    cautions = tuple(f"option_cautions.{avoid.words}" for avoid in (*met, *unknown))
    helps = set(option.helps) & set(record.person.matters or ())
    return Finding(
        id=option.id.replace(_MOVE, "move:", 1) if option.id.startswith(_MOVE) else option.id,
        about=(option.id,),
        verdict=Verdict.NOT_SUPPORTED if met else Verdict.SUPPORTED,
        facts={
            "name": option.name,
            "when": option.when,
            "order": _WHEN.index(option.when),
            "matters": tuple(sorted(helps)),
            "certainty": next((value.certainty for value in option.basis), None),
        },
        cites=cites((*option.basis, *met, *unknown)),
        words=("gate.not_offered", *cautions) if met else (f"options.{option.id}", *cautions),
    )
