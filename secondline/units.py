"""Quantity: a number never travels without its unit."""

import math
import re
from dataclasses import dataclass

from secondline.errors import WrongUnit

_AMOUNT = re.compile(r"(\d+(?:\.\d+)?) ?([A-Za-zµμ%{\[][^,;]*)\Z")
_LONGEST = 60
_SAME = {
    "µg": "mcg", "μg": "mcg", "ug": "mcg", "microgram": "mcg", "micrograms": "mcg",
    "milligram": "mg", "milligrams": "mg", "gram": "g", "grams": "g",
    "ml": "mL", "l": "L", "iu": "IU", "units": "unit",
    "kilogram": "kg", "kilograms": "kg", "kgs": "kg", "lbs": "lb", "pounds": "lb", "pound": "lb",
    "mg/day": "mg/d", "week": "wk", "weeks": "wk", "day": "d", "days": "d",
}  # fmt: skip
_IN_MG = {"kg": 1_000_000.0, "g": 1000.0, "mg": 1.0, "mcg": 0.001, "lb": 453_592.37}


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit, such as ``Quantity(300, "mg/d")``.

    Parameters
    ----------
    value : float
        Finite.
    unit : str
        As UCUM writes it: ``mg``, ``mg/d``, ``wk``, ``mL/min``.

    Raises
    ------
    WrongUnit
        If the number is not finite or the unit is empty.

    Examples
    --------
    >>> Quantity(0.3, "g").to("mg") == Quantity(300.0, "mg")
    True
    >>> str(Quantity(2975, "mg/d"))
    '2,975 mg/d'
    """

    value: float
    unit: str

    def __post_init__(self) -> None:
        if not (math.isfinite(self.value) and self.unit):
            raise WrongUnit(f"expected a finite number with a unit, got {self.value} {self.unit!r}")

    def __str__(self) -> str:
        return f"{self.value:,.10g} {self.unit}"

    def to(self, unit: str) -> "Quantity":
        """Give the same amount in another unit of mass, or of mass a day.

        Raises
        ------
        WrongUnit
            If the two units do not measure the same thing.
        """
        if unit == self.unit:
            return self
        have, per_have = _mass(self.unit)
        want, per_want = _mass(unit)
        if have is None or want is None or per_have != per_want:
            raise WrongUnit(f"expected {unit}, got {self}; convert it first")
        return Quantity(float(f"{self.value * have / want:.12g}"), unit)

    def times(self, factor: float, unit: str | None = None) -> "Quantity":
        """Give this amount so many times over, in the same unit or under the name given."""
        return Quantity(float(f"{self.value * factor:.12g}"), unit or self.unit)


def _mass(unit: str) -> tuple[float | None, str]:
    mass, _, per = unit.partition("/")
    return _IN_MG.get(mass), per


def parse_quantity(text: str) -> Quantity:
    """Give the amount that a text such as ``"30 mg"`` states.

    Raises
    ------
    WrongUnit
        If there is no number, or no unit, or a comma that could mean two things.

    Examples
    --------
    >>> parse_quantity("62 kg")
    Quantity(value=62.0, unit='kg')
    """
    match = _AMOUNT.match(" ".join(text[:_LONGEST].split()))
    if not match:
        raise WrongUnit(f'expected a number with its unit such as "30 mg", got "{text[:40]}"')
    unit = match[2]
    return Quantity(float(match[1]), _SAME.get(unit.lower(), unit))
