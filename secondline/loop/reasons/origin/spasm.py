"""A strained or cramped muscle: told as such, and still new.

Reads    cramp, tightness or a strain in words, since when
Supports where a cramp or a strain is told and began within the weeks that such a thing lasts
"""

from secondline.loop.reasons.origin import pain
from secondline.loop.reasons.origin.case import Case, Origin, Step, origin, step
from secondline.loop.reasons.origin.counting import all_of, any_of, opposite, reaches, verdict
from secondline.loop.reasons.origin.told import sign_step
from secondline.loop.words import show

ID = "spasm"


def spasm(case: Case) -> Origin:
    """Give what the signs of a strained or cramped muscle say of a record."""
    cramp, strain, new = sign_step(case, "spasm"), sign_step(case, "strain"), _new_step(case)
    held = all_of(any_of(cramp.holds, strain.holds), new.holds)
    return origin(case, ID, verdict(held), (cramp, strain, new))


def _new_step(case: Case) -> Step:
    held, limit = pain.weeks(case), case.number(ID, "weeks")
    if held is None:
        return step(case, "new", None, asks=pain.SINCE)
    facts = {"limit": show(int(limit), "weeks")}
    return step(case, "new", opposite(reaches(limit, held)), facts, pain.SINCE)
