"""Osteoarthritis by the criteria of NICE: age, pain in a joint with activity, little stiffness.

Reads    age, joints in words (the area "hip" is the buttock too), activity, morning stiffness
Supports where all three of the criteria hold; an X-ray is not needed for them
"""

from secondline.loop.reasons.origin import pain
from secondline.loop.reasons.origin.case import Case, Origin, origin
from secondline.loop.reasons.origin.counting import all_of, exceeds, opposite, verdict
from secondline.loop.reasons.origin.stiffness import stiff_minutes, stiff_step
from secondline.loop.reasons.origin.told import sign_step

ID = "osteoarthritis"


def osteoarthritis(case: Case) -> Origin:
    """Give what the criteria say of a record."""
    limit, minutes = case.number(ID, "stiff_minutes"), stiff_minutes(case)
    short = None if minutes is None else opposite(exceeds(limit, minutes))
    steps = (
        pain.age_step(case, case.number(ID, "age")),
        sign_step(case, "joint_pain"),
        sign_step(case, "load_hurts", is_own=False),
        stiff_step(case, short, limit, is_own=False),
    )
    return origin(case, ID, verdict(all_of(*(one.holds for one in steps))), steps)
