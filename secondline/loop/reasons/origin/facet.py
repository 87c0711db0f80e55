"""Pain from the small joints of the spine: nothing that a person tells can show it.

Reads    back and neck among the areas, bending backwards and turning
Never    supports: only a test in which its nerve is numbed could
"""

from secondline.loop.reasons.origin import pain
from secondline.loop.reasons.origin.case import Case, Origin, origin
from secondline.loop.reasons.origin.counting import verdict
from secondline.loop.reasons.origin.told import sign_step

ID = "facet"


def facet(case: Case) -> Origin:
    """Give whether it stays possible: it does, unless neither back nor neck hurts."""
    place = pain.area_step(case, "back_or_neck_hurts", case.listed(ID, "back_and_neck"))
    backwards = sign_step(case, "backward_hurts", is_own=bool(place.holds))
    held = False if place.holds is False else None
    return origin(case, ID, verdict(held), (place, backwards))
