"""Spasticity: stiffness that an illness of the brain or the spinal cord brings.

Reads    the illnesses that bring it, stiff or jerking limbs in words
Supports where such an illness is known and limbs are told to stiffen or jerk
Asks     for the illnesses, or the limbs; the stretch itself needs an examination
"""

from secondline.loop.reasons.origin.case import Case, Origin, origin, step
from secondline.loop.reasons.origin.counting import all_of, verdict
from secondline.loop.reasons.origin.told import sign_step

ID = "spasticity"


def spasticity(case: Case) -> Origin:
    """Give what the illnesses and the limbs say of a record."""
    ids, held = case.listed(ID, "brings"), case.conditions() or {}
    names = tuple(held[id] for id in ids if id in held)
    brings = step(
        case, "brings", case.has_any(ids), {"conditions": names}, ("which-conditions",), is_own=True
    )
    limbs = sign_step(case, "stiff_limbs")
    known = True if case.named(ID) else all_of(brings.holds, limbs.holds)
    return origin(case, ID, verdict(known), (brings, limbs))
