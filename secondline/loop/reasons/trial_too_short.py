"""Was the medicine given enough time, at a dose that works, to be judged?

The most common wrong answer to "it does not work" is "not yet". This rule adds up the weeks at an
effective dose and compares them with an adequate trial. Time at a lower dose does not count.

Reads    medicines (dose, start, stop, why stopped); effective_dose and adequate_trial
Supports the reason when the weeks in a row are fewer than an adequate trial; not where only the
         dose was too low, and the weeks would suffice: the dose is then the reason, not the time
Asks     for the dose or the dates when one is missing; never guesses them
Leaves   what ended for another reason than its effect to stopped_early, which also says that what
         was given up for no help ended too soon: the two are shown as one
Silent   where it is much better already: nobody then calls it a failure
"""

from collections.abc import Iterator
from datetime import date

from secondline.knowledge.library import Library, quantity
from secondline.loop.answer import Finding, Verdict
from secondline.loop.reasons.evidence import Piece, about, time, weighed
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
from secondline.record.record import Record
from secondline.record.stretches import weeks

_NO_HELP = "no help"
_BETTER = "better"
_VERDICTS = {
    True: Verdict.NOT_SUPPORTED,
    False: Verdict.SUPPORTED,
    None: Verdict.CANNOT_TELL,
}


def trial_too_short(taken: Treatment, record: Record, library: Library, on: date) -> Finding | None:
    """Judge whether one medicine was taken too briefly to be called a failure.

    Returns
    -------
    Finding or None
        Facts: ``weeks`` at an effective dose and ``adequate`` [wk]. None where we know no
        adequate trial of this medicine for this condition, where it ended for another reason than
        that it did not help, and where it helps already.
    """
    stop = last_stop(taken)
    if stop is not None and stop.stopped_because in (*NOT_ITS_EFFECT, _BETTER):
        return None
    if taken.condition is None and has_studied_dose(taken, library):
        return _without_purpose(taken, library)
    trial = fair_trial(taken, record, library, on)
    if trial is None:
        return None
    verdict = _verdict(trial)
    is_judged = verdict is Verdict.NOT_SUPPORTED
    if not is_judged and outcome(taken, record, library, on).is_better:
        return None
    words, basis = muscle_class(taken, library)
    return Finding(
        id="trial_too_short",
        about=(taken.medicine,),
        verdict=verdict,
        facts={
            **about(taken, library),
            "weeks": weeks(trial.fewest),
            "weeks_at_most": None if trial.most is None else weeks(trial.most),
            "time": time(trial.fewest, library),
            "time_at_most": None if trial.most is None else time(trial.most, library),
            "time_anyhow": time(trial.anyhow[0], library),
            "adequate": quantity(trial.needed).value,
            **_weighed(trial, taken, library, verdict),
        },
        units={"weeks": "wk", "weeks_at_most": "wk", "adequate": quantity(trial.needed).unit},
        cites=cites((trial.low, trial.needed, *basis)),
        words=(f"reasons.{_words(verdict, trial)}", *words),
        asks=_asks(taken, trial) if verdict is Verdict.CANNOT_TELL else (),
    )


def _verdict(trial: FairTrial) -> Verdict:
    return Verdict.CANNOT_TELL if trial.is_the_dose else _VERDICTS[trial.is_enough]


def _weighed(
    trial: FairTrial, taken: Treatment, library: Library, verdict: Verdict
) -> dict[str, tuple[str, ...]]:
    held = length(trial, taken, library)
    if verdict is Verdict.SUPPORTED:
        return weighed(library, (*held, *_given_up(taken)))
    if not trial.is_the_dose:
        return weighed(library, (), held)
    how_long = ("without_break", {"time": time(trial.anyhow[0], library)})
    return weighed(library, held, (how_long,) if trial.would_do else ())


def _given_up(taken: Treatment) -> Iterator[Piece]:
    stop = last_stop(taken)
    if stop is not None and stop.stopped_because == _NO_HELP:
        yield "given_up", {}


def _asks(taken: Treatment, trial: FairTrial) -> tuple[str, ...]:
    if trial.is_the_dose:
        return () if trial.would_do else ("dose-and-dates",)
    if not all(one.is_as_meant for one in taken.exposures):
        return ("how-many-days-a-week",)
    if trial.hangs_on:
        return asks_of_person(trial.hangs_on)
    if not trial.is_alone and trial.most is not None:
        return ()
    is_low = trial.may_be_meant_low and trial.most == 0
    return ("low-for-the-kidneys",) if is_low else ("dose-and-dates",)


def _words(verdict: Verdict, trial: FairTrial) -> str:
    if trial.is_the_dose:
        return "trial_long_but_low" if trial.would_do else "trial_low_and_perhaps_short"
    if verdict is not Verdict.SUPPORTED or (trial.fewest and trial.fewest == trial.most):
        return "trial_too_short"
    if trial.most:
        return "trial_too_short_at_most"
    return "trial_just_begun" if trial.is_reached else "trial_never_began"


def _without_purpose(taken: Treatment, library: Library) -> Finding:
    return Finding(
        id="trial_too_short",
        about=(taken.medicine,),
        verdict=Verdict.CANNOT_TELL,
        facts={**about(taken, library), "weeks": None, **weighed(library, ())},
        words=("reasons.trial_too_short",),
        asks=("what-is-it-for",),
    )
