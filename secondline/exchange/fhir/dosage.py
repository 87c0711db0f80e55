"""How a medicine is taken, as far as a Dosage says it beyond doubt; the rest stays unknown."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from secondline.errors import UnusableInput
from secondline.exchange.fhir.fields import codes_of, items, number, table, text
from secondline.record.dose import read_dose

_DAYS = {"d": 1.0, "wk": 7.0, "h": 1 / 24}
_MOST_A_DAY = 48
# Codes of HL7's GTSAbbreviation, for a timing that has no numbers beside them.
_TIMES = {"QD": 1.0, "AM": 1.0, "PM": 1.0, "BID": 2.0, "TID": 3.0, "QID": 4.0}
_FORMS = {
    "tab": "tablet", "tabs": "tablet", "tablet(s)": "tablet", "{tbl}": "tablet", "cap": "capsule",
    "caps": "capsule", "capsule(s)": "capsule", "{capsule}": "capsule", "{puff}": "puff",
}  # fmt: skip
# What would change the meaning of "so many times in so many days".
_NOT_PLAIN = ("frequencyMax", "periodMax", "dayOfWeek", "when", "countMax", "durationMax")


@dataclass(frozen=True, slots=True)
class Dosing:
    """How it is taken; None is unknown.

    Parameters
    ----------
    dose : str, optional
        What is taken each time, as a record holds it.
    times_a_day : float, optional
        Where it is taken regularly.
    as_needed : bool, optional
        True, or unknown.
    at_most : float, optional
        The most doses in a day, where it is taken as needed.
    """

    dose: str | None = None
    times_a_day: float | None = None
    as_needed: bool | None = None
    at_most: float | None = None


def dosing_of(dosages: object) -> Dosing:
    """Give what a list of Dosage says; of several steps at once nothing can be said.

    Examples
    --------
    >>> quantity = {"value": 500, "unit": "mg"}
    >>> timing = {"repeat": {"frequency": 2, "period": 1, "periodUnit": "d"}}
    >>> dosing_of([{"timing": timing, "doseAndRate": [{"doseQuantity": quantity}]}])
    Dosing(dose='500 mg', times_a_day=2.0, as_needed=None, at_most=None)
    """
    held = items(dosages)
    if len(held) != 1:
        return Dosing()
    dosage = table(held[0])
    dose = _dose(dosage)
    times = _times_a_day(table(dosage.get("timing")))
    if _is_as_needed(dosage):
        return Dosing(dose, as_needed=True, at_most=_at_most(dosage, times))
    return Dosing(dose, times_a_day=times)


def _is_as_needed(dosage: Mapping[str, Any]) -> bool:
    return dosage.get("asNeededBoolean") is True or bool(
        table(dosage.get("asNeededCodeableConcept"))
    )


def _dose(dosage: Mapping[str, Any]) -> str | None:
    doses = items(dosage.get("doseAndRate"))
    if len(doses) != 1:
        return None
    quantity = table(table(doses[0]).get("doseQuantity"))
    value = number(quantity.get("value"))
    if value is None or "comparator" in quantity:
        return None
    written = (_written(value, text(quantity.get(key))) for key in ("unit", "code"))
    return next((one for one in written if one), None)


def _written(value: float, unit: str) -> str | None:
    """Give an amount as a record holds it, or None where a record could not."""
    plain = _FORMS.get(unit.lower(), unit)
    if not plain[:1].isalpha() and plain[:1] not in "%µμ":
        return None
    try:
        dose = read_dose(f"{value:.10g} {plain}")
    except UnusableInput:
        return None
    return _counted(dose.count, dose.form) if dose.count and dose.form else dose.text


def _counted(count: float, form: str) -> str:
    plural = "" if count == 1 else "es" if form.endswith("ch") else "s"
    return f"{count:.10g} {form}{plural}"


def _times_a_day(timing: Mapping[str, Any]) -> float | None:
    repeat = table(timing.get("repeat"))
    if "frequency" not in repeat:
        codes = codes_of(timing.get("code")) & set(_TIMES)
        is_bare = not set(repeat) - {"boundsPeriod", "boundsDuration"}
        return _TIMES[next(iter(codes))] if len(codes) == 1 and is_bare else None
    frequency, period = number(repeat.get("frequency")), number(repeat.get("period"))
    days = _DAYS.get(text(repeat.get("periodUnit")))
    if not (frequency and period and days) or any(key in repeat for key in _NOT_PLAIN):
        return None
    times = frequency / (period * days)
    return round(times, 6) if 0.001 <= times <= _MOST_A_DAY else None


def _at_most(dosage: Mapping[str, Any], times: float | None) -> float | None:
    """Give the most doses in a day: as the timing allows, and no more than the stated maximum."""
    limit = table(dosage.get("maxDosePerPeriod"))
    if not limit:
        return times
    most, each = table(limit.get("numerator")), table(limit.get("denominator"))
    dose = table(table(next(iter(items(dosage.get("doseAndRate"))), None)).get("doseQuantity"))
    is_a_day = number(each.get("value")) == 1 and text(each.get("code") or each.get("unit")) == "d"
    is_same = bool(dose) and all(most.get(key) == dose.get(key) for key in ("unit", "code"))
    value, amount = number(most.get("value")), number(dose.get("value"))
    if not (is_a_day and is_same and value and amount and 0 < value / amount <= _MOST_A_DAY):
        return None
    doses = round(value / amount, 6)
    return doses if times is None else min(doses, times)
