"""The whole loop for one person on one day: each question with what the earlier ones found."""

from dataclasses import dataclass
from datetime import date

from secondline.knowledge.library import Library
from secondline.knowledge.names import match, plain
from secondline.loop import experiment as can_we_find_out
from secondline.loop import options as what_next
from secondline.loop import reasons as why_not
from secondline.loop import response as is_it_working
from secondline.loop import safety as is_it_dangerous
from secondline.loop import visit as what_to_tell
from secondline.loop.answer import Answer, Verdict
from secondline.loop.safety.check import Names, sort_names
from secondline.record.genes import gene_results
from secondline.record.reading import future
from secondline.record.record import Record

_NOTHING = Answer()


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """The six answers, on which day, from which record, and on which knowledge they rest."""

    notice: str
    on: date
    library: Library
    record: Record
    names: Names
    safety: Answer
    response: Answer = _NOTHING
    reasons: Answer = _NOTHING
    options: Answer = _NOTHING
    experiment: Answer = _NOTHING
    visit: Answer = _NOTHING


def review(record: Record, library: Library, on: date) -> Review:
    """Ask the six questions of a record.

    Parameters
    ----------
    record : Record
        What the person tells us.
    library : Library
        The knowledge in force.
    on : date
        The day of the review; never read from the clock.

    Raises
    ------
    UnusableInput
        If the record holds a day that lies after `on`.

    Examples
    --------
    >>> from datetime import date
    >>> import secondline
    >>> from secondline.record.examples import example
    >>> found = secondline.review(example("red_flag"), secondline.library(), on=date(2026, 11, 21))
    >>> found.safety.urgent, found.reasons.findings
    (True, ())
    """
    future(record, on)
    first = is_it_dangerous.assess(record, library, on)
    names = names_of(record, library)
    if first.urgent or is_out(first):
        return Review(
            notice=library.notice, on=on, library=library, record=record, names=names, safety=first
        )
    reasons = why_not.explain(record, library, on)
    options = what_next.rank(record, library, on, first, reasons)
    return Review(
        notice=library.notice,
        on=on,
        library=library,
        record=record,
        names=names,
        safety=first,
        response=is_it_working.judge(record, library, on),
        reasons=reasons,
        options=options,
        experiment=can_we_find_out.design(record, library, on, options),
        visit=what_to_tell.summarise(record, library, on, first, reasons, options),
    )


def is_out(safety: Answer) -> bool:
    """Whether this person is somebody whom nothing here was made for."""
    held = (one.verdict for one in safety.findings if one.id == "out_of_scope")
    return Verdict.SUPPORTED in held


def names_of(record: Record, library: Library) -> Names:
    """Give what is known of each name in a record, and which names nothing is known of."""
    held = sort_names((match(library, one.name) for one in record.medicines), library)
    person = record.person
    conditions = (*(person.conditions or ()), *(s.reason or "" for s in record.medicines))
    others = [name for name in conditions if name and plain(name) not in library.condition_names]
    others += [name for name in person.allergies or () if not match(library, name).ingredients]
    others += [one.name for one in record.therapies if plain(one.name) not in library.option_names]
    results = gene_results(person.genes, library)
    others += [f"{one.gene}: {one.given}" for one in results if not one.is_read]
    unknown = tuple(dict.fromkeys((*held.unknown, *others)))
    return Names(held.matched, held.confirm, unknown)
