"""What is asked first: the medicine, for whom, and in which country, for the right number."""

from typing import Any

from django import forms

from secondline.knowledge.library import Library
from secondline.web.start.known import countries

_LONGEST = 300
_LIST = {"list": "medicine-names", "autocomplete": "off", "autocapitalize": "none"}


class WhomForm(forms.Form):
    """For whom somebody asks, and in which country."""

    by = forms.ChoiceField(
        label="For whom?",
        choices=[("self", "For me"), ("carer", "For somebody I care for")],
        initial="self",
        widget=forms.RadioSelect,
        error_messages={"required": "Please choose one of the two."},
    )
    country = forms.ChoiceField(
        label="In which country?",
        help_text="So that we can name the right emergency number. You may leave it open.",
        required=False,
    )

    def __init__(self, library: Library, *values: Any, **named: Any) -> None:
        super().__init__(*values, **named)
        country = self.fields["country"]
        assert isinstance(country, forms.ChoiceField)
        known, now = countries(library), str(self.initial.get("country") or "")
        more = [(now, now)] if now and now not in dict(known) else []
        country.choices = [("", "I would rather not say"), *known, *more]


class StartForm(WhomForm):
    """The first three answers."""

    medicines = forms.CharField(
        label="Which medicine is not working?",
        help_text="The name on the box. If there are more, put commas between them.",
        max_length=_LONGEST,
        widget=forms.TextInput(attrs=_LIST),
        error_messages={"required": "Please write the name of the medicine."},
    )
