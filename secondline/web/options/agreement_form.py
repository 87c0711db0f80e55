"""The agreement as a form: each part may be left out, and asks for one thing in plain words."""

import uuid
from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms

from secondline.record.agreement import MOST_AGREED, Agreement
from secondline.record.changes import Change
from secondline.record.tables import LONGEST_NAME, UNKNOWN

_UNITS = (("%", "% less"), ("points", "points less, of 10"))
_GOAL = 1000
_STOPS = 4000
_MOST_STOPS = 20
_MOST_CHANGE = 100
PLAN = tuple(f"plan_{n}" for n in range(1, MOST_AGREED + 1))


class AgreementForm(forms.Form):
    """Goal, smallest change, day, stop rule, and a plan of at most three things."""

    goal = forms.CharField(required=False, max_length=_GOAL, widget=forms.Textarea({"rows": 2}))
    amount = forms.FloatField(required=False, min_value=0, max_value=_MOST_CHANGE)
    unit = forms.ChoiceField(choices=_UNITS, required=False)
    review_on = forms.DateField(required=False, widget=forms.DateInput({"type": "date"}))
    stop_if = forms.CharField(required=False, max_length=_STOPS, widget=forms.Textarea({"rows": 3}))
    plan_1 = forms.CharField(required=False, max_length=LONGEST_NAME)
    plan_2 = forms.CharField(required=False, max_length=LONGEST_NAME)
    plan_3 = forms.CharField(required=False, max_length=LONGEST_NAME)
    key = forms.UUIDField(widget=forms.HiddenInput, initial=uuid.uuid4)

    def __init__(self, *values: Any, **named: Any) -> None:
        super().__init__(*values, **named)
        unit = self.initial.get("unit")
        field = self.fields["unit"]
        assert isinstance(field, forms.ChoiceField), "declared above"
        if unit and unit not in dict(_UNITS):
            field.choices = [*_UNITS, (unit, unit)]
        self._explain()

    def _explain(self) -> None:
        """Tie each field to the words beside it, for who hears the page."""
        for name, field in self.fields.items():
            told = [f"{name}-help"] if name in ("goal", "stop_if") else []
            told += [f"{name}-problem"] if self.is_bound and name in self.errors else []
            if told:
                field.widget.attrs["aria-describedby"] = " ".join(told)
        for name in PLAN:
            self.fields[name].widget.attrs["list"] = "plan-options"

    def clean_stop_if(self) -> list[str]:
        """Give one sign for each line that is not empty."""
        lines = [one.strip() for one in self.cleaned_data["stop_if"].splitlines()]
        found = [one for one in lines if one]
        if len(found) > _MOST_STOPS or any(len(one) > LONGEST_NAME for one in found):
            raise forms.ValidationError(f"Write at most {_MOST_STOPS} short lines.")
        return found

    def clean(self) -> dict[str, Any]:
        """Give what was told, with the plan as one list; nothing may stand in it twice."""
        told: dict[str, Any] = dict(super().clean() or {})
        plan = [told.get(name, "").strip() for name in PLAN]
        told["plan"] = [one for one in plan if one]
        if len(set(told["plan"])) < len(told["plan"]):
            self.add_error(PLAN[-1], "The same thing stands in the plan twice. Leave one of them.")
        if told.get("amount") == 0:
            self.add_error("amount", "Write a number above 0, such as 30.")
        return told


def initial_of(held: Agreement | None) -> dict[str, Any]:
    """Give what the form shows first: what is in the record."""
    one = held or Agreement()
    change = one.smallest_change
    plan = dict(zip(PLAN, one.plan, strict=False))
    return {
        "goal": one.goal or "",
        "amount": f"{change.value:g}" if change else "",
        "unit": change.unit if change else _UNITS[0][0],
        "review_on": one.review_on,
        "stop_if": "\n".join(one.stop_if),
    } | plan


def changes_of(told: Mapping[str, Any], held: Agreement | None) -> list[Change]:
    """Give what is written into the record: only what is another than before."""
    one = held or Agreement()
    before: dict[str, object] = {
        "goal": one.goal or UNKNOWN,
        "smallest_change": str(one.smallest_change) if one.smallest_change else UNKNOWN,
        "review_on": one.review_on or UNKNOWN,
        "stop_if": list(one.stop_if),
        "plan": list(one.plan),
    }
    amount, day = told["amount"], told["review_on"]
    now: dict[str, object] = {
        "goal": told["goal"].strip() or UNKNOWN,
        "smallest_change": f"{amount:g} {told['unit']}" if amount else UNKNOWN,
        "review_on": day if isinstance(day, date) else UNKNOWN,
        "stop_if": told["stop_if"],
        "plan": told["plan"],
    }
    return [Change(("agreement", key), now[key]) for key in now if now[key] != before[key]]
