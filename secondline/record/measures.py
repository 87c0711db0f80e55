"""Measure and Test: answers to a questionnaire, and what a laboratory found."""

from dataclasses import dataclass
from datetime import date

from secondline.units import Quantity


@dataclass(frozen=True, slots=True)
class Measure:
    """The answers to one questionnaire on one day, in its order; None is an answer left out.

    Parameters
    ----------
    name : str
        PEG, PGIC, PHQ-2, GAD-2, SSS or areas; ``unknown`` where it was left out.
    on : date, optional
        None is undated.
    answers : tuple
        PEG: three numbers from 0 to 10. PHQ-2, GAD-2: two from 0 to 3. SSS: fatigue, waking
        unrefreshed and thinking from 0 to 3, then headache, abdominal pain and depression, 0 or 1.
        PGIC: one of the seven words. areas: the areas that hurt.
    """

    name: str
    on: date | None = None
    answers: tuple[float | str | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Test:
    """What a laboratory found: an amount or a word such as "negative"; None is undated."""

    name: str
    value: Quantity | str
    on: date | None = None
