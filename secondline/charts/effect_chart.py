"""How much less pain, with its uncertainty: the change first, then the medicine's own part."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from secondline.charts.axes import LETTERS, framed
from secondline.charts.look import Look

_ROW = 62
_MARGIN = 20


@dataclass(frozen=True, slots=True)
class Effect:
    """One row: a name, the middle, and the two ends of what is very likely.

    Parameters
    ----------
    less : float
        Points of pain (0 to 10) less; negative is more pain.
    least, most : float
        The ends of the interval.
    """

    name: str
    less: float
    least: float
    most: float


def effect_chart(effects: Sequence[Effect], look: Look) -> dict[str, Any]:
    """Give the specification: a line from least to most, a mark at the middle, a rule at none."""
    import altair as alt

    end = _end(effects)
    rows = [
        {"row": n + 0.62, "label": n + 0.2, "name": one.name, "at": -end,
         "least": one.least, "less": one.less, "most": one.most}
        for n, one in enumerate(effects)
    ]  # fmt: skip
    base = alt.Chart(alt.InlineData(values=rows))
    none = alt.Chart(alt.InlineData(values=[{"none": 0}])).mark_rule(
        color=look.line, strokeDash=[5, 4], strokeWidth=2
    )
    drawn = alt.layer(none.encode(x=_points("none", end)), *_marks(base, len(effects), end, look))
    whole = drawn.properties(width=look.width - _MARGIN, height=_ROW * len(effects))
    return dict(whole.configure(**framed(look, padding=8)).to_dict(validate=False))


def _end(effects: Sequence[Effect]) -> float:
    """Give how far the scale goes to either side."""
    widest = max(2.0, *(max(abs(one.least), abs(one.most)) for one in effects))
    return min(10.0, widest * 1.1)


def _points(name: str, end: float) -> Any:
    """Give the axis of points, the same for every mark."""
    import altair as alt

    axis = alt.Axis(
        title="← more pain (points of 10) less pain →",
        labelExpr="abs(datum.value)",
        tickCount=5,
        grid=True,
    )
    return alt.X(f"{name}:Q", scale=alt.Scale(domain=[-end, end], nice=False), axis=axis)


def _marks(base: Any, n: int, end: float, look: Look) -> list[Any]:
    """Give the line of each row, its middle, and its name above both."""
    import altair as alt

    lane = alt.Scale(domain=[0, n], reverse=True)
    y = alt.Y("row:Q", scale=lane, axis=None)
    lines = base.mark_rule(color=look.accent, strokeWidth=5)
    middles = base.mark_point(filled=True, size=170, color=look.ink, opacity=1)
    names = base.mark_text(align="left", fontSize=LETTERS, color=look.ink)
    return [
        lines.encode(x=_points("least", end), x2="most:Q", y=y),
        middles.encode(x=_points("less", end), y=y),
        names.encode(
            x=_points("at", end), y=alt.Y("label:Q", scale=lane, axis=None), text="name:N"
        ),
    ]
