"""Nerve pain by the grading of 2016: possible from history and place, more only at an examination.

Reads    illnesses that hurt nerves, words for a hurt nerve, where it hurts, how it feels
Supports as "possible" where such an illness or injury is known and it hurts where it would
Asks     for the illness, the place or the feeling where one is missing
"""

from secondline.loop.reasons.origin import pain
from secondline.loop.reasons.origin.case import Case, Origin, Step, origin, step
from secondline.loop.reasons.origin.counting import Held, all_of, any_of, verdict
from secondline.loop.reasons.origin.told import sign_step

ID = "neuropathic"


def neuropathic(case: Case) -> Origin:
    """Give what the grading says of a record; its grade is ``possible`` or none."""
    described = tuple(sign_step(case, id) for id in case.listed(ID, "descriptions"))
    feels = any_of(*(one.holds for one in described))
    hurt = sign_step(case, "nerve_hurt")
    lesion, known = _lesion_step(case), case.named(ID) is not None
    # An illness that can hurt nerves needs words of nerve pain beside it; nerve pain itself none.
    history = True if known else all_of(any_of(hurt.holds, lesion.holds), feels)
    if history is None and feels is False and not hurt.holds:
        history = False
    place = _place_step(case)
    held = all_of(history, place.holds)
    steps = (hurt, lesion, place, *described)
    is_known = held is True
    return origin(
        case,
        ID,
        verdict(held),
        steps,
        grade="possible" if is_known else None,
        within_reach="probable or definite" if is_known else None,
    )


def _lesion_step(case: Case) -> Step:
    """Give the step that an illness is known which can hurt nerves."""
    ids = case.listed(ID, "lesions")
    held = case.conditions() or {}
    names = tuple(held[id] for id in ids if id in held)
    return step(case, "lesion", case.has_any(ids), {"conditions": names}, ("which-conditions",))


def _place_step(case: Case) -> Step:
    """Give the step that it hurts where that illness would make it hurt."""
    held = case.conditions() or {}
    ids = (*case.criteria(ID).conditions, *case.listed(ID, "lesions"))
    wanted = tuple(area for id in ids if id in held for area in case.listed(ID, id))
    ends = sign_step(case, "both_ends")
    if wanted:
        fits = any_of(pain.hurts(case, wanted), True if ends.holds else None)
        if fits is None and pain.areas(case) is not None:
            fits = False
        facts = {"areas": tuple(a for a in wanted if a in (pain.areas(case) or ()))}
        kind = "place" if facts["areas"] or fits is False else "place_told"
        return step(case, kind, fits, facts, asks=pain.WHERE)
    asks = pain.WHERE if pain.areas(case) is None else ()
    return step(case, "place_known", _hurts_somewhere(case), asks=asks)


def _hurts_somewhere(case: Case) -> Held:
    """Whether it hurts in places that one nerve, or one side, could explain."""
    areas = pain.areas(case)
    if not areas:
        return None if areas is None else False
    return True if len(areas) < case.number(ID, "areas") else None
