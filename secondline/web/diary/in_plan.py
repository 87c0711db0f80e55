"""What the one tap of a bad day notes of medicines, so that it can be said before the tap; pure."""

from collections.abc import Iterable

from secondline.record.medicines import MedicationStatement
from secondline.record.vocabulary import TAKEN
from secondline.web.diary.asked import Asked
from secondline.web.medicines.same import plain_name

_ALL = TAKEN[0]


def in_plan(asked: Asked, medicines: Iterable[MedicationStatement]) -> Asked:
    """Give what can be noted as planned in one go, and nothing else.

    That is each medicine that has a plan and was not noted for the day before. Where somebody told
    that a part of the plan is left out, all of it would be untrue: of that one nothing is noted.

    Examples
    --------
    >>> from secondline.web.diary.asked import Medicine
    >>> asked = Asked(medicines=(Medicine("x", "taken:x", 2), Medicine("y", "taken:y", 1)))
    >>> held = [MedicationStatement(name="x", taken="about half"), MedicationStatement(name="y")]
    >>> in_plan_in_words(in_plan(asked, held))
    'y (1 dose)'
    """
    less = {plain_name(one.name) for one in medicines if one.taken not in (None, _ALL)}
    held = tuple(
        one
        for one in asked.medicines
        if one.planned and one.noted is None and plain_name(one.name) not in less
    )
    return Asked(medicines=held, is_carer=asked.is_carer)


def in_plan_in_words(asked: Asked) -> str:
    """Name each medicine with its doses of a day; empty where there is none."""
    return ", ".join(
        f"{one.name} ({one.planned} dose{'s' * (one.planned != 1)})" for one in asked.medicines
    )
