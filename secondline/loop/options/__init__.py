"""4. What next? Things to do tonight, to raise with the prescriber, and to build over weeks."""

from datetime import date

from secondline.knowledge.library import Library
from secondline.knowledge.schema import Option
from secondline.loop.answer import Answer, Finding, Verdict
from secondline.loop.options.candidates import candidates
from secondline.loop.safety.gate import gate
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
    held = gate(option, record, library, on)
    cautions = tuple(f"option_cautions.{avoid.words}" for avoid in (*held.met, *held.open))
    mixes = tuple(path for one in held.findings for path in one.words)
    unknown = ("gate.unknown",) if held.unknown else ()
    failed = ("gate.could_not_check",) if held.failed else ()
    helps = set(option.helps) & set(record.person.matters or ())
    return Finding(
        id=option.id.replace(_MOVE, "move:", 1) if option.id.startswith(_MOVE) else option.id,
        about=(option.id,),
        verdict=Verdict.NOT_SUPPORTED if held.is_closed else Verdict.SUPPORTED,
        facts={
            **{name: fact for one in held.findings for name, fact in one.facts.items()},
            "unknown": held.unknown,
            "name": option.name,
            "when": option.when,
            "order": _WHEN.index(option.when),
            "matters": tuple(sorted(helps)),
            "certainty": next((value.certainty for value in option.basis), None),
        },
        cites=(
            *cites((*option.basis, *held.met, *held.open)),
            *(cite for one in held.findings for cite in one.cites),
        ),
        words=(
            "gate.not_offered" if held.is_closed else f"options.{option.id}",
            *cautions,
            *mixes,
            *unknown,
            *failed,
        ),
    )
