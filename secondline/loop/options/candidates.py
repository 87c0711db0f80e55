"""Which options come up at all: what fits everybody, what a finding calls for, what was studied."""

from secondline.knowledge.schema import Option
from secondline.loop.options.medicines import medicine_offers
from secondline.loop.options.offer import Offer, of_option
from secondline.loop.options.situation import Situation

GROUPS = ("tonight", "prescriber", "weeks")
_NONE = "none"


def candidates(held: Situation) -> list[Offer]:
    """Give what comes up, in guideline order within each group: tonight, prescriber, weeks."""
    options = (one for one in held.library.options.values() if one.offered == "always")
    found = [of_option(one, held) for one in options if _comes_up(one, held)]
    found += medicine_offers(held)
    return sorted(found, key=lambda one: (GROUPS.index(one.when), one.place, one.id))


def _comes_up(option: Option, held: Situation) -> bool:
    if option.holds and not _is_anything_known(held):
        return False
    if held.reasons & {*option.unless}:
        return False
    return held.is_called(option.calls) and _fits(option, held)


def _is_anything_known(held: Situation) -> bool:
    """Whether anything was told that a medicine could harm: of an empty record nothing is clear."""
    return bool(held.record.medicines) or held.record.person.conditions is not None


def _fits(option: Option, held: Situation) -> bool:
    """Whether it is meant for any kind of pain that is there; where nobody can tell, it may be."""
    known = [one.v for kind, one in option.fits.items() if kind in held.kinds]
    return not known or any(one != _NONE for one in known)
