"""The two scores of fibromyalgia: in how many areas it hurts, and how strong the symptoms are.

Reads    [pain].areas and [symptoms], and the measures ``areas`` and ``SSS`` asked again later
Gives    the newest of each with its day, and every dated pair as a trend
"""

from dataclasses import dataclass
from datetime import date

from secondline.loop.reasons.origin.case import Case
from secondline.loop.reasons.origin.counting import points
from secondline.record.measures import Measure

GRADED = ("fatigue", "waking_unrefreshed", "thinking")
ASKED = ("headache", "abdominal_pain", "depression")
SCORE = "SSS"
_YES = {"yes": True, "no": False}

Answers = tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """The symptom severity score (SSS), 0 to 12: what it is at least and at most.

    Attributes
    ----------
    parts : tuple of (str, float or None)
        Each symptom with its points; None where it was not told.
    on : date or None
        The day it was asked; None is undated.
    """

    least: int
    most: int
    parts: tuple[tuple[str, float | None], ...]
    on: date | None

    @property
    def is_known(self) -> bool:
        """Whether every symptom was told."""
        return self.least == self.most

    @property
    def missing(self) -> tuple[str, ...]:
        """The symptoms that were not told."""
        return tuple(name for name, held in self.parts if held is None)


def symptom_score(case: Case, worst: float) -> Score:
    """Give the newest symptom score; `worst` is the most points of a graded symptom.

    What was asked on a day goes before what stands under the symptoms, and that before a score
    without a day, which may be of any time.
    """
    held = [one for one in case.record.measures if one.name == SCORE]
    dated = [one for one in held if one.on]
    symptoms = _of_symptoms(case)
    if not dated and any(one is not None for one in symptoms):
        return _score(symptoms, None, worst)
    newest = max(dated or held, key=_day, default=None)
    return _score(_answers(newest) if newest else symptoms, newest.on if newest else None, worst)


def areas_on(case: Case) -> date | None:
    """Give the day on which the areas in force were asked; None is undated."""
    return max((one.on for one in _lists_of_areas(case) if one.on), default=None)


def trend(case: Case) -> tuple[str, ...]:
    """Give each dated list of areas and each dated score, oldest first, as "2026-08-01: …"."""
    lines = [(one.on, f"{one.on}: {len(set(one.answers))} areas") for one in _lists_of_areas(case)]
    for one in case.record.measures:
        if one.name == SCORE and one.on and None not in _answers(one):
            lines.append((one.on, f"{one.on}: symptom score {_sum(one)}"))
    return tuple(line for _, line in sorted(lines, key=lambda held: (held[0] or date.min, held[1])))


def _lists_of_areas(case: Case) -> list[Measure]:
    return [one for one in case.record.measures if one.name == "areas" and one.on and one.answers]


def _sum(measure: Measure) -> int:
    return int(sum(one or 0 for one in _answers(measure)))


def _day(measure: Measure) -> tuple[date, str]:
    """Give the day, and the answers for two of one day: the order of a record changes nothing."""
    return measure.on or date.min, str(measure.answers)


def _answers(measure: Measure) -> Answers:
    """Give the six answers of a score; none at all is six that are not known."""
    held = tuple(one if isinstance(one, float | int) else None for one in measure.answers)
    return held or (None,) * len((*GRADED, *ASKED))


def _of_symptoms(case: Case) -> Answers:
    symptoms = case.record.symptoms
    graded = (getattr(symptoms, name) for name in GRADED)
    asked = (_YES.get(getattr(symptoms, name)) for name in ASKED)
    return (*graded, *(None if one is None else float(one) for one in asked))


def _score(answers: Answers, on: date | None, worst: float) -> Score:
    names = (*GRADED, *ASKED)
    most = [worst if name in GRADED else 1 for name in names]
    known = sum(one for one in answers if one is not None)
    open_ = points([(None, n) for one, n in zip(answers, most, strict=True) if one is None])[1]
    parts = tuple(zip(names, answers, strict=True))
    return Score(int(known), int(known + open_), parts, on)
