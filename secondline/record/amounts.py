"""Read an amount: a number with its unit, such as "62 kg"."""

import re

from secondline.errors import UnusableInput, WrongUnit
from secondline.record.showing import quoted, shown
from secondline.units import Quantity, parse_quantity

_LONGEST = 100
_BARE = re.compile(r"[0-9.,\s]+\Z")
_COMMA = re.compile(r"[0-9],[0-9]")


def amount_text(value: object, where: str, example: str) -> str:
    """Give the text that should state an amount, or raise UnusableInput.

    A longer text is never handed on: looking for a number in it could take long.
    """
    if isinstance(value, int | float) and not isinstance(value, bool):
        expected = f"the number with its unit in quotes, such as {example}"
        raise UnusableInput(where, shown(value), expected)
    if not isinstance(value, str) or not value.strip() or len(value) > _LONGEST:
        raise UnusableInput(where, shown(value), f"an amount such as {example}")
    if _COMMA.search(value):
        expected = f"a number without a comma (1000, or 0.5 with a point), such as {example}"
        raise UnusableInput(where, quoted(value), expected)
    return value.strip()


def amount(part: str, where: str, example: str, whole: str | None = None) -> Quantity:
    """Give the amount above 0 that a text states; `whole` is what a message shows instead.

    Raises
    ------
    UnusableInput
        If there is no number, no unit, or nothing of it.
    """
    whole = whole or part
    if _BARE.match(part):
        number = "the number" if part == whole else "each number"
        raise UnusableInput(where, quoted(whole), f"{number} with its unit, such as {example}")
    try:
        quantity = parse_quantity(part)
    except WrongUnit:
        expected = f"a number in digits, then its unit, such as {example}"
        raise UnusableInput(where, quoted(whole), expected) from None
    if quantity.value == 0:
        raise UnusableInput(where, quoted(whole), f"more than 0, such as {example}")
    return quantity


def read_amount(value: object, where: str, example: str) -> Quantity:
    """Give the amount that a value of a record states; `example` is a right one, in quotes.

    Examples
    --------
    >>> read_amount("62 kg", "weight", '"62 kg"')
    Quantity(value=62.0, unit='kg')
    """
    return amount(amount_text(value, where, example), where, example)
