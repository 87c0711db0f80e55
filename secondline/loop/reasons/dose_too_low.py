"""Was the dose ever one that was studied for this condition?

Most people never leave the starting dose. This rule compares the most that was taken in a day with
the lowest dose that trials or the label used. It never says which dose to take.

Reads    medicines (dose, times a day, doses at the same time, share taken); effective_dose, and
         effective_dose_for with what it asks of the person; kidney
Supports the reason when the most taken in a day is below the studied range
Asks     for the dose, what it is taken for, or the age, where that is missing; never guesses it
Never    calls a dose low that a label sets for people like this one, or weak kidneys may ask for,
         nor one medicine of several in a product by the dose of that medicine alone
"""

from collections.abc import Iterator
from datetime import date

from secondline.knowledge.library import Library, quantity
from secondline.loop.answer import Finding, Verdict
from secondline.loop.reasons.evidence import Piece, about, since, weighed
from secondline.loop.reasons.studied import (
    KIDNEYS,
    StudiedFrom,
    asks_of_person,
    has_studied_dose,
    is_for_weak_kidneys,
    studied_from,
)
from secondline.loop.words import cites
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
    if taken.condition is None and has_studied_dose(taken, library):
        return _without_purpose(taken, library)
    dose = studied_from(taken, record, library, on)
    if dose is None:
        return None
    low = quantity(dose.low)
    certain, possible = highest_dose(taken.exposures, on)
    is_meant_low = is_for_weak_kidneys(taken, record, library, on)
    verdict = _verdict(certain, possible, dose, is_meant_low=is_meant_low)
    asks = _asks(taken, possible, dose, is_meant_low=is_meant_low)
    kidney: list[Piece] = [("weak_kidneys", {})] if is_meant_low else []
    several: list[Piece] = [] if dose.is_alone else [("one_of_several", {})]
    return Finding(
        id="dose_too_low",
        about=(taken.medicine,),
        verdict=verdict,
        facts={
            **about(taken, library),
            "dose": possible,
            "studied_from": low.value,
            **weighed(
                library,
                _for(taken, possible, low.value),
                (
                    *_against(taken, certain, possible, low.value),
                    *_of_person(dose, library),
                    *kidney,
                    *several,
                ),
            ),
        },
        units={"dose": low.unit, "studied_from": low.unit},
        cites=cites(
            dict.fromkeys(
                (
                    dose.low,
                    dose.least,
                    dose.usual,
                    *((library.limits[KIDNEYS].value,) if is_meant_low else ()),
                )
            )
        ),
        words=("reasons.dose_too_low",),
        asks=asks if verdict is Verdict.CANNOT_TELL else (),
    )


def _verdict(
    certain: float, possible: float | None, dose: StudiedFrom, *, is_meant_low: bool
) -> Verdict:
    if certain >= quantity(dose.low).value:
        return Verdict.NOT_SUPPORTED
    is_below = possible is not None and possible < dose.may_count.value
    return Verdict.SUPPORTED if is_below and not is_meant_low else Verdict.CANNOT_TELL


def _for(taken: Treatment, possible: float | None, low: float) -> Iterator[Piece]:
    if possible is not None and possible < low:
        yield "dose_at_most", {"dose": possible}
        yield from since(taken)


def _against(
    taken: Treatment, certain: float, possible: float | None, low: float
) -> Iterator[Piece]:
    if certain >= low:
        yield _reached(taken, certain, low)
    elif possible is not None and possible >= low:
        yield "dose_possible", {"dose": possible}


def _of_person(dose: StudiedFrom, library: Library) -> Iterator[Piece]:
    """Tell what makes a lower dose this person's own by the label."""
    if dose.needs and dose.needs.age_from is not None:
        yield "lower_from_age", {"age": dose.needs.age_from}
    for condition in dose.needs.conditions if dose.needs else ():
        yield "lower_with", {"condition": library.conditions[condition].name}


def _reached(taken: Treatment, certain: float, low: float) -> Piece:
    """Tell when a studied dose was first reached, where one stretch alone came to it."""
    for one in taken.exposures:
        start = one.statement.started_on if one.statement else None
        if start and one.least and one.least.value >= low:
            return "dose_reached_on", {"dose": one.least.value, "on": start.text}
    return "dose_reached", {"dose": certain}


def _without_purpose(taken: Treatment, library: Library) -> Finding:
    return Finding(
        id="dose_too_low",
        about=(taken.medicine,),
        verdict=Verdict.CANNOT_TELL,
        facts={**about(taken, library), "dose": None, **weighed(library, ())},
        words=("reasons.dose_too_low",),
        asks=("what-is-it-for",),
    )


def _asks(
    taken: Treatment, possible: float | None, dose: StudiedFrom, *, is_meant_low: bool
) -> tuple[str, ...]:
    if possible is None:
        return ("dose-and-dates",)
    if possible < quantity(dose.low).value:
        return ("low-for-the-kidneys",) if is_meant_low else asks_of_person(dose.unknown)
    if any(not one.is_as_meant for one in taken.exposures):
        return ("how-many-days-a-week",)
    return ("how-many-on-a-usual-day",)
