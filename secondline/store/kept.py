"""The person's own record with its answers, worked out once for each state of the file."""

from datetime import date
from functools import lru_cache
from threading import Lock

import secondline
from secondline.loop.shown import Shown
from secondline.record.future import no_earlier
from secondline.store import records
from secondline.store.changing import State, state

_STATES = 2
_ONE = Lock()


def kept(on: date) -> Shown:
    """Give the record that is kept, as it is shown on a day, or on the last that it speaks of.

    Raises
    ------
    UnusableInput
        If what is kept cannot be read.
    """
    held = state()
    if held is None:
        return _read(on)
    with _ONE:  # two who ask at once get the same, so that no answer is worked out twice
        return _kept(held, on)


@lru_cache(maxsize=_STATES)
def _kept(_state: State, on: date) -> Shown:
    return _read(on)


def _read(on: date) -> Shown:
    library = secondline.library()
    record = records.record(library.flag_ids())
    return Shown(record, library, no_earlier(record, on))
