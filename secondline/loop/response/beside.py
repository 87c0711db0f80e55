"""What else changed on a medicine: interference, sleep, fatigue, mood, fog. Pain alone decides.

Reads    the diary's other ratings, where somebody asks for them
Gives    for each medicine the same numbers as of pain, and no verdict
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from secondline.knowledge.library import Library
from secondline.loop.answer import type_of_fact
from secondline.loop.response.estimated import estimated
from secondline.loop.response.not_working import numbers
from secondline.loop.response.series import series
from secondline.loop.words import named
from secondline.record.diary_columns import RATINGS
from secondline.record.exposures import Treatment
from secondline.record.record import Record

MEASURES = RATINGS[1:]


@dataclass(frozen=True, slots=True)
class Beside:
    """How one measure changed on one medicine.

    Parameters
    ----------
    medicine, name : str
        Its id, and how it is called.
    measure : str
        One of `MEASURES`.
    facts : mapping
        Change and own part as of pain; empty where nothing of it was noted.
    """

    medicine: str
    name: str
    measure: str
    facts: Mapping[str, type_of_fact]


def beside(
    taken: Treatment, record: Record, library: Library, on: date, measures: Iterable[str]
) -> tuple[Beside, ...]:
    """Give what the diary shows of other measures on one medicine; an estimate each."""
    name = named(library, taken.medicine, taken.given)
    return tuple(
        Beside(taken.medicine, name, measure, _facts(taken, record, library, on, measure))
        for measure in measures
    )


def _facts(
    taken: Treatment, record: Record, library: Library, on: date, measure: str
) -> Mapping[str, type_of_fact]:
    from secondline.engine import Prior

    held = series(taken, record, library, on, measure)
    # What trials tell beforehand they tell of pain: of anything else only what is usual.
    return {} if held is None else numbers(estimated(held, Prior.generic(), None), library)
