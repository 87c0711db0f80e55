"""Polymyalgia rheumatica by the criteria of EULAR and ACR: three that must hold, then points.

Reads    age, both shoulders, CRP and ESR, morning stiffness, hips, antibodies, other joints
Supports where all three hold and the points reach the limit, whatever else is found
Asks     for the tests and signs that are missing
"""

from secondline.loop.reasons.origin import pain
from secondline.loop.reasons.origin.case import Case, Origin, Step, origin, step
from secondline.loop.reasons.origin.counting import (
    Held,
    all_of,
    exceeds,
    opposite,
    points,
    reaches,
    verdict,
)
from secondline.loop.reasons.origin.laboratory import is_raised, result, shown
from secondline.loop.reasons.origin.stiffness import stiff_minutes, stiff_step
from secondline.loop.reasons.origin.told import sign_step, told
from secondline.loop.words import show

ID = "polymyalgia"
INFLAMMATION = ("crp", "esr")
ANTIBODIES = ("rheumatoid_factor", "anti_ccp")


def polymyalgia(case: Case) -> Origin:
    """Give what the criteria say of a record.

    Returns
    -------
    Origin
        Facts: ``points_least`` and ``points_most`` of 6, without ultrasound.
    """
    age, raised = pain.age_step(case, case.number(ID, "age")), inflammation_step(case)
    # Both shoulders hurt in widespread pain too: they point to it from its age on.
    required = (age, _shoulders_step(case, is_own=bool(age.holds)), raised)
    scored = _scored(case)
    least, most = points([(one.holds, case.number(ID, name)) for name, one in scored])
    enough = reaches(case.number(ID, "points"), (least, most))
    return origin(
        case,
        ID,
        verdict(all_of(*(one.holds for one in required), enough)),
        (*required, *(one for _, one in scored)),
        facts={"points_least": show(least), "points_most": show(most)},
    )


def inflammation_step(case: Case) -> Step:
    """Give the step that CRP or ESR is raised, with each result and its day."""
    held, results = is_raised(case, *INFLAMMATION), shown(case, *INFLAMMATION)
    return step(case, "raised", held, {"results": results}, ("inflammation-tests",), is_own=True)


def no_antibody(case: Case) -> Held:
    """Whether the antibodies that were looked for were not there; None where none was."""
    found = [one for one in (result(case, id) for id in ANTIBODIES) if one]
    if any(one.is_raised for one in found):
        return False
    return True if found and all(one.is_raised is False for one in found) else None


def _shoulders_step(case: Case, *, is_own: bool) -> Step:
    areas, wanted = pain.areas(case), case.listed(ID, "shoulders")
    if areas is None:
        return step(case, "both_shoulders", None, asks=pain.WHERE)
    return step(case, "both_shoulders", set(wanted) <= areas, is_own=is_own)


def _scored(case: Case) -> tuple[tuple[str, Step], ...]:
    limit, minutes = case.number(ID, "stiff_minutes"), stiff_minutes(case)
    long = None if minutes is None else exceeds(limit, minutes)
    swollen = told(case, "joint_swelling")
    other = opposite(swollen.holds) if swollen else None
    antibodies = {"results": shown(case, *ANTIBODIES)}
    return (
        ("stiff_points", stiff_step(case, long, limit, is_own=True)),
        ("hip_points", pain.area_step(case, "hip_hurts", case.listed(ID, "hips"))),
        (
            "no_antibody_points",
            step(case, "no_antibody", no_antibody(case), antibodies, ("rheumatoid-tests",)),
        ),
        ("no_other_joint_points", _other_joint_step(case, other)),
    )


def _other_joint_step(case: Case, holds: Held) -> Step:
    if holds is None:
        return sign_step(case, "joint_swelling", is_own=False)
    return step(case, "no_other_joint", holds)
