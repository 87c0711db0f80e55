"""What was tried of an option already: goes on, tried properly, only briefly, or not borne.

Reads    stretches of a medicine against an adequate trial, why it ended; therapies and their weeks
Never    calls something tried that nobody can tell of: it is then offered as if it were new
"""

from collections.abc import Iterator
from datetime import date
from typing import Literal

from secondline.knowledge.library import Library, quantity
from secondline.knowledge.names import plain
from secondline.knowledge.schema import Option
from secondline.loop.reasons.fair_trial import fair_trial, last_stop
from secondline.loop.reasons.outcome import outcome
from secondline.record.exposures import Treatment, treatments
from secondline.record.medicines import Therapy
from secondline.record.record import Record
from secondline.record.stretches import weeks
from secondline.record.vocabulary import MUCH_BETTER

Tried = Literal["now", "properly", "briefly", "not borne", "helped"]

_SIDE_EFFECTS = "side effects"
# What tells most goes first, where there were several stretches.
_ORDER: tuple[Tried, ...] = ("now", "not borne", "helped", "properly", "briefly")


def tried_medicine(id: str, record: Record, library: Library, on: date) -> Tried | None:
    """Give how a medicine was tried; None where it was not, or nobody can tell."""
    held = {
        _of(one, record, library, on) for one in treatments(record, library) if one.medicine == id
    }
    return next((one for one in _ORDER if one in held), None)


def _of(taken: Treatment, record: Record, library: Library, on: date) -> Tried | None:
    stop = last_stop(taken)
    if stop is None:
        return "now"
    if stop.stopped_because == _SIDE_EFFECTS:
        return "not borne"
    if outcome(taken, record, library, on).is_better:
        return "helped"
    trial = fair_trial(taken, record, library, on)
    is_as_meant = all(one.is_as_meant for one in taken.exposures)
    if trial is None or trial.is_enough is None:
        return None
    return "properly" if trial.is_enough and is_as_meant else "briefly"


def tried_option(option: Option, record: Record, library: Library, on: date) -> Tried | None:
    """Give how something that one does was tried; None where it was not, or nobody can tell."""
    held = {_of_therapy(one, option, on) for one in therapies(option, record, library)}
    return next((one for one in _ORDER if one in held), None)


def therapies(option: Option, record: Record, library: Library) -> Iterator[Therapy]:
    """Give the therapies of a record that are this option."""
    for one in record.therapies:
        if library.option_names.get(plain(one.name)) == option.id:
            yield one


def _of_therapy(one: Therapy, option: Option, on: date) -> Tried | None:
    if not one.is_stopped:
        return "now"
    if one.change in MUCH_BETTER:
        return "helped"
    if one.started_on is None or one.stopped_on is None or option.fair_trial_weeks is None:
        return None
    needed = quantity(option.fair_trial_weeks).value
    if weeks((one.stopped_on.earliest - one.started_on.latest).days) >= needed:
        return "properly"
    most = weeks((one.stopped_on.latest - one.started_on.earliest).days)
    return "briefly" if most < needed else None


def weeks_done(option: Option, record: Record, library: Library, on: date) -> float | None:
    """Give for how many weeks at the least it goes on; None where nobody can tell."""
    held = [
        weeks((on - one.started_on.latest).days)
        for one in therapies(option, record, library)
        if one.started_on and not one.is_stopped
    ]
    return max(held, default=None)
