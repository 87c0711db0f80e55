"""What is looked for, and what somebody says in their own words; neither is kept."""

from django import forms

_NAME = 200
_WORDS = 2000


class SearchForm(forms.Form):
    """The name of a medicine, as it stands on the box."""

    name = forms.CharField(max_length=_NAME, strip=True)


class RecallForm(forms.Form):
    """What stayed of a lesson: one text a question, each of which may be left empty."""

    def __init__(self, n: int, data: object = None) -> None:
        super().__init__(data)  # type: ignore[arg-type]  # a QueryDict, or nothing
        for one in range(n):
            widget = forms.Textarea({"rows": 2, "autocomplete": "off"})
            self.fields[f"said_{one}"] = forms.CharField(
                required=False, max_length=_WORDS, widget=widget
            )
