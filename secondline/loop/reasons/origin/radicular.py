"""Pain from a nerve root: sciatica in the leg, or the same from the neck in the arm.

Reads    pain below the knee (or in the forearm), changed feeling, weakness, leg against back, cough
Supports where pain runs below the knee, or down the arm, and one more sign was told
Asks     for what was not told; the stretch tests and reflexes need an examination
"""

from dataclasses import replace

from secondline.loop.reasons.origin import pain
from secondline.loop.reasons.origin.case import Case, Origin, Step, origin, step
from secondline.loop.reasons.origin.counting import Held, all_of, any_of, at_least, verdict
from secondline.loop.reasons.origin.told import Told, of_told, sign_step, told

ID = "radicular"


def radicular(case: Case) -> Origin:
    """Give what one model of sciatica says of a record."""
    leg, arm = (
        _limb(case, "lower_legs", "runs_down_leg"),
        _limb(case, "lower_arms", "runs_down_arm"),
    )
    n = case.number(ID, "more_signs")
    in_leg = (
        _feeling(case, "leg_numbness"),
        sign_step(case, "leg_worse_than_back"),
        sign_step(case, "leg_weakness"),
        sign_step(case, "cough_hurts"),
        sign_step(case, "electric", is_own=bool(leg.holds)),
    )
    in_arm = (sign_step(case, "hand_numbness"),)
    leg_held = all_of(leg.holds, at_least(n, [one.holds for one in in_leg]))
    arm_held = all_of(arm.holds, at_least(n, [one.holds for one in in_arm]))
    # The arm is looked at where something points to it: a back that hurts says nothing of it.
    steps: tuple[Step, ...] = (leg, *in_leg)
    held = leg_held
    if arm.holds or arm_held:
        held, steps = any_of(leg_held, arm_held), (*steps, arm, *in_arm)
    return origin(
        case,
        ID,
        verdict(held),
        steps,
        facts={"limb": "arm" if arm_held and not leg_held else "leg"},
    )


def _limb(case: Case, areas: str, sign: str) -> Step:
    """Give the step that pain runs down one limb; both at once may be widespread pain instead."""
    said = told(case, sign)
    if said is not None:
        return of_told(case, sign, said)
    held = pain.areas(case)
    ask = case.library.signs[sign].ask
    asks = (ask,) if ask else ()
    if held is None:
        return step(case, areas, None, asks=asks, is_own=True)
    found = tuple(area for area in case.listed(ID, areas) if area in held)
    is_part_of_more = len(held) >= case.number(ID, "areas")
    holds = None if found and is_part_of_more else _is_one_sided(found)
    return step(case, areas, holds, {"areas": found}, asks=asks, is_own=True)


def _is_one_sided(found: tuple[str, ...]) -> Held:
    """Whether it is one limb; both may be widespread pain, or a nerve on each side."""
    return False if not found else True if len(found) == 1 else None


def _feeling(case: Case, sign: str) -> Step:
    """Give changed feeling in the leg; words without a place are of the leg if no more hurts."""
    said = told(case, sign)
    if said is None:
        held = pain.areas(case)
        only_there = bool(held) and not (held or set()) - set(case.listed(ID, "back_and_legs"))
        loose = (told(case, one) for one in ("numbness", "tingling"))
        found: Told | None = next((one for one in loose if one and one.holds), None)
        if only_there and found:
            return replace(of_told(case, "tingling", found), is_own=True)
    return of_told(case, sign, said)
