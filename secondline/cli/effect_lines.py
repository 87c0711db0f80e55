"""How much less pain, with its uncertainty, as two lines of a terminal."""

from collections.abc import Mapping
from typing import Any

from secondline.charts.effect_chart import Effect
from secondline.charts.judged import effects

_HALF = 20  # characters on either side of no change
_LEAST_END = 2.0
_NAME = 25


def effect_lines(facts: Mapping[str, Any]) -> list[str]:
    """Give a line for the change, one for the own part, and the scale; nothing where neither is.

    Examples
    --------
    >>> told = {"change_points_median": 1.0, "change_points_interval_90": (0.0, 2.0)}
    >>> for line in effect_lines({**told, "before": "diary", "flags": ()}):
    ...     print(line)
    How pain changed                             │━━━━━━━━━●━━━━━━━━━━
                             more pain 2         0         2 less pain
    """
    found = effects(facts)
    if not found:
        return []
    end = max(_LEAST_END, *(abs(one) for held in found for one in (held.least, held.most)))
    scale = f"{end:.1f}".rstrip("0").rstrip(".")
    ends = f"more pain {scale}".ljust(_HALF) + "0" + f"{scale} less pain".rjust(_HALF)
    return [*(_line(one, end) for one in found), " " * _NAME + ends]


def _line(one: Effect, end: float) -> str:
    marks = [" "] * (2 * _HALF + 1)
    for n in range(_place(one.least, end), _place(one.most, end) + 1):
        marks[n] = "━"
    marks[_HALF] = "│"
    marks[_place(one.less, end)] = "●"
    return one.name.ljust(_NAME) + "".join(marks).rstrip()


def _place(value: float, end: float) -> int:
    return _HALF + round(value / end * _HALF)
