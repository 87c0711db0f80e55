"""The form of a check-in: pain, and whatever else this person is asked, all of it optional."""

import uuid
from collections.abc import Sequence
from typing import Any

from django import forms

from secondline.record.diary_columns import SIDE_EFFECT
from secondline.web.diary.asked import DID, FLARE, PAIN, Asked, Medicine
from secondline.web.diary.doses import IS_LATE, NONE, NUMBER, OTHER, PLANNED, doses
from secondline.web.diary.form_parts import Parts
from secondline.web.diary.ratings import POINTS, RATINGS, SEVERITIES

_NOTE = 2000
_NAME = 80
_MOST_DOSES = 48
_POINTS = [(str(n), str(n)) for n in POINTS]
_SEVERITIES = [(str(n), word) for n, word in SEVERITIES]
_YES_NO = [("1", "Yes"), ("0", "No")]


class CheckInForm(Parts):
    """One check-in; `key` makes the same one, sent twice, into one.

    Parameters
    ----------
    asked : Asked
        What this person is asked.
    needs_pain : bool
        Whether pain must be answered; whoever reports a danger sign is kept by nothing.
    """

    key = forms.UUIDField(widget=forms.HiddenInput, initial=uuid.uuid4)
    day = forms.CharField(widget=forms.HiddenInput, required=False, max_length=10)
    at = forms.TimeField(
        label="At what time, if you know?",
        required=False,
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
    )
    as_planned = forms.BooleanField(label="All taken as planned", required=False)
    new_effect = forms.CharField(label="Another one", required=False, max_length=_NAME)
    note = forms.CharField(
        label="In your own words",
        required=False,
        max_length=_NOTE,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(
        self, asked: Asked, data: Any = None, *, needs_pain: bool = True, **named: Any
    ) -> None:
        super().__init__(data, **named)
        self.asked = asked
        for name in (PAIN, *asked.ratings):
            words = RATINGS[name]
            question = words.asked(is_carer=asked.is_carer)
            field = _choice(question, _points(self.initial.get(name)), f"rate-{name}", words.ends)
            field.required = name == PAIN and needs_pain
            field.error_messages["required"] = "Choose a number from 0 to 10, then save."
            self.fields[name] = field
        self.fields[FLARE] = _choice("A flare today?", _YES_NO, "flare")
        for n, medicine in enumerate(asked.medicines):
            self._add_medicine(medicine, n)
        for n, column in enumerate(asked.therapies):
            self.fields[column] = _choice(f"{column.removeprefix(DID)}: done?", _YES_NO, f"did-{n}")
        for n, column in enumerate(asked.effects):
            label = column.removeprefix(SIDE_EFFECT)
            self.fields[column] = _choice(label, _SEVERITIES, f"effect-{n}")
        self.fields["new_effect_how"] = _choice("How strong?", _SEVERITIES[1:], "effect-new")

    def _add_medicine(self, medicine: Medicine, n: int) -> None:
        if medicine.planned and medicine.noted is None:
            many = f"{medicine.planned} dose" + "s" * (medicine.planned != 1)
            choices = [
                (PLANNED, f"As planned ({many})"),
                (IS_LATE, "All, but late"),
                (NONE, "Not taken"),
                (OTHER, "Another number"),
            ]
            self.fields[medicine.column] = _choice(medicine.name, choices, f"taken-{n}")
        self.fields[medicine.column + NUMBER] = forms.FloatField(
            label="How many doses",
            required=False,
            min_value=0,
            max_value=_MOST_DOSES,
            widget=forms.NumberInput(
                attrs={"id": f"doses-{n}", "inputmode": "decimal", "step": "any"}
            ),
        )

    def clean(self) -> dict[str, Any]:
        """Ask again for what belongs together and came apart."""
        told = super().clean() or {}
        for one in self.asked.medicines:
            number = one.column + NUMBER
            is_open = told.get(one.column) == OTHER and told.get(number) is None
            if is_open and number not in self.errors:
                self.add_error(number, f"Write how many doses of {one.name} were taken.")
        if told.get("new_effect_how") and not told.get("new_effect", "").strip():
            self.add_error("new_effect", "Write what you noticed, beside how strong it was.")
        if told.get("new_effect", "").strip() and not told.get("new_effect_how"):
            self.add_error("new_effect_how", "Choose how strong it was.")
        return told

    def values(self) -> dict[str, float]:
        """Give what was answered well, by the columns of a diary; nothing else is there."""
        told = self.cleaned_data
        plain = (PAIN, *self.asked.ratings, FLARE, *self.asked.therapies, *self.asked.effects)
        found = {name: float(told[name]) for name in plain if told.get(name)}
        for one in self.asked.medicines:
            found |= doses(one, told)
        name = " ".join(told.get("new_effect", "").split())
        if name and told.get("new_effect_how"):
            found[f"{SIDE_EFFECT}{name}"] = float(told["new_effect_how"])
        return found


def _points(told: str | None) -> list[tuple[str, str]]:
    """Give the eleven points, and the one between two of them that another tracker brought."""
    if told is None or (told, told) in _POINTS:
        return _POINTS
    return sorted([*_POINTS, (told, told)], key=lambda one: float(one[0]))


def _choice(
    label: str, choices: Sequence[tuple[str, str]], id: str, help: str = ""
) -> forms.ChoiceField:
    widget = forms.RadioSelect(attrs={"id": id})
    return forms.ChoiceField(
        label=label, choices=choices, widget=widget, help_text=help, required=False
    )
