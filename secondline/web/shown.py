"""Whose record the pages show, and its answers: each is worked out once, when a page first asks.

It is the person's own, or an example that they look around in; nothing of an example is ever
written. What was worked out is kept until the file, the day or the knowledge is another.
"""

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, lru_cache
from threading import RLock

from django.http import HttpRequest

import secondline
from secondline.knowledge.library import Library
from secondline.loop import experiment, options, reasons, response, safety, visit
from secondline.loop.answer import Answer
from secondline.loop.review import is_out, names_of
from secondline.loop.safety.check import Names
from secondline.record.examples import EXAMPLES, example
from secondline.record.reading import future
from secondline.record.record import Record
from secondline.store import records
from secondline.store.changing import state
from secondline.web.days import diary_day, local_now

EXAMPLE = "example"
EXAMPLE_DAY = date(2026, 11, 21)
_KEPT = 3


@dataclass(frozen=True)
class Shown:
    """A record on a day, and what the six questions find in it.

    Parameters
    ----------
    example : str, optional
        The name of the example that is looked around in; None for the person's own record.
    """

    record: Record
    library: Library
    on: date
    example: str | None = None
    _lock: RLock = field(default_factory=RLock, repr=False, compare=False)

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
        return is_out(self.safety)

    @cached_property
    def names(self) -> Names:
        """What is known of each name, and which are not checked."""
        return names_of(self.record, self.library)

    @cached_property
    def response(self) -> Answer:
        """Is it really not working?"""
        with self._lock:  # the one answer that takes long: two tabs wait for one estimate
            return self._response

    @cached_property
    def _response(self) -> Answer:
        return response.judge(self.record, self.library, self.on)

    @cached_property
    def reasons(self) -> Answer:
        """Why not?"""
        return reasons.explain(self.record, self.library, self.on)

    @cached_property
    def options(self) -> Answer:
        """What next?"""
        return options.rank(self.record, self.library, self.on, self.safety, self.reasons)

    @cached_property
    def experiment(self) -> Answer:
        """Can we find out?"""
        return experiment.design(self.record, self.library, self.on, self.options)

    @cached_property
    def visit(self) -> Answer:
        """What do I tell my doctor?"""
        return visit.summarise(
            self.record, self.library, self.on, self.safety, self.reasons, self.options
        )


def shown(request: HttpRequest) -> Shown:
    """Give what the pages show for this request.

    Raises
    ------
    UnusableInput
        If what is kept cannot be read.
    """
    name = request.COOKIES.get(EXAMPLE)
    if name in EXAMPLES:
        return _example(name)
    on = diary_day(local_now())
    held = state()
    return _own(held, on) if held else _read(on)


@lru_cache(maxsize=_KEPT)
def _own(_state: tuple[str, int], on: date) -> Shown:
    return _read(on)


def _read(on: date) -> Shown:
    library = secondline.library()
    return Shown(records.record(library.flag_ids()), library, on)


@lru_cache(maxsize=len(EXAMPLES))
def _example(name: str) -> Shown:
    return Shown(example(name), secondline.library(), EXAMPLE_DAY, name)
