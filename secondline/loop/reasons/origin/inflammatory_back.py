"""Inflammatory back pain by the criteria of ASAS: four of five signs, in back pain of months.

Reads    age at the start, how it began, exercise, rest, night; stiffness in the morning
Supports where the back has hurt for three months and four of the five signs hold
Hints    where two of the signs of Berlin (2006) hold before the age of 50: enough to look closer
Asks     for each sign that was not told
"""

from secondline.loop.answer import Verdict
from secondline.loop.reasons.origin import pain
from secondline.loop.reasons.origin.case import Case, Origin, Step, origin, step
from secondline.loop.reasons.origin.counting import (
    Held,
    all_of,
    at_least,
    exceeds,
    opposite,
    reaches,
    verdict,
)
from secondline.loop.reasons.origin.stiffness import stiff_minutes
from secondline.loop.reasons.origin.told import of_told, sign_step, told

ID = "inflammatory_back"


def inflammatory_back(case: Case) -> Origin:
    """Give what the criteria say of a record.

    Returns
    -------
    Origin
        Facts: ``signs_least`` and ``signs_most``, how many of the five hold. Its grade is
        ``possible`` where only the signs of Berlin are enough.
    """
    place = pain.area_step(case, "back_hurts", case.listed(ID, "back"))
    is_there = bool(place.holds)
    signs = (
        _age_step(case),
        sign_step(case, "slow_start", is_own=False),
        sign_step(case, "movement_helps", is_own=is_there),
        _no_rest_step(case, is_own=is_there),
        sign_step(case, "night_pain", is_own=False),
    )
    held = [one.holds for one in signs]
    enough = at_least(case.number(ID, "signs"), held)
    long = pain.months_step(case, case.number(ID, "months"))
    found = verdict(all_of(place.holds, long.holds, enough))
    berlin = _berlin_step(case, all_of(place.holds, long.holds))
    return origin(
        case,
        ID,
        found,
        (place, long, *signs, *berlin),
        facts={
            "signs_least": held.count(True),
            "signs_most": held.count(True) + held.count(None),
        },
        grade="possible" if berlin and found is Verdict.CANNOT_TELL else None,
    )


def _age_step(case: Case) -> Step:
    """Give the step that it began before the age of the criteria."""
    limit, held = case.number(ID, "age"), pain.age_at_start(case)
    if held is None:
        born, since = case.record.person.born, case.record.pain.since
        asks = (*(() if born else pain.BORN), *(() if since else pain.SINCE))
        return step(case, "age_at_start", None, asks=asks)
    holds = opposite(reaches(limit, held))
    return step(case, "age_at_start", holds, {"age": held[0], "limit": int(limit)}, pain.BORN)


def _no_rest_step(case: Case, *, is_own: bool) -> Step:
    """Give the step that rest does not help: the opposite of what the sign says."""
    said = told(case, "rest_helps")
    if said is None:
        return of_told(case, "rest_helps", None)
    return step(case, "no_rest", not said.holds, {"told": said.text}, is_own=is_own)


def _berlin_step(case: Case, is_long: Held) -> tuple[Step, ...]:
    """Give the step that the signs of Berlin are enough; none where they are not, or open."""
    age, stiff = pain.age_now(case), stiff_minutes(case)
    young = opposite(reaches(case.number(ID, "berlin_age"), age)) if age else None
    moving, rest = told(case, "movement_helps"), told(case, "rest_helps")
    eases = all_of(moving.holds if moving else None, not rest.holds if rest else None)
    night = told(case, "night_pain")
    signs = {
        "morning_stiffness": exceeds(case.number(ID, "berlin_minutes"), stiff) if stiff else None,
        "movement_helps": eases,
        "night_pain": night.holds if night else None,
    }
    held = all_of(is_long, young, at_least(case.number(ID, "berlin_signs"), (*signs.values(),)))
    if not held:
        return ()
    found = [told(case, id) for id, holds in signs.items() if holds]
    facts = {"signs": tuple(f'"{one.text}"' for one in found if one)}
    return (step(case, "berlin", True, facts, is_own=True),)
