"""From what a form holds to what stands in a record of one medicine, and back; pure."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from secondline.record.changes import Change
from secondline.record.medicines import MedicationStatement
from secondline.record.tables import UNKNOWN
from secondline.record.when import When, read_when

STILL, STOPPED = "yes", "no"


def values_of(held: MedicationStatement) -> dict[str, object]:
    """Give what the record says of one medicine, by its keys; None where it says nothing."""
    return {
        "name": held.name,
        "for": held.reason,
        "dose": held.dose.text if held.dose else None,
        "strength": held.strength.text if held.strength else None,
        "times_a_day": held.times_a_day,
        "as_needed": held.as_needed or None,
        "at_most": held.at_most,
        "started_on": _plain(held.started_on),
        "stopped_on": (_plain(held.stopped_on) or UNKNOWN) if held.is_stopped else None,
        "stopped_because": held.stopped_because,
        "taken": held.taken,
    }


def filled(held: MedicationStatement) -> dict[str, object]:
    """Give what the fields of the form show for a medicine."""
    values = values_of(held)
    times = values["at_most"] if values["as_needed"] else values["times_a_day"]
    return {
        **{key: "" if value is None else value for key, value in values.items()},
        "purpose": values["for"] or "",
        "times": "" if times is None else f"{times:g}",
        "still": STOPPED if held.is_stopped else STILL,
        "started_on": str(held.started_on or ""),
        "stopped_on": str(held.stopped_on or ""),
        "taken": "" if held.taken is None else str(held.taken),
    }


def told(fields: Mapping[str, Any]) -> dict[str, object]:
    """Give what the fields of a form say of a medicine, by the keys of a record.

    Raises
    ------
    UnusableInput
        If a day is none.

    Examples
    --------
    >>> found = told({"name": "x", "times": 2.0, "as_needed": True, "started_on": "2026"})
    >>> found["as_needed"], found["at_most"], found["times_a_day"], found["started_on"]
    (True, 2, None, '2026')
    """
    times, as_needed = _number(fields.get("times")), fields.get("as_needed") or None
    is_stopped = fields.get("still") == STOPPED
    return {
        "name": fields["name"],
        "for": fields.get("purpose") or None,
        "dose": fields.get("dose") or None,
        "strength": fields.get("strength") or None,
        "times_a_day": None if as_needed else times,
        "as_needed": as_needed,
        "at_most": times if as_needed else None,
        "started_on": day(fields.get("started_on"), "started_on"),
        "stopped_on": (day(fields.get("stopped_on"), "stopped_on") or UNKNOWN)
        if is_stopped
        else None,
        "stopped_because": (fields.get("stopped_because") or None) if is_stopped else None,
        "taken": _share(fields.get("taken")),
    }


def added(told: Mapping[str, object]) -> Change:
    """Give what is written for a medicine that joins the list."""
    held = {key: value for key, value in told.items() if value is not None}
    return Change(("medicines",), held, is_added=True)


def corrected(n: int, told: Mapping[str, object], held: MedicationStatement) -> tuple[Change, ...]:
    """Give what is written where a medicine is told otherwise; what is the same is left alone.

    Parameters
    ----------
    n : int
        Which of the medicines, from 0.
    """
    before = values_of(held)
    return tuple(
        Change(("medicines", n, key), value) for key, value in told.items() if value != before[key]
    )


def stepped(n: int, dose: str, since: date, held: MedicationStatement) -> tuple[Change, ...]:
    """Give what is written where the dose changed: one stretch ends, the next begins.

    The stretch before ends on the day before, or on the same day where it had begun only then.
    """
    begun = held.started_on.latest if held.started_on else None
    end = since - timedelta(days=1)
    kept = {key: value for key, value in values_of(held).items() if key in _KEPT}
    return (
        Change(("medicines", n, "stopped_on"), since if begun and begun > end else end),
        added({**kept, "dose": dose, "started_on": since}),
    )


_KEPT = ("name", "for", "strength", "times_a_day", "as_needed", "at_most")


def day(text: str | None, where: str) -> object:
    """Give a day as a record has it: a whole day as one, a month or a year as it stands."""
    return _plain(read_when(text.strip(), where)) if text and text.strip() else None


def _plain(when: When | None) -> object:
    if when is None:
        return None
    return when.earliest if when.is_exact else when.text


def _number(value: float | None) -> object:
    return int(value) if value is not None and value.is_integer() else value


def _share(value: str | None) -> object:
    """A word stays; a share of the doses, as somebody wrote it into a file, is a number."""
    if not value:
        return None
    return float(value) if value[0].isdigit() else value
