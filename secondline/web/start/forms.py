"""What is asked first: the medicine, for whom, and in which country, for the right number."""

from typing import Any

from django import forms

from secondline.web.start.known import countries

_LONGEST = 300
_LIST = {"list": "medicine-names", "autocomplete": "off", "autocapitalize": "none"}


class StartForm(forms.Form):
    """The first three answers."""

    medicines = forms.CharField(
        label="Which medicine is not working?",
        help_text="The name on the box. If there are more, put commas between them.",
        max_length=_LONGEST,
        widget=forms.TextInput(attrs=_LIST),
        error_messages={"required": "Please write the name of the medicine."},
    )
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

    def __init__(self, library: Any, *values: Any, **named: Any) -> None:
        super().__init__(*values, **named)
        held = forms.ChoiceField(choices=[("", "I would rather not say"), *countries(library)])
        country = self.fields["country"]
        assert isinstance(country, forms.ChoiceField)
        country.choices = held.choices
