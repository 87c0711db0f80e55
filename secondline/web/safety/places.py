"""Danger signs by number: an address of a page says nothing of what somebody answered."""

from secondline.knowledge.library import Library


def place_of(flag: str, library: Library) -> int:
    """Give the number that stands in the address of a sign, from 1.

    Examples
    --------
    >>> import secondline
    >>> library = secondline.library()
    >>> flag_at(place_of("chest", library), library)
    'chest'
    """
    return sorted(library.flag_ids()).index(flag) + 1


def flag_at(place: int, library: Library) -> str | None:
    """Give the sign of a number; None where there is none."""
    held = sorted(library.flag_ids())
    return held[place - 1] if 0 < place <= len(held) else None
