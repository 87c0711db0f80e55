"""What was told and is not used yet: the honest line under everything else.

Whoever writes down an allergy believes that it was looked at. Until it is, this says it was not;
and of a story, that it was searched for danger signs and for nothing else.
"""

from secondline.knowledge.library import Library
from secondline.loop.answer import Finding, Tier, Verdict
from secondline.loop.safety.red_flags import OWN, numbers
from secondline.record.genes import gene_results
from secondline.record.record import Record


def not_used(record: Record, library: Library) -> tuple[Finding, ...]:
    """Give one finding that names what no answer rests on yet; none where nothing was told."""
    against = _against_medicines(record, library)
    words = (
        *(("visit.not_used",) if against else ()),
        *(("story.only_danger",) if record.person.story.strip() else ()),
    )
    if not words:
        return ()
    return (
        Finding(
            id="not_used",
            verdict=Verdict.CANNOT_TELL,
            tier=Tier.ASK if against else Tier.KNOW,
            facts={**numbers(library, record.person.country), "unused": against},
            cites=OWN,
            words=words,
        ),
    )


def _against_medicines(record: Record, library: Library) -> tuple[str, ...]:
    """Give what was told and what no medicine is held against yet, in plain words."""
    results = gene_results(record.person.genes, library)
    unread = tuple(f"{one.gene} result" for one in results if not one.is_read)
    return (*unread, *(("tests",) if record.tests else ()))
