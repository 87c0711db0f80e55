"""How many minutes a text says: "stiff in the morning for about 30 to 60 minutes"."""

import math
import re

_NUMBER = r"(\d+(?:\.\d+)?)"
_AMOUNT = re.compile(
    rf"{_NUMBER}(?:\s*(?:-|–|to|or)\s*{_NUMBER})?\s*(hours?|hrs?|h|minutes?|mins?|min)\b"
)
_IN_WORDS = (
    (re.compile(r"\bhalf (?:an|of an) hour\b"), "30 min"),
    (re.compile(r"\bquarter of an hour\b"), "15 min"),
    (re.compile(r"\b(?:an|one|a full) hour and a half\b"), "90 min"),
    (re.compile(r"\b(?:an|one) hour\b"), "1 h"),
    (re.compile(r"\btwo hours\b"), "2 h"),
    (re.compile(r"\b(?:several|a few|for|many) hours\b"), "more than 1 h"),
    (re.compile(r"\ball (?:day|morning)\b"), "more than 2 h"),
    (re.compile(r"\ba few minutes\b"), "less than 15 min"),
)
_MORE = re.compile(r"(?:more than|over|longer than|above|>)\s*\Z")
_AT_LEAST = re.compile(r"at least\s*\Z")
_LESS = re.compile(r"(?:less than|under|at most|no more than|no longer than|up to|below|<)\s*\Z")
_MINUTES_AN_HOUR = 60


def minutes_in(text: str) -> tuple[float, float] | None:
    """Give the fewest and the most minutes that a text says, or None where it says none.

    "More than an hour" has no upper end, and its lower end is just above the hour.

    Examples
    --------
    >>> minutes_in("stiff for 30 to 60 minutes"), minutes_in("stiff for half an hour")
    ((30.0, 60.0), (30.0, 30.0))
    >>> minutes_in("less than 30 min"), minutes_in("stiff")
    ((0.0, 30.0), None)
    """
    said = text.casefold()
    for pattern, amount in _IN_WORDS:
        said = pattern.sub(amount, said)
    found = _AMOUNT.search(said)
    if not found:
        return None
    unit = _MINUTES_AN_HOUR if found[3].startswith("h") else 1
    low, high = float(found[1]) * unit, float(found[2] or found[1]) * unit
    before = said[: found.start()]
    if _LESS.search(before):  # "no more than" ends like "more than", so it is looked for first
        return 0.0, high
    if _AT_LEAST.search(before):
        return low, math.inf
    return (math.nextafter(low, math.inf), math.inf) if _MORE.search(before) else (low, high)
