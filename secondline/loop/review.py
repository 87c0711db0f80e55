"""The whole loop for one person on one day: each question with what the earlier ones found."""

from dataclasses import dataclass
from datetime import date

from secondline.knowledge.library import Library
from secondline.loop.answer import Answer
from secondline.loop.safety.check import Names
from secondline.loop.shown import Shown
from secondline.record.record import Record

_NOTHING = Answer()


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """The six answers, on which day, from which record, and on which knowledge they rest."""

    notice: str
    on: date
    library: Library
    record: Record
    names: Names
    safety: Answer
    response: Answer = _NOTHING
    reasons: Answer = _NOTHING
    options: Answer = _NOTHING
    experiment: Answer = _NOTHING
    visit: Answer = _NOTHING


def review(record: Record, library: Library, on: date) -> Review:
    """Ask the six questions of a record.

    Parameters
    ----------
    record : Record
        What the person tells us.
    library : Library
        The knowledge in force.
    on : date
        The day of the review; never read from the clock.

    Raises
    ------
    UnusableInput
        If the record holds a day that lies after `on`.

    Examples
    --------
    >>> from datetime import date
    >>> import secondline
    >>> from secondline.record.examples import example
    >>> found = secondline.review(example("red_flag"), secondline.library(), on=date(2026, 11, 21))
    >>> found.safety.urgent, found.reasons.findings
    (True, ())
    """
    held = Shown(record, library, on)
    return Review(
        notice=library.notice,
        on=on,
        library=library,
        record=record,
        names=held.names,
        safety=held.safety,
        response=held.response,
        reasons=held.reasons,
        options=held.options,
        experiment=held.experiment,
        visit=held.visit,
    )
