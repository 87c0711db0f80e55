"""Mechanical pain of back or neck: more with load, less with rest, and nothing of a nerve.

Reads    back and neck among the areas, load, rest, ache, signs of a nerve, how many areas
Supports where back or neck hurts, load makes it worse or rest better or it aches, and nothing else
         is told
"""

from secondline.loop.reasons.origin import pain
from secondline.loop.reasons.origin.case import Case, Origin, origin
from secondline.loop.reasons.origin.counting import Held, all_of, any_of, verdict
from secondline.loop.reasons.origin.told import sign_step, told

ID = "mechanical_back"
_OF_NERVES = (
    "runs_down_leg",
    "leg_numbness",
    "hand_numbness",
    "leg_weakness",
    "electric",
    "numbness",
)


def mechanical_back(case: Case) -> Origin:
    """Give what the signs of mechanical pain say of a record; the signs are our own choice."""
    place = pain.area_step(case, "back_or_neck_hurts", case.listed(ID, "back_and_neck"))
    is_there = bool(place.holds)
    load = sign_step(case, "load_hurts", is_own=is_there)
    rest = sign_step(case, "rest_helps", is_own=is_there)
    aching = sign_step(case, "aching", is_own=False)
    pattern = any_of(load.holds, rest.holds)
    if pattern is None and load.holds is not False and rest.holds is not False:
        # An ache counts where neither was told; one that movement eases does not.
        pattern = any_of(pattern, aching.holds)
    held = all_of(place.holds, pattern, _nothing_else(case))
    return origin(case, ID, verdict(held), (place, load, rest, aching))


def _nothing_else(case: Case) -> Held:
    """Whether neither signs of a nerve were told nor so much hurts that it is more than a back."""
    areas = pain.areas(case)
    found = (told(case, one) for one in _OF_NERVES)
    if any(one is not None and one.holds for one in found):
        return False
    return areas is None or len(areas) < case.number(ID, "areas")
