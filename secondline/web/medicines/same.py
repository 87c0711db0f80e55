"""Whether a number still means the same medicine: another tab may have taken one out meanwhile."""

from collections.abc import Sequence

from secondline.record.medicines import MedicationStatement
from secondline.store.hashes import row_hash

_SHORT = 16


def mark_of(medicines: Sequence[MedicationStatement], n: int) -> str:
    """Give a short mark of the medicine at a place, from 0, as it is told, and of those before it.

    Two stretches of one medicine have one name, so the name alone does not tell them apart.

    Examples
    --------
    >>> one, other = MedicationStatement(name="x"), MedicationStatement(name="x", at_most=2.0)
    >>> mark_of([one, other], 0) == mark_of([other], 0)
    False
    """
    return row_hash(repr(medicines[n]), *(one.name for one in medicines[:n]))[:_SHORT]
