"""How long a medicine was taken at a dose that was studied, against what an adequate trial takes.

Two reasons speak of it: while it goes on, trial_too_short; where something else than its effect
ended it, stopped_early. Where it was given up too soon for no help, both do, one behind the other.
"""

from dataclasses import dataclass
from datetime import date

from secondline.knowledge.library import Library, quantity
from secondline.knowledge.schema import Value
from secondline.loop.reasons.evidence import Piece, since, statements, time
from secondline.loop.reasons.studied import adequate_trial, is_for_weak_kidneys, studied_from
from secondline.record.exposures import Treatment
from secondline.record.medicines import MedicationStatement
from secondline.record.record import Record
from secondline.record.stretches import days_at, highest_dose, weeks

NOT_ITS_EFFECT = ("side effects", "ran out", "cost", "told to")


@dataclass(frozen=True, slots=True, kw_only=True)
class FairTrial:
    """The days in a row at a dose that was studied, and the weeks that are needed.

    Attributes
    ----------
    fewest, most : int
        What is certain and what is possible; `most` is None where a date or a dose is missing.
    is_reached : bool
        Whether a studied dose was certainly taken at all.
    may_be_meant_low : bool
        Whether weak kidneys may be why the dose is low, so that weeks at it cannot be judged.
    is_as_in_trials : bool
        Whether the weeks at a dose that was studied suffice, and not only at one that a label
        sets for people like this one.
    hangs_on : tuple of str
        What is not known of the person, where a lower dose may count and would then suffice.
    is_alone : bool
        Whether the doses are of what was taken, and not of one medicine of several in a product.
    anyhow : tuple of int
        The fewest and the most days in a row at whatever dose; the second is None as with `most`.
    """

    low: Value
    needed: Value
    fewest: int
    most: int | None
    is_reached: bool
    may_be_meant_low: bool
    is_as_in_trials: bool
    hangs_on: tuple[str, ...] = ()
    is_alone: bool = True
    anyhow: tuple[int, int | None] = (0, None)

    @property
    def would_do(self) -> bool | None:
        """Whether the weeks would suffice, had they been at a dose that was studied."""
        adequate = quantity(self.needed).value
        fewest, most = self.anyhow
        if weeks(fewest) >= adequate:
            return True
        return False if most is not None and weeks(most) < adequate else None

    @property
    def is_never_at_dose(self) -> bool:
        """Whether certainly no day of it was at a dose that was studied or may have been meant."""
        return self.is_enough is False and not self.most and not self.is_reached

    @property
    def is_the_dose(self) -> bool:
        """Whether only the dose was too low, as far as anybody knows: the weeks may suffice."""
        return self.is_never_at_dose and self.would_do is not False

    @property
    def is_enough(self) -> bool | None:
        """Whether it was an adequate trial; None where nobody can tell."""
        adequate = quantity(self.needed).value
        if weeks(self.fewest) >= adequate:
            return True
        is_short = self.most is not None and weeks(self.most) < adequate
        return False if is_short and not self.may_be_meant_low else None


def fair_trial(taken: Treatment, record: Record, library: Library, on: date) -> FairTrial | None:
    """Give how far the trial of a medicine has come; None where we know no adequate trial."""
    dose = studied_from(taken, record, library, on)
    trial = adequate_trial(taken, library, on)
    if dose is None or trial is None:
        return None
    low, adequate = quantity(dose.low), quantity(trial.weeks).value
    fewest, most = days_at(taken.exposures, low, on)
    in_trials, _ = days_at(taken.exposures, quantity(dose.usual), on)
    _, at_least = days_at(taken.exposures, dose.may_count, on)
    reached, _ = highest_dose(taken.exposures, on)
    hangs = most is not None and weeks(most) < adequate <= weeks(at_least or most)
    return FairTrial(
        low=dose.low,
        needed=trial.weeks,
        fewest=fewest,
        most=at_least,
        is_reached=reached >= low.value,
        may_be_meant_low=is_for_weak_kidneys(taken, record, library, on) and reached < low.value,
        is_as_in_trials=weeks(in_trials) >= adequate,
        hangs_on=dose.unknown if hangs else (),
        is_alone=dose.is_alone,
        anyhow=days_at(taken.exposures, low.times(1 / 100), on),
    )


def length(trial: FairTrial, taken: Treatment, library: Library) -> tuple[Piece, ...]:
    """Give the pieces that tell how long it was taken at a studied dose, where that is known."""
    if trial.is_enough is None:
        return ()
    if not trial.most and not trial.fewest:
        return (*(() if trial.is_reached else (("never_studied", {}),)), *since(taken))
    name, days = "weeks_studied", trial.fewest
    if trial.most != trial.fewest:
        name = "weeks_at_least" if trial.is_enough else "weeks_at_most"
        days = trial.fewest if trial.is_enough else trial.most or 0
    return ((name, {"time": time(days, library)}), *since(taken))


def last_stop(taken: Treatment) -> MedicationStatement | None:
    """Give the stretch with which it ended; None while any of it goes on."""
    if taken.is_taken:
        return None
    return max(statements(taken), key=_end, default=None)


def _end(one: MedicationStatement) -> tuple[date, str]:
    day = one.stopped_on or one.started_on
    return (day.latest if day else date.min), one.stopped_because or ""
