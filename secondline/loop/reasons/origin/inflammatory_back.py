"""Inflammatory back pain by the criteria of ASAS: four of five signs, in back pain of months.

Reads    age at the start, how it began, exercise, rest, night
Supports where the back has hurt for three months and four of the five signs hold
Asks     for each sign that was not told
"""

from secondline.loop.reasons.origin import pain
from secondline.loop.reasons.origin.case import Case, Origin, Step, origin, step
from secondline.loop.reasons.origin.counting import all_of, at_least, opposite, reaches, verdict
from secondline.loop.reasons.origin.told import of_told, sign_step, told

ID = "inflammatory_back"


def inflammatory_back(case: Case) -> Origin:
    """Give what the criteria say of a record.

    Returns
    -------
    Origin
        Facts: ``signs_least`` and ``signs_most``, how many of the five hold.
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
    return origin(
        case,
        ID,
        verdict(all_of(place.holds, long.holds, enough)),
        (place, long, *signs),
        facts={
            "signs_least": held.count(True),
            "signs_most": held.count(True) + held.count(None),
        },
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
