"""Gout by a rule for one inflamed joint: points, and a middle where only the joint's fluid tells.

Reads    sex, an attack like it before, how fast, redness, the big toe, blood pressure, uric acid
Supports where the certain points reach the upper limit and the words tell of an attack
Asks     for what is missing; a hot red joint may be infected, which the danger signs ask
"""

from secondline.loop.answer import Verdict, type_of_fact
from secondline.loop.reasons.origin.case import Case, Origin, Step, origin, step
from secondline.loop.reasons.origin.counting import (
    Held,
    any_of,
    exceeds,
    points,
    reaches,
    verdict,
)
from secondline.loop.reasons.origin.laboratory import result, shown
from secondline.loop.reasons.origin.told import sign_step
from secondline.loop.words import show

ID = "gout"


def gout(case: Case) -> Origin:
    """Give what the rule says of a record.

    Returns
    -------
    Origin
        Facts: ``points_least`` and ``points_most`` of 12.5. Without any word of an inflamed joint
        the rule does not apply, and nothing can be told.
    """
    toe, red = sign_step(case, "big_toe"), sign_step(case, "red_joint")
    swollen = sign_step(case, "joint_swelling")
    scored = (
        ("male_points", _male_step(case)),
        ("earlier_points", sign_step(case, "earlier_attack", is_own=False)),
        ("fast_points", sign_step(case, "fast_attack", is_own=False)),
        ("red_points", red),
        ("toe_points", toe),
        ("heart_points", _heart_step(case)),
        ("urate_points", _urate_step(case)),
    )
    least, most = points([(one.holds, case.number(ID, name)) for name, one in scored])
    # Above 4 and below 8 the rule itself leaves it open, so only at most 4 speaks against it.
    held = _between(case, least, most)
    has_joint = any_of(toe.holds, red.holds, swollen.holds)
    decided = verdict(held) if has_joint else verdict(False if has_joint is False else None)
    if case.named(ID) is not None and decided is Verdict.NOT_SUPPORTED:
        decided = Verdict.CANNOT_TELL
    return origin(
        case,
        ID,
        decided,
        tuple(one for _, one in scored),
        facts={"points_least": show(least), "points_most": show(most)},
    )


def _between(case: Case, least: float, most: float) -> Held:
    if reaches(case.number(ID, "likely"), (least, least)):
        return True
    return None if exceeds(case.number(ID, "unlikely"), (most, most)) else False


def _male_step(case: Case) -> Step:
    sex = case.record.person.sex
    return step(case, "male", None if sex in (None, "other") else sex == "male")


def _heart_step(case: Case) -> Step:
    ids, held = case.listed(ID, "heart"), case.conditions() or {}
    names = tuple(held[id] for id in ids if id in held)
    return step(case, "heart", case.has_any(ids), {"conditions": names}, ("which-conditions",))


def _urate_step(case: Case) -> Step:
    found = result(case, "urate")
    limit = case.number(ID, "urate")
    holds = None
    if found is not None:
        holds = exceeds(limit, found.span) if found.span else found.is_raised
    facts: dict[str, type_of_fact] = {"results": shown(case, "urate"), "limit": show(limit)}
    return step(case, "urate", holds, facts, ("uric-acid-test",), is_own=True)
