"""All that cannot be used in what is told of one medicine, each at its field, in one go."""

from datetime import date

from django import forms

from secondline.errors import UnusableInput
from secondline.record.editing import edited
from secondline.record.reading import future, read_text
from secondline.store.records import EMPTY
from secondline.web.medicines.values import added, told
from secondline.web.telling import sentence

_FIELDS = {"for": "purpose", "times_a_day": "times", "at_most": "times", "as_needed": "times"}
_WHERE = "this medicine"
_NAMELESS = {"name": "unknown"}


def is_usable(form: forms.Form, on: date) -> bool:
    """Whether all can be used; what cannot is said at its field, and the rest is read on.

    A record is read up to its first mistake. So what was found is put aside, and the rest of the
    form is read again until nothing more is found: nobody sends a form five times for five slips.
    """
    form.is_valid()
    for _ in form.fields:
        try:
            _read({**_NAMELESS, **form.cleaned_data}, on)
            break
        except UnusableInput as error:
            name = field_of(form, error)
            form.add_error(name, sentence(error))
            if name is None:
                break
    return not form.errors


def field_of(form: forms.Form, error: UnusableInput) -> str | None:
    """Give the field that a refused value stands in, so that the page says it there."""
    key = error.where.rpartition(".")[2]
    name = _FIELDS.get(key, key)
    return name if name in form.fields else None


def _read(fields: dict[str, object], on: date) -> None:
    text = edited(EMPTY, "toml", [added(told(fields))], _WHERE)
    future(read_text(text, where=_WHERE), on, _WHERE)
