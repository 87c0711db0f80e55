"""Which self-care options come and go fast enough to be compared, days with against days without.

Reads    the options that passed the gate; `self_test_days` of each
Supports an option that can be tested; never a prescribed medicine
"""

from datetime import date

from secondline.knowledge.library import Library
from secondline.loop.answer import Answer, Finding, Verdict
from secondline.loop.words import cites, fill
from secondline.record.record import Record


def design(record: Record, library: Library, on: date, options: Answer) -> Answer:
    """Give the options that this person could test, with the days of one stretch."""
    return fill(Answer(tuple(_findings(library, options))), library, record.person.by)


def _findings(library: Library, options: Answer) -> list[Finding]:
    found = []
    for offered in options.findings:
        option = library.options.get(offered.about[0])
        days = option.self_test_days if option else None
        if days is None or offered.verdict is not Verdict.SUPPORTED:
            continue
        found.append(
            Finding(
                id=offered.id,
                about=offered.about,
                verdict=Verdict.SUPPORTED,
                facts={"name": offered.facts["name"], "days": days.v},
                units={"days": days.unit or "d"},
                cites=cites((days,)),
                words=("experiment.can_be_tested",),
            )
        )
    return found
