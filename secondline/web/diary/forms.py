"""What a check-in asks: the pain, and a note where one wants to leave one."""

import uuid

from django import forms

_RATINGS = [(str(n), str(n)) for n in range(11)]
_NOTE = 2000


class CheckInForm(forms.Form):
    """One check-in; `key` makes the same one, sent twice, into one."""

    pain = forms.TypedChoiceField(
        label="How is your pain now?", choices=_RATINGS, coerce=int, widget=forms.RadioSelect
    )
    note = forms.CharField(
        label="A note, if you like",
        required=False,
        max_length=_NOTE,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    key = forms.UUIDField(widget=forms.HiddenInput, initial=uuid.uuid4)
