"""Agreement: goal, smallest change, review date and stop rule, written before the data."""

from dataclasses import dataclass
from datetime import date

from secondline.units import Quantity

MOST_AGREED = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """What a person set down before they looked at the data; None is unknown.

    Parameters
    ----------
    goal : str, optional
        In the person's words.
    smallest_change : Quantity, optional
        The smallest change that would matter: ``30 %``, ``2 points``.
    review_on : date, optional
        When to look again; the one day that may lie in the future.
    stop_if : tuple of str
        When to stop before that, in the person's words.
    plan : tuple of str
        What was agreed to do: medicines, therapies or anything else, at most
        :data:`MOST_AGREED`, in the order in which they are to begin.
    """

    goal: str | None = None
    smallest_change: Quantity | None = None
    review_on: date | None = None
    stop_if: tuple[str, ...] = ()
    plan: tuple[str, ...] = ()
