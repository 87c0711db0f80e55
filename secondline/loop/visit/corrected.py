"""Which answers to danger signs were slips: the doctor sees that they were changed, and when.

Reads    the corrections that the record keeps
Never    hides that a sign was once answered with yes: who reads the visit may want to ask again
"""

from secondline.knowledge.library import Library
from secondline.loop.answer import Finding, Verdict
from secondline.loop.safety.red_flags import OWN
from secondline.loop.words import phrase
from secondline.record.corrections import Correction
from secondline.record.record import Record

_EMERGENCY = "_emergency"


def corrected(record: Record, library: Library) -> tuple[Finding, ...]:
    """Give one finding that names every correction; none where there is none."""
    held = [one for one in record.corrections or () if _sign(one) in library.red_flags]
    if not held:
        return ()
    return (
        Finding(
            id="corrected",
            about=tuple(dict.fromkeys(one.flag for one in held)),
            verdict=Verdict.SUPPORTED,
            facts={"corrections": tuple(_phrase(one, library) for one in held)},
            cites=OWN,
            words=("visit.corrected",),
        ),
    )


def _phrase(one: Correction, library: Library) -> str:
    facts = {"was": one.was, "now": one.now, "on": one.on.isoformat()}
    group = library.red_flags[_sign(one)].group
    return phrase(library, "visit.correction", {"group": group, **facts})


def _sign(one: Correction) -> str:
    return one.flag.removesuffix(_EMERGENCY)
