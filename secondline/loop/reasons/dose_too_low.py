"""Was the dose ever one that was studied for this condition?

Most people never leave the starting dose. This rule compares the most that was taken in a day with
the lowest dose that trials or the label used. It never says which dose to take.

Reads    medicines (dose, times a day, doses at the same time, share taken); effective_dose
Supports the reason when the most taken in a day is below the studied range
Asks     for the dose, or for what it is taken, where that is missing; never guesses it
"""

from datetime import date

from secondline.knowledge.library import Library, in_force, quantity
from secondline.loop.answer import Finding, Verdict
from secondline.loop.words import cites, named
from secondline.record.exposures import Treatment
from secondline.record.record import Record
from secondline.record.stretches import highest_dose


def dose_too_low(taken: Treatment, record: Record, library: Library, on: date) -> Finding | None:
    """Judge whether one medicine was only taken below the dose that was studied.

    Returns
    -------
    Finding or None
        Facts: ``dose``, the most taken in a day, and ``studied_from`` [mg/d]. None where we know
        no studied dose of this medicine for this condition.
    """
    medicine = named(library, taken.medicine, taken.given)
    if taken.condition is None and has_studied_dose(taken, library):
        return _without_purpose(taken, medicine)
    use = library.use(taken.medicine, taken.condition, taken.product)
    dose = in_force(use.effective_dose, on) if use else None
    if dose is None:
        return None
    low = quantity(dose.low)
    certain, possible = highest_dose(taken.exposures, on)
    verdict = Verdict.CANNOT_TELL
    if certain >= low.value:
        verdict = Verdict.NOT_SUPPORTED
    elif possible is not None and possible < low.value:
        verdict = Verdict.SUPPORTED
    return Finding(
        id="dose_too_low",
        about=(taken.medicine,),
        verdict=verdict,
        facts={"medicine": medicine, "dose": possible, "studied_from": low.value},
        units={"dose": low.unit, "studied_from": low.unit},
        cites=cites((dose.low,)),
        words=("reasons.dose_too_low",),
        asks=_asks(taken, possible) if verdict is Verdict.CANNOT_TELL else (),
    )


def has_studied_dose(taken: Treatment, library: Library) -> bool:
    """Whether we know a studied dose of the medicine for anything at all."""
    return any(use.effective_dose for use in library.medicine(taken.medicine).for_.values())


def _without_purpose(taken: Treatment, medicine: str) -> Finding:
    return Finding(
        id="dose_too_low",
        about=(taken.medicine,),
        verdict=Verdict.CANNOT_TELL,
        facts={"medicine": medicine, "dose": None},
        words=("reasons.dose_too_low",),
        asks=("what-is-it-for",),
    )


def _asks(taken: Treatment, possible: float | None) -> tuple[str, ...]:
    if possible is None:
        return ("dose-and-dates",)
    if any(not one.is_as_meant for one in taken.exposures):
        return ("how-many-days-a-week",)
    return ("how-many-on-a-usual-day",)
