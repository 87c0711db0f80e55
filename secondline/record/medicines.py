"""MedicationStatement: that a medicine is or was taken; Therapy: what else is or was done."""

from dataclasses import dataclass

from secondline.record.dose import Dose
from secondline.record.when import When

__all__ = ["Dose", "MedicationStatement", "Therapy"]


@dataclass(frozen=True, slots=True, kw_only=True)
class MedicationStatement:
    """One stretch of one medicine at one dose, now or in the past.

    Parameters
    ----------
    name : str
        As the person wrote it; ``unknown`` where it was left out, so that it is named as such.
    reason : str, optional
        What it is taken for.
    dose : Dose, optional
        What is taken each time.
    strength : Dose, optional
        What one tablet, or each mL, holds.
    prescribed : Dose, optional
        What was prescribed, where that differs from `dose`.
    times_a_day : float, optional
        How often, where it is taken regularly.
    as_needed : bool, optional
        Whether it is taken as needed; then `at_most` is the most doses in a day.
    started_on, stopped_on : When, optional
        None is unknown.
    is_stopped : bool
        Whether it is no longer taken; the day may be unknown all the same.
    taken : float or str, optional
        Share of the doses, 0 to 1, or the person's word for it; see :data:`TAKEN`.
    side_effects : tuple of str, optional
        None is unknown, ``()`` is none.
    pain_before : float, optional
        As remembered, 0 to 10.
    change : str, optional
        How things changed since, in one of the seven words of :data:`CHANGES`.
    at : str
        Where it stands in the record: ``medicines[3]`` is the third.
    """

    name: str
    reason: str | None = None
    dose: Dose | None = None
    strength: Dose | None = None
    prescribed: Dose | None = None
    times_a_day: float | None = None
    as_needed: bool | None = None
    at_most: float | None = None
    started_on: When | None = None
    stopped_on: When | None = None
    is_stopped: bool = False
    stopped_because: str | None = None
    taken: float | str | None = None
    side_effects: tuple[str, ...] | None = None
    pain_before: float | None = None
    change: str | None = None
    at: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Therapy:
    """Something done, not taken: walking, heat, a course of therapy.

    Parameters
    ----------
    name : str
        As the person wrote it; ``unknown`` where it was left out.
    times_a_week : float, optional
        How often.
    change : str, optional
        How things changed since, in one of the seven words of :data:`CHANGES`.
    at : str
        Where it stands in the record: ``therapies[1]`` is the first.
    """

    name: str
    started_on: When | None = None
    stopped_on: When | None = None
    is_stopped: bool = False
    times_a_week: float | None = None
    change: str | None = None
    at: str = ""
