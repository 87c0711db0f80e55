"""Was the medicine given enough time, at a dose that works, to be judged?

The most common wrong answer to "it does not work" is "not yet". This rule adds up the weeks at an
effective dose and compares them with an adequate trial. Time at a lower dose does not count.

Reads    medicines (dose, start, stop); effective_dose and adequate_trial
Supports the reason when the weeks are fewer than an adequate trial
Asks     for the dose or the dates when one is missing; never guesses them
"""

from datetime import date

from secondline.knowledge.library import Library, in_force, quantity
from secondline.loop.answer import Finding, Verdict
from secondline.loop.reasons.dose_too_low import has_studied_dose
from secondline.loop.words import cites, named
from secondline.record.exposures import Treatment
from secondline.record.record import Record
from secondline.record.stretches import days_at, highest_dose, weeks


def trial_too_short(taken: Treatment, record: Record, library: Library, on: date) -> Finding | None:
    """Judge whether one medicine was taken too briefly to be called a failure.

    Returns
    -------
    Finding or None
        Facts: ``weeks`` at an effective dose and ``adequate`` [wk]. None where we know no
        adequate trial of this medicine for this condition.
    """
    medicine = named(library, taken.medicine, taken.given)
    if taken.condition is None and has_studied_dose(taken, library):
        return _without_purpose(taken, medicine)
    use = library.use(taken.medicine, taken.condition, taken.product)
    dose = in_force(use.effective_dose, on) if use else None
    trial = in_force(use.adequate_trial, on) if use else None
    if dose is None or trial is None:
        return None
    adequate = quantity(trial.weeks)
    low = quantity(dose.low)
    fewest, most = days_at(taken.exposures, low, on)
    reached, _ = highest_dose(taken.exposures, on)
    enough, possible = weeks(fewest), None if most is None else weeks(most)
    if enough >= adequate.value:
        verdict = Verdict.NOT_SUPPORTED
    elif possible is not None and possible < adequate.value:
        verdict = Verdict.SUPPORTED
    else:
        verdict = Verdict.CANNOT_TELL
    return Finding(
        id="trial_too_short",
        about=(taken.medicine,),
        verdict=verdict,
        facts={
            "medicine": medicine,
            "weeks": enough,
            "weeks_at_most": possible,
            "adequate": adequate.value,
        },
        units={"weeks": "wk", "weeks_at_most": "wk", "adequate": adequate.unit},
        cites=cites((dose.low, trial.weeks)),
        words=(f"reasons.{_words(verdict, fewest, most, reached >= low.value)}",),
        asks=_asks(taken) if verdict is Verdict.CANNOT_TELL else (),
    )


def _asks(taken: Treatment) -> tuple[str, ...]:
    is_as_meant = all(one.is_as_meant for one in taken.exposures)
    return ("dose-and-dates",) if is_as_meant else ("how-many-days-a-week",)


def _words(verdict: Verdict, fewest: int, most: int | None, is_reached: bool) -> str:
    if verdict is not Verdict.SUPPORTED or (fewest and fewest == most):
        return "trial_too_short"
    if most:
        return "trial_too_short_at_most"
    return "trial_just_begun" if is_reached else "trial_never_began"


def _without_purpose(taken: Treatment, medicine: str) -> Finding:
    return Finding(
        id="trial_too_short",
        about=(taken.medicine,),
        verdict=Verdict.CANNOT_TELL,
        facts={"medicine": medicine, "weeks": None},
        words=("reasons.trial_too_short",),
        asks=("what-is-it-for",),
    )
