"""How regulators and guidelines stand to one thing: for, against, and where they disagree."""

from collections.abc import Iterable

from secondline.knowledge.schema import Stance

_FOR = ("first", "approved", "for", "weakly for")
_AGAINST = "against"
_ORDER = (*_FOR, "open", "not approved", _AGAINST)


def is_for(status: Iterable[Stance]) -> bool:
    """Whether anybody approves or recommends it."""
    return any(one.stands in _FOR for one in status)


def is_against(status: Iterable[Stance], region: str | None) -> bool:
    """Whether the guideline where the person lives advises against it, and none there is for it."""
    here = [one.stands for one in status if one.region == region]
    return _AGAINST in here and not {*_FOR} & {*here}


def disagree(status: Iterable[Stance]) -> bool:
    """Whether some are for it and some advise against it."""
    held = {one.stands for one in status}
    return bool({*_FOR} & held) and _AGAINST in held


def place(status: Iterable[Stance], region: str | None) -> tuple[int, int]:
    """Give the place among others: by the best word on it here, then by the best anywhere."""
    held = [(one.region == region, _ORDER.index(one.stands)) for one in status if one.stands]
    here = min((at for is_here, at in held if is_here), default=len(_ORDER))
    return here, min((at for _, at in held), default=len(_ORDER))
