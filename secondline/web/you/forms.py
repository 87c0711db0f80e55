"""What the pages of "Yours" ask."""

import uuid

from django import forms

from secondline.record.diary_columns import RATINGS
from secondline.web.frame import THEMES

THEME_NAMES = {
    "auto": "As my device is set",
    "light": "Light",
    "dark": "Dark",
    "dim": "Very low light",
}
_ORDERS = [("", "Not sure"), ("dmy", "3 April comes as 03/04"), ("mdy", "3 April comes as 04/03")]
LEAVE_OUT, OWN = "", "own"
MOST_TEXT = 2_000_000


class ThemeForm(forms.Form):
    """How the pages look."""

    theme = forms.ChoiceField(
        choices=[(one, THEME_NAMES[one]) for one in THEMES], widget=forms.RadioSelect
    )


class BringForm(forms.Form):
    """A file to look at."""

    file = forms.FileField(
        label="A file: what you took out of Secondline, a record, a tracker's CSV, or FHIR",
        error_messages={"required": "Choose a file first.", "empty": "This file is empty."},
    )
    dates = forms.ChoiceField(
        label="Dates in it", choices=_ORDERS, required=False, widget=forms.RadioSelect
    )


class RestoreForm(forms.Form):
    """A backup to bring back."""

    file = forms.FileField(
        label="A backup that Secondline made",
        error_messages={"required": "Choose a file first.", "empty": "This file is empty."},
    )
    is_meant = forms.BooleanField(
        label="It may take the place of everything that is here now",
        error_messages={"required": "Tick the box first: it replaces what is here."},
    )


class EraseForm(forms.Form):
    """Erase everything, where it is meant."""

    is_meant = forms.BooleanField(
        label="Erase everything that I told. There is no way back.",
        error_messages={"required": "Tick the box first."},
    )


class ReminderForm(forms.Form):
    """When to be reminded."""

    at = forms.TimeField(label="Every day at", widget=forms.TimeInput(attrs={"type": "time"}))


class KeepForm(forms.Form):
    """What was looked at, carried along until it is kept or left."""

    name = forms.CharField(max_length=200, widget=forms.HiddenInput)
    held = forms.CharField(max_length=MOST_TEXT * 2, widget=forms.HiddenInput)
    dates = forms.ChoiceField(choices=_ORDERS, required=False, widget=forms.HiddenInput)
    key = forms.UUIDField(widget=forms.HiddenInput, initial=uuid.uuid4)


def measure_choices(column: str) -> list[tuple[str, str]]:
    """Give what a column of a stranger's table can be said to measure."""
    own = (OWN, f"a measure of my own: {column}")
    return [(LEAVE_OUT, "leave it out"), *((one, one) for one in RATINGS), own]
