"""What was studied of a medicine for what it is taken for: the nearest knowledge first.

A product's own label goes before its ingredient, a condition before the wider ones. A relaxer that
is given for pain of the back or the joints was studied, and is labelled, for the spasm with it.
"""

from datetime import date

from secondline.knowledge.library import Library, in_force
from secondline.knowledge.schema import Dose, Needs, Result, Trial, Use
from secondline.loop.safety.facts import facts_of, unmet
from secondline.record.exposures import Treatment
from secondline.record.record import Record

KIDNEYS = "kidney_asks_less"
_BY_KIDNEYS = "cleared_by_kidney"
_SPASM = "muscle_spasm"
_FOR_PAIN = frozenset({"opioid", "nsaid", "gabapentinoid", "muscle_relaxant", "triptan"})


def uses(taken: Treatment, library: Library) -> tuple[Use, ...]:
    """Give all that is known of a medicine for its purpose; empty where that is not known."""
    if taken.condition is None:
        return ()
    medicine = library.medicine(taken.medicine)
    kinds = library.kinds(taken.condition)
    if medicine.relaxer == "antispasmodic" and muscle_of(taken.condition, library) == "neither":
        kinds = (*kinds, _SPASM)
    own = library.products[taken.product].for_ if taken.product else {}
    return tuple(held[kind] for kind in kinds for held in (own, medicine.for_) if kind in held)


def studied_dose(taken: Treatment, library: Library, on: date) -> Dose | None:
    """Give the doses a day that were studied for the purpose, where we know any."""
    held = (in_force(use.effective_dose, on) for use in uses(taken, library))
    return next((dose for dose in held if dose), None)


def adequate_trial(taken: Treatment, library: Library, on: date) -> Trial | None:
    """Give how long an adequate trial for the purpose is, where we know it."""
    held = (in_force(use.adequate_trial, on) for use in uses(taken, library))
    return next((trial for trial in held if trial), None)


def results(taken: Treatment, library: Library) -> tuple[Result, ...]:
    """Give what trials measured, of the nearest purpose that has any."""
    return next((use.results for use in uses(taken, library) if use.results), ())


def has_studied_dose(taken: Treatment, library: Library) -> bool:
    """Whether we know a studied dose of the medicine for anything at all."""
    return any(use.effective_dose for use in library.medicine(taken.medicine).for_.values())


def muscle_of(condition: str | None, library: Library) -> str | None:
    """Give which kind of muscle trouble a condition is or brings: spasm, spasticity, neither."""
    kinds = library.kinds(condition) if condition else ()
    held = (library.conditions[kind].muscle for kind in kinds)
    return next((muscle for muscle in held if muscle), None)


def is_for_pain(taken: Treatment, library: Library) -> bool:
    """Whether a medicine is taken for pain or for muscle trouble, as far as anybody said.

    Without a purpose that we know, a medicine that we know from pain counts as one for pain.
    """
    if taken.condition is None:
        medicine = library.medicine(taken.medicine)
        return bool(medicine.for_ or medicine.relaxer or _FOR_PAIN & library.acts(taken.medicine))
    kinds = [library.conditions[kind] for kind in library.kinds(taken.condition)]
    return any(one.pain or one.muscle for one in kinds)


def is_for_weak_kidneys(taken: Treatment, record: Record, library: Library, on: date) -> bool:
    """Whether the kidneys clear it and are known to be weak: a low dose may then act like more."""
    weak = Needs(kidney_below=library.limit(KIDNEYS))
    is_cleared = _BY_KIDNEYS in library.acts(taken.medicine)
    return is_cleared and unmet(weak, facts_of(record, library, on)) == ()
