"""Dose: what is taken each time, as amounts or as a number of tablets."""

import re
from dataclasses import dataclass

from secondline.errors import UnusableInput
from secondline.record.amounts import amount, amount_text
from secondline.record.showing import listed, nearest, quoted
from secondline.units import Quantity

FORMS = (
    "tablet", "capsule", "caplet", "patch", "puff", "drop", "spoon", "sachet", "dose", "drink",
)  # fmt: skip
UNITS = ("mg", "g", "mcg", "mL", "IU", "unit", "mEq", "mmol", "%", "mg/h", "mcg/h")
PER_VOLUME = ("mg/mL", "g/mL", "mcg/mL", "IU/mL", "unit/mL", "mEq/mL", "mmol/mL")
_KNOWN = {unit.lower(): unit for unit in UNITS + PER_VOLUME}
_SAME = {
    "mgs": "mg", "mcgs": "mcg", "µg": "mcg", "μg": "mcg", "ug": "mcg", "units": "unit",
    "hr": "h", "hour": "h", "day": "d", "wk": "week", "milliliter": "ml", "millilitre": "ml",
}  # fmt: skip
_EXAMPLE = '"30 mg", "5 mg/325 mg" or "2 tablets"'
_MOST = 1_000_000
_COUNT = re.compile(r"([0-9]+(?:\.[0-9]+)?) *([A-Za-z]+)\Z")
_NEXT_AMOUNT = re.compile(r" */ *(?=[0-9])")


@dataclass(frozen=True, slots=True)
class Dose:
    """What is taken each time, or what one tablet holds.

    Parameters
    ----------
    amounts : tuple of Quantity
        One for each ingredient, in the order given; empty where tablets are counted.
    count : float, optional
        How many tablets, puffs, drinks.
    form : str, optional
        Of what: ``tablet``, ``capsule``, ``patch``, …; always in the singular.
    text : str
        As it was given.

    Examples
    --------
    >>> read_dose("5 mg/325 mg").amounts
    (Quantity(value=5.0, unit='mg'), Quantity(value=325.0, unit='mg'))
    >>> read_dose("2 tablets").count, read_dose("2 tablets").form
    (2.0, 'tablet')
    """

    amounts: tuple[Quantity, ...] = ()
    count: float | None = None
    form: str | None = None
    text: str = ""

    def __str__(self) -> str:
        return self.text


def read_dose(value: object, where: str = "dose") -> Dose:
    """Give what is taken each time.

    Raises
    ------
    UnusableInput
        If a number has no unit, the unit is not one of a dose, or it is a day's total.
    """
    text = amount_text(value, where, _EXAMPLE)
    if (counted := _COUNT.match(text)) and (form := _form(counted[2])):
        amount(text, where, _EXAMPLE)
        return Dose(count=float(counted[1]), form=form, text=text)
    amounts = _amounts(text, where)
    if any(each.unit in PER_VOLUME for each in amounts) or _has_volume_within(amounts):
        expected = f'what is taken each time, such as "10 mg"; {quoted(text)} is a strength'
        raise UnusableInput(where, quoted(text), expected)
    return Dose(amounts=amounts, text=text)


def read_strength(value: object, where: str = "strength") -> Dose:
    """Give what one tablet holds, "5 mg/325 mg", or each mL of a liquid, "10 mg/5 mL".

    Raises
    ------
    UnusableInput
        If a number has no unit, the unit is not one of a dose, or tablets are counted.
    """
    text = amount_text(value, where, _EXAMPLE)
    if (counted := _COUNT.match(text)) and _form(counted[2]):
        expected = 'what one of them holds, such as "5 mg/325 mg"'
        raise UnusableInput(where, quoted(text), expected)
    amounts = _amounts(text, where)
    if _has_volume_within(amounts):
        amounts = _per_millilitre(amounts, text, where)
    return Dose(amounts=amounts, text=text)


def _form(word: str) -> str | None:
    lower = word.lower()
    singulars = (lower, lower.removesuffix("s"), lower.removesuffix("es"))
    return next((form for form in singulars if form in FORMS), None)


def _amounts(text: str, where: str) -> tuple[Quantity, ...]:
    parts = _NEXT_AMOUNT.split(text)
    example = _EXAMPLE if len(parts) == 1 else '"5 mg/325 mg"'
    each = (amount(part, where, example, whole=text) for part in parts)
    return tuple(_in_known_unit(quantity, text, where) for quantity in each)


def _in_known_unit(quantity: Quantity, text: str, where: str) -> Quantity:
    mass, slash, per = re.sub(r" */ *| +per +", "/", quantity.unit.lower()).partition("/")
    mass, per = _SAME.get(mass, mass), _SAME.get(per, per)
    unit = _KNOWN.get(mass + slash + per)
    if unit is None:
        raise UnusableInput(where, quoted(text), _right_unit(quantity.unit, per))
    if quantity.value > _MOST:
        raise UnusableInput(where, quoted(text), f"at most {_MOST:,} {unit}")
    return Quantity(quantity.value, unit)


def _right_unit(unit: str, per: str) -> str:
    if per in ("d", "week") or re.search(r"\b(a|per|each|every) *(day|week)\b|\bdaily\b", unit):
        return "what is taken each time, with times_a_day beside it, and not a day's total"
    if _form(unit.split(maxsplit=1)[0]):
        return '"2 tablets" and nothing else, with strength = "5 mg" beside it'
    near = nearest(unit, UNITS + FORMS, 2) if unit.isalpha() else []
    return f"a number with {listed(near or UNITS[:6] + FORMS)}"


def _has_volume_within(amounts: tuple[Quantity, ...]) -> bool:
    return len(amounts) > 1 and any(each.unit == "mL" for each in amounts)


def _per_millilitre(amounts: tuple[Quantity, ...], text: str, where: str) -> tuple[Quantity, ...]:
    *solids, volume = amounts
    if volume.unit != "mL" or any(f"{each.unit}/mL" not in PER_VOLUME for each in solids):
        raise UnusableInput(where, quoted(text), 'a strength such as "10 mg/5 mL"')
    return tuple(each.times(1 / volume.value, f"{each.unit}/mL") for each in solids)
