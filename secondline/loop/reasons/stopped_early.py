"""Did the medicine end before an adequate trial, whatever ended it?

A medicine that ran out, cost too much, or could not be borne has not failed: nobody knows yet what
it would have done. The same holds for what was given up too soon because it did not seem to help.

Reads    why and when it was stopped; doses and dates; how it went; effective_dose, adequate_trial
Supports the reason when it ended before the weeks of an adequate trial
Asks     for the dose or the dates when one is missing; never guesses them
Leaves   what is open of a stop for no help, or for no known reason, to trial_too_short; where both
         are supported, this one is folded behind it; what lasted, and was only too low, to the dose
"""

from datetime import date

from secondline.knowledge.library import Library, quantity
from secondline.knowledge.schema import Value
from secondline.loop.answer import Finding, Verdict
from secondline.loop.reasons.evidence import about, because, stopped, time, weighed
from secondline.loop.reasons.fair_trial import (
    NOT_ITS_EFFECT,
    FairTrial,
    fair_trial,
    last_stop,
    length,
)
from secondline.loop.reasons.muscle_class import muscle_class
from secondline.loop.reasons.outcome import outcome
from secondline.loop.reasons.studied import asks_of_person, has_studied_dose
from secondline.loop.words import cites
from secondline.record.exposures import Treatment
from secondline.record.medicines import MedicationStatement
from secondline.record.record import Record
from secondline.record.stretches import weeks

_BETTER = "better"
_VERDICTS = {
    True: Verdict.NOT_SUPPORTED,
    False: Verdict.SUPPORTED,
    None: Verdict.CANNOT_TELL,
}


def stopped_early(taken: Treatment, record: Record, library: Library, on: date) -> Finding | None:
    """Judge whether one medicine ended before it could be judged.

    Returns
    -------
    Finding or None
        Facts: ``because``, ``weeks_at_most`` at an effective dose and ``adequate`` [wk]. None while
        any of it goes on, and where we know no adequate trial; where it ended for no help or for a
        reason that nobody told, also unless it was certainly too short and had not got better.
    """
    stop = last_stop(taken)
    if stop is None or stop.stopped_because == _BETTER:
        return None
    is_told = stop.stopped_because in NOT_ITS_EFFECT
    if is_told and taken.condition is None and has_studied_dose(taken, library):
        return _finding(taken, stop, library, None)
    trial = fair_trial(taken, record, library, on)
    if trial is None or not (is_told or _was_given_up(trial, taken, record, library, on)):
        return None
    return _finding(taken, stop, library, trial)


def _was_given_up(
    trial: FairTrial, taken: Treatment, record: Record, library: Library, on: date
) -> bool:
    """Whether it certainly ended too soon, and nobody says that it had got better by then."""
    is_better = outcome(taken, record, library, on).is_better
    return trial.is_enough is False and not trial.is_the_dose and is_better is not True


def _finding(
    taken: Treatment, stop: MedicationStatement, library: Library, trial: FairTrial | None
) -> Finding:
    verdict = _VERDICTS[trial.is_enough] if trial else Verdict.CANNOT_TELL
    words, basis = muscle_class(taken, library)
    return Finding(
        id="stopped_early",
        about=(taken.medicine,),
        verdict=verdict,
        facts={
            **about(taken, library),
            "because": because(stop, library),
            "weeks_at_most": None if not trial or trial.most is None else weeks(trial.most),
            "time_at_most": None if not trial or trial.most is None else time(trial.most, library),
            "adequate": quantity(trial.needed).value if trial else None,
            **_weighed(taken, stop, library, trial),
        },
        units={"weeks_at_most": "wk", "adequate": quantity(trial.needed).unit} if trial else {},
        cites=cites((*_basis(trial), *basis)),
        words=(*_words(verdict, trial, stop.stopped_because), *words),
        asks=_asks(taken, trial) if verdict is Verdict.CANNOT_TELL else (),
    )


def _weighed(
    taken: Treatment, stop: MedicationStatement, library: Library, trial: FairTrial | None
) -> dict[str, tuple[str, ...]]:
    held = length(trial, taken, library) if trial else ()
    if trial and trial.is_enough:
        return weighed(library, (), (*held, stopped(stop, library)))
    return weighed(library, (stopped(stop, library), *held))


def _basis(trial: FairTrial | None) -> tuple[Value, ...]:
    return (trial.low, trial.needed) if trial else ()


def _words(verdict: Verdict, trial: FairTrial | None, reason: str | None) -> tuple[str, ...]:
    """Say how far it came; then what can be asked, which another reason for the stop changes."""
    path = "reasons.stopped_early"
    if verdict is not Verdict.SUPPORTED or trial is None:
        return (path,)
    what_to_do = f"reasons.stopped_for.{(reason or 'unknown').replace(' ', '_')}"
    if reason not in NOT_ITS_EFFECT:
        path = "reasons.given_up_early"
    if not trial.most:
        return (f"{path}_{'at_once' if trial.is_reached else 'before_the_dose'}", what_to_do)
    is_certain = trial.fewest == trial.most
    return (path if is_certain else f"{path}_at_most", what_to_do)


def _asks(taken: Treatment, trial: FairTrial | None) -> tuple[str, ...]:
    if trial is None:
        return ("what-is-it-for",)
    if trial.hangs_on:
        return asks_of_person(trial.hangs_on)
    is_as_meant = all(one.is_as_meant for one in taken.exposures)
    return ("dose-and-dates",) if is_as_meant else ("how-many-days-a-week",)
