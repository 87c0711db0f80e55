"""The values of a check-in in words."""

from collections.abc import Mapping

from secondline.record.diary_columns import RATINGS as NAMES
from secondline.record.diary_columns import SIDE_EFFECT
from secondline.web.diary.asked import DID, FLARE, LATE, TAKEN
from secondline.web.diary.ratings import RATINGS, SEVERITIES


def told(values: Mapping[str, float]) -> list[str]:
    """Give each value in a few words, ratings first.

    Examples
    --------
    >>> told({"taken:Lyrica": 2.0, "pain": 6.0, "side_effect:nausea": 1.0, "late:Lyrica": 1.0})
    ['Pain: 6 of 10', 'Lyrica: 2 doses, late', 'nausea: mild']
    """
    order = {name: n for n, name in enumerate(NAMES)}
    held = sorted(values, key=lambda name: (order.get(name, len(order)), _kind(name), name))
    return [_said(name, values) for name in held if not name.startswith(LATE)]


def _kind(name: str) -> int:
    prefixes = (TAKEN, DID, FLARE, SIDE_EFFECT)
    return next((n for n, one in enumerate(prefixes) if name.startswith(one)), len(prefixes))


def _said(name: str, values: Mapping[str, float]) -> str:
    value = values[name]
    if name in RATINGS:
        return f"{RATINGS[name].name}: {value:g} of 10"
    if name == FLARE:
        return "A flare" if value else "No flare"
    _, colon, what = name.partition(":")
    if not colon:
        return f"{name}: {value:g}"
    if name.startswith(TAKEN):
        late = ", late" if values.get(LATE + what) else ""
        return f"{what}: {_doses(value)}{late}"
    if name.startswith(DID):
        return f"{what}: {'done' if value else 'not done'}"
    word = dict(SEVERITIES).get(int(value))
    return f"{what}: {word.lower() if word and name.startswith(SIDE_EFFECT) else f'{value:g}'}"


def _doses(value: float) -> str:
    if not value:
        return "not taken"
    return f"{value:g} dose" + "s" * (value != 1)
