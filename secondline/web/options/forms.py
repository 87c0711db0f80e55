"""What matters most, and one press of a button: each with the key that makes it count once."""

import uuid

from django import forms

from secondline.record.vocabulary import MATTERS


class MattersForm(forms.Form):
    """What matters most to the person; none is an answer, too."""

    matters = forms.MultipleChoiceField(
        required=False,
        choices=[(one, one.capitalize()) for one in MATTERS],
        widget=forms.CheckboxSelectMultiple,
    )
    key = forms.UUIDField(widget=forms.HiddenInput, initial=uuid.uuid4)


class PressForm(forms.Form):
    """Nothing but the key of one press."""

    key = forms.UUIDField(widget=forms.HiddenInput, initial=uuid.uuid4)
