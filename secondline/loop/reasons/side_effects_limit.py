"""Do side effects keep the person from the dose or the time that the medicine needs?

Reads    side effects, why it was stopped, the dose taken against the dose prescribed
Supports the reason when side effects go with stopping, a lower dose, or missed doses
Asks     whether they do, where only side effects are named; and for side effects where left out
"""

from collections.abc import Iterator
from datetime import date

from secondline.errors import WrongUnit
from secondline.knowledge.library import Library
from secondline.loop.answer import Finding, Verdict
from secondline.loop.reasons.evidence import (
    Piece,
    about,
    is_told_already,
    share_told,
    statements,
    stopped,
    weighed,
)
from secondline.loop.reasons.studied import is_for_pain
from secondline.record.exposures import Treatment, is_as_meant
from secondline.record.medicines import MedicationStatement
from secondline.record.record import Record
from secondline.units import Quantity

SIDE_EFFECTS = "side effects"


def side_effects_limit(
    taken: Treatment, record: Record, library: Library, on: date
) -> Finding | None:
    """Judge whether side effects stand in the way of one medicine that is taken for pain."""
    if is_told_already(taken, library) or not is_for_pain(taken, library):
        return None
    told = statements(taken)
    limited = [s for s in told if _is_limited(s, library)]
    now = [s for s in told if not s.is_stopped]
    effects = tuple(
        dict.fromkeys(e for s in (limited or now or told) for e in s.side_effects or ())
    )
    verdict = Verdict.NOT_SUPPORTED
    asks: tuple[str, ...] = ()
    if limited:
        verdict = Verdict.SUPPORTED
    elif effects:
        verdict, asks = Verdict.CANNOT_TELL, ("do-they-keep-you-from-it",)
    elif all(s.side_effects is None for s in now or told):
        verdict, asks = Verdict.CANNOT_TELL, ("any-side-effects",)
    return Finding(
        id="side_effects_limit",
        about=(taken.medicine,),
        verdict=verdict,
        facts={
            **about(taken, library),
            "side_effects": effects,
            **_weighed(told, library),
        },
        words=("reasons.side_effects_limit" if effects else "reasons.side_effects_unnamed",),
        asks=asks,
    )


def _weighed(told: list[MedicationStatement], library: Library) -> dict[str, tuple[str, ...]]:
    """Weigh each stretch: what side effects went with, or that there were none."""
    limited = [piece for s in told if _is_limited(s, library) for piece in _for(s, library)]
    others = [piece for s in told if not _is_limited(s, library) for piece in _against(s, library)]
    return weighed(library, limited, others)


def _for(one: MedicationStatement, library: Library) -> Iterator[Piece]:
    if one.side_effects:
        yield "side_effects", {"names": one.side_effects}
    if one.stopped_because == SIDE_EFFECTS:
        yield stopped(one, library)
    elif not is_as_meant(one, library):
        yield share_told(one)
    if one.stopped_because is None and one.dose and one.prescribed and _is_below_prescribed(one):
        yield "below_prescribed", {"dose": one.dose.text, "prescribed": one.prescribed.text}


def _against(one: MedicationStatement, library: Library) -> Iterator[Piece]:
    if one.side_effects == ():
        yield "no_side_effects", {}
    if one.stopped_because is not None:
        yield stopped(one, library)


def _is_limited(statement: MedicationStatement, library: Library) -> bool:
    """Whether side effects of this stretch, and nothing else that was named, went with less."""
    if statement.stopped_because is not None:
        return statement.stopped_because == SIDE_EFFECTS
    if not statement.side_effects:
        return False
    return not is_as_meant(statement, library) or _is_below_prescribed(statement)


def _is_below_prescribed(statement: MedicationStatement) -> bool:
    dose, meant = statement.dose, statement.prescribed
    if dose is None or meant is None:
        return False
    if dose.count is not None and meant.count is not None and dose.form == meant.form:
        return dose.count < meant.count
    if len(dose.amounts) != len(meant.amounts):
        return False
    pairs = zip(dose.amounts, meant.amounts, strict=True)
    return any(_is_less(a, b) for a, b in pairs)


def _is_less(amount: Quantity, meant: Quantity) -> bool:
    try:
        return amount.value < meant.to(amount.unit).value
    except WrongUnit:  # mL against mg: nobody can say which is more
        return False
