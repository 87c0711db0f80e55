"""Alcohol: how much a person drinks."""

import re
from dataclasses import dataclass
from typing import Literal

from secondline.errors import UnusableInput
from secondline.record.showing import shown

_MOST = 200
_DRINKS = re.compile(r"([0-9]{1,6}(?:\.[0-9]{1,6})?) drinks? (?:a|per) (day|week)\Z")


@dataclass(frozen=True, slots=True)
class Alcohol:
    """So many drinks a day or a week.

    Examples
    --------
    >>> read_alcohol("14 drinks a week").drinks_a_day
    2.0
    """

    drinks: float
    per: Literal["day", "week"]
    text: str

    @property
    def drinks_a_day(self) -> float:
        """How many drinks that is on an average day."""
        return self.drinks if self.per == "day" else self.drinks / 7

    def __str__(self) -> str:
        return self.text


def read_alcohol(value: object, where: str = "alcohol") -> Alcohol:
    """Give how much is drunk: "none", "1 drink a day", "3 drinks a week".

    Raises
    ------
    UnusableInput
        If it says anything else.
    """
    if value == "none":
        return Alcohol(0.0, "day", "none")
    match = _DRINKS.match(value) if isinstance(value, str) else None
    if not match or float(match[1]) > _MOST:
        expected = '"none", or a number of drinks such as "1 drink a day" or "3 drinks a week"'
        raise UnusableInput(where, shown(value), expected)
    return Alcohol(float(match[1]), "day" if match[2] == "day" else "week", match[0])
