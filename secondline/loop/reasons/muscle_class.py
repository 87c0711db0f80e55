"""Which class of muscle relaxer it is: it changes what is said of how long, and of stopping.

Antispasmodics are meant for short use, antispastics for what does not go away: the same number of
weeks means another thing for each.
"""

from secondline.knowledge.library import Library
from secondline.knowledge.schema import Value
from secondline.record.exposures import Treatment

_MUSCLE = {"antispasmodic": "spasm", "antispastic": "spasticity"}


def muscle_class(taken: Treatment, library: Library) -> tuple[tuple[str, ...], tuple[Value, ...]]:
    """Give the words on the class of a relaxer, and what they rest on; empty for any other."""
    medicine = library.medicine(taken.medicine)
    if medicine.relaxer is None:
        return (), ()
    fit = medicine.fits.get(_MUSCLE[medicine.relaxer])
    return (f"reasons.class_{medicine.relaxer}",), (fit,) if fit else ()
