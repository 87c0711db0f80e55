"""Do side effects keep the person from the dose or the time that the medicine needs?

Reads    side effects, why it was stopped, the dose taken against the dose prescribed
Supports the reason when side effects go with stopping, a lower dose, or missed doses
Asks     whether they do, where only side effects are named; and for side effects where left out
"""

from datetime import date

from secondline.knowledge.library import Library
from secondline.loop.answer import Finding, Verdict
from secondline.loop.words import named
from secondline.record.exposures import Treatment
from secondline.record.medicines import MedicationStatement
from secondline.record.record import Record

_SKIPPED = ("about half", "rarely", "none")


def side_effects_limit(
    taken: Treatment, record: Record, library: Library, on: date
) -> Finding | None:
    """Judge whether side effects stand in the way of one medicine."""
    statements = [one.statement for one in taken.exposures if one.statement]
    named_effects = tuple(
        dict.fromkeys(e for s in statements if s.side_effects for e in s.side_effects)
    )
    is_limited = any(_is_limited(s, library) for s in statements)
    verdict: Verdict = Verdict.NOT_SUPPORTED
    asks: tuple[str, ...] = ()
    if any(s.stopped_because == "side effects" for s in statements) or (
        named_effects and is_limited
    ):
        verdict = Verdict.SUPPORTED
    elif named_effects:
        verdict, asks = Verdict.CANNOT_TELL, ("do-they-keep-you-from-it",)
    elif all(s.side_effects is None for s in statements):
        verdict, asks = Verdict.CANNOT_TELL, ("any-side-effects",)
    return Finding(
        id="side_effects_limit",
        about=(taken.medicine,),
        verdict=verdict,
        facts={
            "medicine": named(library, taken.medicine, taken.given),
            "side_effects": named_effects,
        },
        words=("reasons.side_effects_limit" if named_effects else "reasons.side_effects_unnamed",),
        asks=asks,
    )


def _is_limited(statement: MedicationStatement, library: Library) -> bool:
    share = statement.taken
    if share in _SKIPPED:
        return True
    if isinstance(share, float) and share < library.limit("share_of_doses"):
        return True
    dose, meant = statement.dose, statement.prescribed
    if dose is None or meant is None or len(dose.amounts) != len(meant.amounts):
        return False
    pairs = zip(dose.amounts, meant.amounts, strict=True)
    return any(a.value < b.to(a.unit).value for a, b in pairs)
