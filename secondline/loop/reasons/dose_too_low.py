"""Was the dose ever one that was studied for this condition?

Most people never leave the starting dose. This rule compares the most that was taken in a day with
the lowest dose that trials or the label used. It never says which dose to take.

Reads    medicines (dose, times a day); effective_dose
Supports the reason when the most taken in a day is below the studied range
Asks     for the dose where it is missing; never guesses it
"""

from datetime import date

from secondline.knowledge.library import Library, in_force, quantity
from secondline.loop.answer import Finding, Verdict
from secondline.loop.words import cites, named
from secondline.record.exposures import Exposure, Treatment
from secondline.record.record import Record
from secondline.units import Quantity


def dose_too_low(taken: Treatment, record: Record, library: Library, on: date) -> Finding | None:
    """Judge whether one medicine was only taken below the dose that was studied.

    Returns
    -------
    Finding or None
        Facts: ``dose``, the most taken in a day, and ``studied_from`` [mg/d]. None where we know
        no studied dose of this medicine for this condition.
    """
    use = library.use(taken.medicine, taken.condition, taken.product)
    dose = in_force(use.effective_dose, on) if use else None
    if dose is None:
        return None
    low = quantity(dose.low)
    most = [_amount(one.most, low.unit) for one in taken.exposures]
    least = [_amount(one.least, low.unit) for one in taken.exposures]
    reached = max((amount for amount in most if amount is not None), default=None)
    is_all_known = None not in most
    if any(amount is not None and amount >= low.value for amount in least):
        verdict = Verdict.NOT_SUPPORTED
    elif is_all_known and reached is not None and reached < low.value:
        verdict = Verdict.SUPPORTED
    else:
        verdict = Verdict.CANNOT_TELL
    return Finding(
        id="dose_too_low",
        about=(taken.medicine,),
        verdict=verdict,
        facts={
            "medicine": named(library, taken.medicine, taken.given),
            "dose": reached,
            "studied_from": low.value,
        },
        units={"dose": low.unit, "studied_from": low.unit},
        cites=cites((dose.low,)),
        words=("reasons.dose_too_low",),
        asks=_asks(taken.exposures) if verdict is Verdict.CANNOT_TELL else (),
    )


def _amount(amount: Quantity | None, unit: str) -> float | None:
    return None if amount is None else amount.to(unit).value


def _asks(held: tuple[Exposure, ...]) -> tuple[str, ...]:
    is_as_needed = any(one.statement and one.statement.as_needed for one in held)
    return ("how-many-on-a-usual-day",) if is_as_needed else ("dose-and-dates",)
