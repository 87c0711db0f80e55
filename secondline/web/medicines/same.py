"""Whether two names, or a number after a while, mean the same medicine of a list."""

from collections.abc import Sequence

from secondline.record.medicines import MedicationStatement
from secondline.store.hashes import row_hash

_SHORT = 16


def plain_name(name: str) -> str:
    """Give a name as it is compared: however it was spaced, in large or small letters.

    Examples
    --------
    >>> plain_name(" Tylenol  PM")
    'tylenol pm'
    """
    return " ".join(name.split()).casefold()


def mark_of(medicines: Sequence[MedicationStatement], n: int) -> str:
    """Give a short mark of the medicine at a place, from 0, as it is told, and of those before it.

    Another tab may have taken one out meanwhile. Two stretches of one medicine have one name, so
    the name alone does not tell them apart.

    Examples
    --------
    >>> one, other = MedicationStatement(name="x"), MedicationStatement(name="x", at_most=2.0)
    >>> mark_of([one, other], 0) == mark_of([other], 0)
    False
    """
    return row_hash(repr(medicines[n]), *(one.name for one in medicines[:n]))[:_SHORT]
