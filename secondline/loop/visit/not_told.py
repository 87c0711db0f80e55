"""What nobody told us, and would decide whether a medicine on the list suits this person.

Reads    the rules that only a fact of the person keeps open, and the allergies
Asks     for that fact; what is not known never clears a medicine. Few people ever had their genes
         read, so that these are asked for only where a label boxes or forbids by them
"""

from datetime import date

from secondline.knowledge.library import Library
from secondline.loop.answer import Finding, Tier, Verdict
from secondline.loop.safety.acting import acting
from secondline.loop.safety.combinations import Open, open_rules
from secondline.loop.safety.facts import facts_of
from secondline.loop.safety.red_flags import OWN
from secondline.record.record import Record

_GENES = "genes"


def not_told(record: Record, library: Library, on: date) -> tuple[Finding, ...]:
    """Give one finding that names what is not known and for which medicines; none where all is."""
    taken = acting(record, library, on)
    held = open_rules(taken, library, facts_of(record, library, on))
    rules = [one for one in held if _decides(one)]
    missing = dict.fromkeys(name for one in rules for name in one.unknown)
    if record.person.allergies is None and record.medicines:
        missing["allergies"] = None
    if not missing:
        return ()
    about = tuple(dict.fromkeys(id for one in rules for id in one.about))
    return (
        Finding(
            id="not_told",
            about=about,
            verdict=Verdict.CANNOT_TELL,
            tier=Tier.ASK,
            facts={
                "missing": tuple(missing),
                "names": tuple(library.medicine(id).name for id in about),
            },
            cites=OWN,
            words=("visit.not_told",),
            asks=tuple(f"visit.not_told_asks.{name.replace(' ', '_')}" for name in missing),
        ),
    )


def _decides(rule: Open) -> bool:
    least = Tier.DANGER if _GENES in rule.unknown else Tier.ASK
    return rule.tier in (Tier.DANGER, least)
