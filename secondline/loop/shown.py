"""Shown: a record on a day; the answer to each question is worked out when it is asked for."""

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from threading import RLock

from secondline.knowledge.library import Library
from secondline.knowledge.names import condition_of, match, plain
from secondline.loop import experiment, options, reasons, response, safety, visit
from secondline.loop.answer import Answer, Verdict
from secondline.loop.safety.check import Names, sort_names
from secondline.record.genes import gene_results
from secondline.record.reading import future
from secondline.record.record import Record

_NOTHING = Answer()


@dataclass(frozen=True)
class Shown:
    """The six answers for one person on one day; each is there once it was asked for.

    While something cannot wait, and for a person whom nothing here was made for, all but the first
    are empty.

    Parameters
    ----------
    record : Record
        What the person tells us.
    library : Library
        The knowledge in force.
    on : date
        The day; never read from the clock.

    Raises
    ------
    UnusableInput
        On the first answer, if the record holds a day that lies after `on`.

    Examples
    --------
    >>> from datetime import date
    >>> import secondline
    >>> from secondline.record.examples import example
    >>> held = Shown(example("red_flag"), secondline.library(), date(2026, 11, 21))
    >>> held.is_stopped, held.reasons.findings
    (True, ())
    """

    record: Record
    library: Library
    on: date
    _lock: RLock = field(default_factory=RLock, repr=False, compare=False)

    @property
    def notice(self) -> str:
        """What this is not, for every page."""
        return self.library.notice

    @property
    def is_begun(self) -> bool:
        """Whether there is anything to ask about."""
        return bool(self.record.medicines)

    @cached_property
    def safety(self) -> Answer:
        """Is this dangerous?"""
        future(self.record, self.on)
        return safety.assess(self.record, self.library, self.on)

    @property
    def is_stopped(self) -> bool:
        """Whether nothing but what to do now may be shown."""
        return self.safety.urgent

    @property
    def is_out(self) -> bool:
        """Whether this is somebody whom nothing here was made for."""
        held = (one.verdict for one in self.safety.findings if one.id == "out_of_scope")
        return Verdict.SUPPORTED in held

    @cached_property
    def names(self) -> Names:
        """What is known of each name, and which are not checked."""
        return _names(self.record, self.library)

    @cached_property
    def response(self) -> Answer:
        """Is it really not working?"""
        with self._lock:  # the one answer that takes long: two who ask wait for one estimate
            return self._response

    @cached_property
    def _response(self) -> Answer:
        if self._is_alone:
            return _NOTHING
        return response.judge(self.record, self.library, self.on)

    @cached_property
    def reasons(self) -> Answer:
        """Why not?"""
        if self._is_alone:
            return _NOTHING
        return reasons.explain(self.record, self.library, self.on)

    @cached_property
    def options(self) -> Answer:
        """What next?"""
        if self._is_alone:
            return _NOTHING
        return options.rank(self.record, self.library, self.on, self.safety, self.reasons)

    @cached_property
    def experiment(self) -> Answer:
        """Can we find out?"""
        if self._is_alone:
            return _NOTHING
        return experiment.design(self.record, self.library, self.on, self.options)

    @cached_property
    def visit(self) -> Answer:
        """What do I tell my doctor?"""
        if self._is_alone:
            return _NOTHING
        found = (self.safety, self.reasons, self.options)
        return visit.summarise(self.record, self.library, self.on, *found)

    @property
    def _is_alone(self) -> bool:
        """Whether danger stands alone, or nothing here was made for this person."""
        return self.is_stopped or self.is_out


def _names(record: Record, library: Library) -> Names:
    """Give what is known of each name in a record, and which names nothing is known of."""
    held = sort_names((match(library, one.name) for one in record.medicines), library)
    person = record.person
    conditions = (*(person.conditions or ()), *(s.reason or "" for s in record.medicines))
    others = [name for name in conditions if name and condition_of(library, name) is None]
    others += [name for name in person.allergies or () if not match(library, name).ingredients]
    others += [one.name for one in record.therapies if plain(one.name) not in library.option_names]
    results = gene_results(person.genes, library)
    others += [f"{one.gene}: {one.given}" for one in results if not one.is_read]
    unknown = tuple(dict.fromkeys((*held.unknown, *others)))
    return Names(held.matched, held.confirm, unknown)
