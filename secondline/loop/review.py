"""The whole loop for one person on one day: each question with what the earlier ones found."""

from datetime import date

from secondline.knowledge.library import Library
from secondline.loop.shown import Shown
from secondline.record.record import Record

Review = Shown  # the name that the world knows it by
_ASKED = ("names", "safety", "response", "reasons", "options", "experiment", "visit")


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
    for one in _ASKED:
        getattr(held, one)  # now, so that what is refused is refused here, and not at a first look
    return held
