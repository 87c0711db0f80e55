"""Fibromyalgia by the 2016 revision of its criteria: scores, regions, months.

It holds beside every other illness, so nothing else in the record speaks against it.

Reads    the areas that hurt, the six symptoms, since when; both scores asked again later
Supports where all three conditions of the criteria hold
Asks     for the areas, the symptoms or the time where one is missing
"""

from secondline.loop.answer import type_of_fact
from secondline.loop.reasons.origin import pain
from secondline.loop.reasons.origin.case import Case, Origin, Step, origin, step
from secondline.loop.reasons.origin.counting import Held, all_of, any_of, reaches, verdict
from secondline.loop.reasons.origin.scores import (
    ASKED,
    GRADED,
    Score,
    areas_on,
    symptom_score,
    trend,
)
from secondline.loop.words import phrase

ID = "fibromyalgia"
REGIONS = ("left_upper", "right_upper", "left_lower", "right_lower", "axial")


def fibromyalgia(case: Case) -> Origin:
    """Give what the criteria of 2016 say of a record.

    Returns
    -------
    Origin
        Facts: ``wpi`` (areas of 19), ``sss_least`` and ``sss_most`` (points of 12), ``sss`` where
        both are the same, ``regions`` (of 5), ``wpi_on`` and ``sss_on`` (None is undated),
        ``trend`` (a line for each day asked again).
    """
    score = symptom_score(case, case.number(ID, "worst_grade"))
    areas = pain.areas(case)
    regions = hurting_regions(case)
    met = _scores_met(case, score)
    steps = (
        _areas_step(case),
        _score_step(case, score),
        _regions_step(case, regions),
        pain.months_step(case, case.number(ID, "months")),
    )
    held = all_of(met, *(one.holds for one in steps[2:]))
    facts: dict[str, type_of_fact] = {
        "wpi": None if areas is None else len(areas),
        "wpi_on": _text(areas_on(case)),
        "sss": score.least if score.is_known else None,
        "sss_least": score.least,
        "sss_most": score.most,
        "sss_on": _text(score.on),
        "regions": None if regions is None else len(regions),
        "trend": trend(case),
    }
    return origin(case, ID, verdict(held), steps, facts)


def hurting_regions(case: Case) -> tuple[str, ...] | None:
    """Give the regions of the five in which it hurts; jaw, chest and belly do not count."""
    areas = pain.areas(case)
    if areas is None:
        return None
    counted = areas - set(case.listed(ID, "not_in_regions"))
    return tuple(one for one in REGIONS if counted & set(case.listed(ID, one)))


def _scores_met(case: Case, score: Score) -> Held:
    """Whether many areas go with some symptoms, or some areas with many symptoms."""
    return any_of(
        all_of(_has_areas(case, "many_areas"), _has_points(case, score, "score_with_many")),
        all_of(_has_areas(case, "some_areas"), _has_points(case, score, "score_with_some")),
    )


def _has_areas(case: Case, name: str) -> Held:
    areas = pain.areas(case)
    return None if areas is None else len(areas) >= case.number(ID, name)


def _has_points(case: Case, score: Score, name: str) -> Held:
    return reaches(case.number(ID, name), (score.least, score.most))


def _areas_step(case: Case) -> Step:
    """Give how many areas hurt, and which."""
    areas = pain.areas(case)
    if areas is None:
        return step(case, "wpi", None, asks=pain.WHERE)
    if not areas:
        return step(case, "wpi_none", False)
    facts: dict[str, type_of_fact] = {
        "n": len(areas),
        "areas": tuple(area for one in REGIONS for area in case.listed(ID, one) if area in areas),
        "on": _when(areas_on(case)),
    }
    enough = len(areas) >= case.number(ID, "some_areas")
    return step(case, "wpi", enough, facts, is_own=True)


def _score_step(case: Case, score: Score) -> Step:
    """Give the score with its parts, against what so many areas need; what it lacks is asked."""
    asks = (
        *(("seven-day-symptoms",) if set(score.missing) & set(GRADED) else ()),
        *(("six-month-symptoms",) if set(score.missing) & set(ASKED) else ()),
    )
    few = _has_areas(case, "many_areas") is False and _has_areas(case, "some_areas")
    needed = case.number(ID, "score_with_some" if few else "score_with_many")
    facts: dict[str, type_of_fact] = {
        "score": _shown(score),
        "needed": int(needed),
        "parts": tuple(
            phrase(case.library, f"evidence.origin.part.{name}", {"points": int(held)})
            for name, held in score.parts
            if held is not None
        ),
        "on": _when(score.on),
    }
    holds = reaches(needed, (score.least, score.most))
    return step(case, "sss", holds, facts, asks, is_own=True)


def _shown(score: Score) -> str:
    return str(score.least) if score.is_known else f"{score.least} to {score.most}"


def _regions_step(case: Case, regions: tuple[str, ...] | None) -> Step:
    if regions is None:
        return step(case, "regions", None, asks=pain.WHERE)
    if not regions:
        return step(case, "no_region", False)
    least = case.number(ID, "regions")
    names = tuple(phrase(case.library, f"evidence.origin.region.{one}", {}) for one in regions)
    facts: dict[str, type_of_fact] = {"n": len(regions), "regions": names}
    return step(case, "regions", len(regions) >= least, facts)


def _text(day: object) -> str | None:
    return None if day is None else str(day)


def _when(day: object) -> str:
    return "" if day is None else f" on {day}"
