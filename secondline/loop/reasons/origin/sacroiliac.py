"""Pain from the joint between spine and pelvis: only the tests of an examination can point to it.

Reads    lower back and hips among the areas, rising from a chair, turning in bed
Never    supports: three of five tests at an examination could
"""

from secondline.loop.reasons.origin import pain
from secondline.loop.reasons.origin.case import Case, Origin, origin
from secondline.loop.reasons.origin.counting import any_of, verdict
from secondline.loop.reasons.origin.told import sign_step

ID = "sacroiliac"


def sacroiliac(case: Case) -> Origin:
    """Give whether it stays possible: it does, unless neither lower back nor hip hurts."""
    place = pain.area_step(
        case, "lower_back_or_hip_hurts", (*case.listed(ID, "back"), *case.listed(ID, "hips"))
    )
    rising = sign_step(case, "rising_hurts", is_own=bool(place.holds))
    held = False if any_of(place.holds) is False else None
    return origin(case, ID, verdict(held), (place, rising))
