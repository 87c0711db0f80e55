"""Pain from the shoulder itself: it hurts there, and more on lifting the arm.

Reads    the shoulders among the areas, lifting the arm, numbness of the hand
Supports where a shoulder hurts, lifting the arm makes it worse, and no nerve sign was told
"""

from secondline.loop.reasons.origin import pain
from secondline.loop.reasons.origin.case import Case, Origin, origin
from secondline.loop.reasons.origin.counting import all_of, opposite, verdict
from secondline.loop.reasons.origin.told import sign_step, told

ID = "shoulder"


def shoulder(case: Case) -> Origin:
    """Give what the signs of a shoulder say of a record."""
    place = pain.area_step(case, "shoulder_hurts", case.listed(ID, "shoulders"))
    lifting = sign_step(case, "arm_lift_hurts")
    nerve = told(case, "hand_numbness")
    # Numbness that nobody told does not hold it up; numbness that was told points to the neck.
    held = all_of(place.holds, lifting.holds, opposite(nerve.holds if nerve else False))
    return origin(case, ID, verdict(held), (place, lifting))
