"""6. What do I tell my doctor? The four facts of each medicine, and the questions to ask."""

from datetime import date

from secondline.knowledge.library import Library
from secondline.loop.answer import Answer
from secondline.loop.options.agreement import agreement
from secondline.loop.safety.guard import guarded
from secondline.loop.visit.corrected import corrected
from secondline.loop.visit.danger_signs import danger_signs
from secondline.loop.visit.four_facts import four_facts
from secondline.loop.visit.not_told import not_told
from secondline.loop.visit.not_used import not_used
from secondline.loop.visit.questions import questions
from secondline.loop.words import fill
from secondline.record.record import Record


def summarise(
    record: Record,
    library: Library,
    on: date,
    safety: Answer,
    reasons: Answer,
    options: Answer,
) -> Answer:
    """Give which signs were asked, what is not used yet, each medicine, and what to ask."""
    asked = danger_signs(record, library, on)
    left = (*guarded("not_told", lambda: not_told(record, library, on)), *not_used(record, library))
    slips = corrected(record, library)
    agreed = agreement(record, library, on)
    asking = questions(safety, reasons, options, library)
    found = (asked, *slips, *left, *four_facts(record, library, on), *asking, agreed)
    return fill(Answer(found), library, record.person.by)
