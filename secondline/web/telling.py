"""What a person told on a page goes into the record, or back to the page with one sentence."""

import uuid
from collections.abc import Sequence

from django.http import HttpRequest

from secondline.errors import UnusableInput
from secondline.loop.shown import Shown
from secondline.record.changes import Change
from secondline.record.editing import edited
from secondline.record.reading import future, read_text
from secondline.store import records
from secondline.store.days import local_now

_WHERE = records.WHERE
_LONGEST = 80
_QUOTES = "in quotes "  # a file needs them, and nobody types them on a page


def tell(held: Shown, changes: Sequence[Change], *, what: str, key: str) -> None:
    """Write what was told.

    Parameters
    ----------
    what : str
        What was done, in a few words; what is too long for the list is cut.
    key : str
        Comes with the form: the same one again changes nothing.

    Raises
    ------
    UnusableInput
        If it cannot stand in a record, or speaks of a day that has not come; nothing is written.
    """
    flag_ids = held.library.flag_ids()
    text = edited(records.text(), "toml", changes, _WHERE)
    future(read_text(text, where=_WHERE, flag_ids=flag_ids), held.on, _WHERE)
    shown = what if len(what) <= _LONGEST else f"{what[: _LONGEST - 1]}…"
    records.change(changes, what=shown, key=key, now=local_now(), flag_ids=flag_ids)


def new_key() -> str:
    """Give the key of one form, by which a form that is sent twice counts once."""
    return str(uuid.uuid4())


def key_of(request: HttpRequest) -> str:
    """Give the key that came with a form; a form without one is a form of its own."""
    try:
        return str(uuid.UUID(request.POST.get("key", "")))
    except ValueError:
        return new_key()


def sentence(error: UnusableInput) -> str:
    """Say what cannot be used and what is needed, without the place in the file."""
    expected = error.expected.replace(_QUOTES, "")
    return f"That cannot be used: found {error.found}. What is needed: {expected}."
