"""What may be told of a medicine; only its name is needed."""

from typing import Any

from django import forms

from secondline.record.reading_medicines import MOST_A_DAY
from secondline.record.vocabulary import STOPPED_BECAUSE, TAKEN
from secondline.web.medicines.values import STILL, STOPPED

_NAME = 200
_SHORT = 60
_OPEN = ("", "Not known, or not said")
_WHEN = "A day such as 2026-08-01, a month such as 2026-08, or a year."
_WHY = {
    "no help": "It did not help",
    "side effects": "Side effects",
    "ran out": "It ran out",
    "cost": "It cost too much",
    "better": "The pain was better",
    "told to": "A doctor or pharmacist said so",
}
_HOW_MUCH = {
    "all": "All of it",
    "most days": "On most days",
    "about half": "About half",
    "rarely": "Rarely",
    "none": "None of it",
}
_TAKEN = [_OPEN, *((one, _HOW_MUCH[one]) for one in TAKEN)]


class MedicineForm(forms.Form):
    """One stretch of one medicine at one dose."""

    name = forms.CharField(
        label="Name",
        max_length=_NAME,
        widget=forms.TextInput(attrs={"list": "medicine-names", "autocomplete": "off"}),
        error_messages={"required": "Please write the name of the medicine."},
    )
    purpose = forms.CharField(
        label="What is it for?",
        help_text="A word or two, such as: fibromyalgia, back pain, muscle strain.",
        max_length=_NAME,
        required=False,
    )
    dose = forms.CharField(
        label="How much each time?",
        help_text="With its unit, such as: 30 mg, 5 mg/325 mg, 2 tablets.",
        max_length=_SHORT,
        required=False,
    )
    strength = forms.CharField(
        label="What does one tablet hold?",
        help_text="Only where tablets are counted. It stands on the box, such as: 5 mg/325 mg.",
        max_length=_SHORT,
        required=False,
    )
    times = forms.FloatField(
        label="How many times a day?",
        help_text="A number such as 2. If it is taken only as needed: the most in one day.",
        min_value=0,
        max_value=MOST_A_DAY,
        required=False,
        widget=forms.TextInput(attrs={"inputmode": "decimal"}),
        error_messages={
            "invalid": "Please write a number such as 2.",
            "max_value": f"At most {MOST_A_DAY} times a day can be written here.",
            "min_value": "Please write a number such as 2.",
        },
    )
    as_needed = forms.BooleanField(label="Only as needed, not every day", required=False)
    started_on = forms.CharField(
        label="Since when, at this dose?", help_text=_WHEN, max_length=_SHORT, required=False
    )
    still = forms.ChoiceField(
        label="Is it still taken?",
        choices=[(STILL, "Yes, still"), (STOPPED, "No, it was stopped")],
        initial=STILL,
        widget=forms.RadioSelect,
        required=False,
    )
    stopped_on = forms.CharField(
        label="When was it stopped?", help_text=_WHEN, max_length=_SHORT, required=False
    )
    stopped_because = forms.ChoiceField(
        label="Why was it stopped?",
        choices=[_OPEN, *((one, _WHY[one]) for one in STOPPED_BECAUSE)],
        required=False,
    )
    taken = forms.ChoiceField(
        label="How much of what was meant to be taken is really taken?",
        choices=_TAKEN,
        required=False,
    )

    def __init__(self, *values: Any, share: str = "", **named: Any) -> None:
        super().__init__(*values, **named)
        taken = self.fields["taken"]
        assert isinstance(taken, forms.ChoiceField)
        if share and share not in TAKEN:  # written into a file as a share of the doses
            taken.choices = [*_TAKEN, (share, f"{share} of it")]


class StepForm(forms.Form):
    """Another dose of the same medicine."""

    dose = forms.CharField(
        label="How much each time now?",
        help_text="With its unit, such as: 60 mg.",
        max_length=_SHORT,
        error_messages={"required": "Please write the new dose."},
    )
    since = forms.DateField(
        label="Since which day?",
        input_formats=["%Y-%m-%d"],
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={
            "required": "Please give the day of the new dose.",
            "invalid": "Please give a day such as 2026-08-01.",
        },
    )
