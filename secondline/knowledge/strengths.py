"""The numbers in a name: a strength may be left out of it, a number that names a thing may not.

"Tylenol 500" is Tylenol; "Tylenol #3" holds codeine, and is not. So a number without a unit counts
as a strength only where it can be one of the thing that is left when it is taken away.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from secondline.knowledge.library import Library

_N = r"\d+(?:[.,]\d+)*"
_UNIT = (
    r"(?:mg|milligrams?|mcg|µg|ug|micrograms?|gm?|grams?|ml|meq|unt|iu|units?|hr|hours?|%)"
    r"(?:\s*/\s*(?:mg|g|ml|hr|h|day|actuat))?"
)
_END = r"(?=[\s/(),]|$)"
# The sign that holds two strengths of one tablet together: no name has it, no splitting breaks it.
_TO = "\u2044"
_STRENGTHS = re.compile(
    rf"(?<![\w.])({_N})\s*(?:mg)?\s*[-/{_TO}]\s*({_N})(?!\s*(?:ml|l|hr?|hours?)\b)(?=[^\d.,]|$)",
    re.IGNORECASE,
)
_AMOUNT = re.compile(rf"\b{_N}(?:{_TO}{_N})*\s*(?:{_UNIT})?{_END}")
_PAIR = re.compile(rf"{_N}(?:{_TO}{_N})+")
_COUNT = re.compile(rf"\s*{_N}\s+")
_BARE = re.compile(rf"(?<![\w.,{_TO}]){_N}(?!{_TO})(?!\s*{_UNIT}{_END}){_END}")
_WITH_UNIT = re.compile(rf"(?:(?<={_TO})|(?<![\w.{_TO}]){_N})\s*{_UNIT}{_END}")
_MEASURED = re.compile(rf"(?<![\w.{_TO}]){_N}(?:{_TO}{_N})*\s*{_UNIT}{_END}")
_ZERO = re.compile(rf"(?<![\d.,])0+(?:[.,]0+)?\s*(?:{_UNIT})?{_END}")
_NUMBERED = re.compile(r"(?:[#№]|\b(?:no|nr|number)\b\.?)\s*\d+", re.IGNORECASE)
# In "#1" to "#4" the number tells how much codeine is in it.
_COUNTED = "codeine"
_SMALLEST_OF_A_BRAND = 5.0
_PARTS_OF_A_DAY = 100


def joined(name: str) -> str:
    """Give a name in which the strengths of one tablet hold together.

    Examples
    --------
    >>> joined("Percocet 10-325"), joined("Percocet 10 mg/325 mg"), joined("syrup 15 mg/5 mL")
    ('Percocet 10⁄325', 'Percocet 10⁄325 mg', 'syrup 15 mg/5 mL')
    """
    while (shorter := _STRENGTHS.sub(rf"\1{_TO}\2", name)) != name:
        name = shorter
    return name


def without_amounts(name: str) -> str:
    """Give a name without its numbers, and the units behind them."""
    return _AMOUNT.sub(" ", _NUMBERED.sub(" ", name))


def without_units(name: str) -> str:
    """Give a name without the amounts that have a unit; other numbers may say what it is."""
    return _WITH_UNIT.sub(lambda said: said[0] if _ZERO.search(said[0]) else " ", name)


def measured(name: str) -> tuple[str, str]:
    """Give a name without the amounts that have a unit, and these amounts; its own number stays.

    Examples
    --------
    >>> measured(joined("tylenol 3 300 mg/30 mg"))
    ('tylenol 3 ', '300⁄30 mg')
    """
    return _MEASURED.sub("", name), " ".join(said[0] for said in _MEASURED.finditer(name))


def split_off(name: str) -> tuple[str, int]:
    """Give a name without the strengths of one tablet at its end, and how many these are.

    Examples
    --------
    >>> split_off(joined("oxycodone/acetaminophen 10/325"))
    ('oxycodone/acetaminophen ', 2)
    """
    held = _PAIR.findall(name)
    return (_PAIR.sub("", name), held[0].count(_TO) + 1) if len(held) == 1 else (name, 0)


def fit(
    library: "Library", name: str, ingredients: tuple[str, ...], product: str | None, *, brand: bool
) -> bool:
    """Say whether the numbers in a name are strengths of what is left without them.

    Parameters
    ----------
    name : str
        With its numbers; strengths of one tablet are joined.
    ingredients : tuple of str
        What is left is made of.
    product : str or None
        The id of the product that is left, where it is one.
    brand : bool
        Whether what is left is the name of a brand.
    """
    if _ZERO.search(name):
        return False
    if _NUMBERED.search(name) and _COUNTED not in ingredients:
        return False
    if any(pair.count(_TO) + 1 != len(ingredients) for pair in _PAIR.findall(name)):
        return False
    # A number in front is how many are taken: "2 ibuprofen".
    count = _COUNT.match(name)
    bare = _BARE.findall(name, count.end() if count else 0)
    return all(_may_be_one(library, _value(n), ingredients, product, brand=brand) for n in bare)


def _may_be_one(
    library: "Library", n: float, ingredients: tuple[str, ...], product: str | None, *, brand: bool
) -> bool:
    if product and (held := set(_strengths(library, product))):
        return n in held
    limits = [v for id in ingredients for v in library.medicine(id).daily_limit.values()]
    if limits:
        return n >= max(float(str(one.v)) for one in limits) / _PARTS_OF_A_DAY
    return n >= _SMALLEST_OF_A_BRAND if brand else n > 0


def _strengths(library: "Library", product: str) -> Iterator[float]:
    for one in library.products[product].strengths:
        yield from (_value(n) for n in re.findall(_N, one.contains))


def _value(number: str) -> float:
    """Give a number as it is written: "1,000" is a thousand, "2,5" two and a half."""
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+", number):
        return float(number.replace(",", ""))
    whole, *parts = re.split("[.,]", number)
    return float(f"{whole}.{''.join(parts) or 0}")
