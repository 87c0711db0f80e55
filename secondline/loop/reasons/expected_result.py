"""Is the result what the trials would make one expect?

Most people in the trials of most pain medicines had no more relief than with a dummy. Who knows
that does not look for a fault where there is none.

Reads    what trials measured of the medicine for this condition, never converted; how it went
Supports the reason where little relief, after a fair trial, is what most people in trials had
Asks     how things changed, where nobody told
Leaves   open what was never at a studied dose for long enough: the trials say nothing of it, nor
         of the lower dose that a label sets for some people
"""

from datetime import date

from secondline.knowledge.library import Library
from secondline.knowledge.schema import Reached, Result
from secondline.loop.answer import Finding, Verdict
from secondline.loop.reasons.evidence import about, is_told_already, weighed
from secondline.loop.reasons.fair_trial import fair_trial, length
from secondline.loop.reasons.outcome import RELIEF, Outcome, outcome
from secondline.loop.reasons.studied import results
from secondline.loop.words import cites
from secondline.record.exposures import Treatment
from secondline.record.record import Record

_NOT_GRADED = "not graded"


def expected_result(taken: Treatment, record: Record, library: Library, on: date) -> Finding | None:
    """Judge whether the result of one medicine is what the trials would make one expect.

    Returns
    -------
    Finding or None
        Facts: ``n`` of ``of`` people with it, ``dummy`` of ``dummy_of`` with a dummy, who ``did``
        so, or ``told``, what the source measured; ``certainty`` and ``region``. None where we know
        no such result of this medicine for this condition.
    """
    result = _typical(results(taken, library))
    if result is None or is_told_already(taken, library):
        return None
    went = outcome(taken, record, library, on)
    trial = fair_trial(taken, record, library, on)
    is_fair = all(one.is_as_meant for one in taken.exposures) and (
        trial is None or trial.is_as_in_trials
    )
    verdict = _verdict(went, is_fair)
    tried = length(trial, taken, library) if trial else ()
    return Finding(
        id="expected_result",
        about=(taken.medicine,),
        verdict=verdict,
        facts={
            **about(taken, library),
            **_measured(result),
            **weighed(
                library,
                (*went.pieces(is_better=False), *(tried if is_fair else ())),
                (*went.pieces(is_better=True), *(() if is_fair else tried)),
            ),
        },
        cites=cites((result, library.limits[RELIEF].value)),
        words=(
            "reasons.in_trials_reached" if result.reached else "reasons.in_trials",
            "reasons.expected_result" if is_fair or went.is_better else "reasons.not_as_in_trials",
        ),
        asks=_asks(went, is_fair) if verdict is Verdict.CANNOT_TELL else (),
    )


def _typical(held: tuple[Result, ...]) -> Result | None:
    """Give the result to tell: how many people came to it, else that it was little."""
    told = [one for one in held if one.reached and _is_little(one.reached)]
    return next(iter((*told, *(one for one in held if one.shows == "little"))), None)


def _is_little(reached: Reached) -> bool:
    """Whether fewer than half of the people had the result from the medicine, and not anyway."""
    own = reached.n * reached.dummy_of - reached.dummy * reached.of
    return 2 * own < reached.of * reached.dummy_of


def _verdict(went: Outcome, is_fair: bool) -> Verdict:
    if went.is_better:
        return Verdict.NOT_SUPPORTED
    return Verdict.SUPPORTED if went.is_better is False and is_fair else Verdict.CANNOT_TELL


def _asks(went: Outcome, is_fair: bool) -> tuple[str, ...]:
    return ("how-did-it-change",) if is_fair and went.is_better is None else ()


def _measured(result: Result) -> dict[str, str | int | None]:
    told = {"certainty": result.certainty or _NOT_GRADED, "region": result.region}
    reached = result.reached
    if reached is None:
        return {**told, "told": str(result.v).rstrip(".")}
    is_same = reached.dummy_of == reached.of
    dummy = str(reached.dummy) if is_same else f"{reached.dummy} of {reached.dummy_of}"
    return {
        **told,
        "did": reached.did,
        "n": reached.n,
        "of": reached.of,
        "dummy": reached.dummy,
        "dummy_of": reached.dummy_of,
        "with_dummy": dummy,
    }
