"""Rheumatoid arthritis by the criteria of ACR and EULAR: points, once a swollen joint is told.

How many joints are inflamed only an examination can count, so those points stay open.

Reads    swollen joints in words, antibodies, CRP and ESR, how long
Supports where a joint is told to be swollen and the points that are certain reach the limit
Asks     for the tests and joints that are missing
"""

from secondline.loop.reasons.origin import pain
from secondline.loop.reasons.origin.case import Case, Origin, Step, origin, step
from secondline.loop.reasons.origin.counting import Held, all_of, points, reaches, verdict
from secondline.loop.reasons.origin.laboratory import result, shown
from secondline.loop.reasons.origin.polymyalgia import ANTIBODIES, inflammation_step, no_antibody
from secondline.loop.reasons.origin.told import sign_step
from secondline.loop.words import show

ID = "rheumatoid"


def rheumatoid(case: Case) -> Origin:
    """Give what the criteria say of a record.

    Returns
    -------
    Origin
        Facts: ``points_least`` and ``points_most`` of 10.
    """
    swollen, small = sign_step(case, "joint_swelling"), sign_step(case, "small_joints")
    antibodies, raised, long = _antibody_step(case), inflammation_step(case), _weeks_step(case)
    span = _total(
        _joints(case, small.holds),
        _serology(case),
        points([(raised.holds, case.number(ID, "inflammation_points"))]),
        points([(long.holds, case.number(ID, "week_points"))]),
    )
    held = all_of(swollen.holds, reaches(case.number(ID, "points"), span))
    return origin(
        case,
        ID,
        verdict(held),
        (swollen, small, antibodies, raised, long),
        facts={"points_least": show(span[0]), "points_most": show(span[1])},
    )


def _total(*spans: tuple[float, float]) -> tuple[float, float]:
    return sum(one[0] for one in spans), sum(one[1] for one in spans)


def _joints(case: Case, are_small: Held) -> tuple[float, float]:
    least = case.number(ID, "small_joint_points") if are_small else 0
    return least, case.number(ID, "most_joint_points")


def _serology(case: Case) -> tuple[float, float]:
    """Give the points of the antibodies: none, some, or more where one is high."""
    low, high = (case.number(ID, f"{one}_antibody_points") for one in ("low", "high"))
    found = [one for one in (result(case, id) for id in ANTIBODIES) if one]
    if any(one.is_high for one in found):
        return high, high
    if any(one.is_raised for one in found):
        return low, low if all(one.is_high is False for one in found) else high
    return 0, 0 if no_antibody(case) else high


def _antibody_step(case: Case) -> Step:
    absent = no_antibody(case)
    holds = None if absent is None else not absent
    facts = {"results": shown(case, *ANTIBODIES)}
    return step(case, "antibody", holds, facts, ("rheumatoid-tests",), is_own=True)


def _weeks_step(case: Case) -> Step:
    held, limit = pain.weeks(case), case.number(ID, "weeks")
    if held is None:
        return step(case, "weeks", None, asks=pain.SINCE)
    facts = {"least": show(int(limit), "weeks")}
    return step(case, "weeks", reaches(limit, held), facts, pain.SINCE)
