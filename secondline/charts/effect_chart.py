"""How much less pain, with its uncertainty: the change first, then the medicine's own part."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from secondline.charts.look import Look

_LETTERS = 15
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

    widest = max(2.0, *(max(abs(one.least), abs(one.most)) for one in effects))
    end = min(10.0, widest * 1.1)
    rows = [
        {"row": n + 0.62, "label": n + 0.2, "name": one.name, "at": -end,
         "least": one.least, "less": one.less, "most": one.most}
        for n, one in enumerate(effects)
    ]  # fmt: skip
    scale = alt.Scale(domain=[-end, end], nice=False)
    axis = alt.Axis(
        title="← more pain (points of 10) less pain →",
        labelExpr="abs(datum.value)",
        tickCount=5,
        grid=True,
    )
    x = alt.X("least:Q", scale=scale, axis=axis)
    lane = alt.Scale(domain=[0, len(effects)], reverse=True)
    y = alt.Y("row:Q", scale=lane, axis=None)
    base = alt.Chart(alt.InlineData(values=rows))
    lines = base.mark_rule(color=look.accent, strokeWidth=5).encode(x=x, x2="most:Q", y=y)
    middles = base.mark_point(filled=True, size=170, color=look.ink, opacity=1).encode(
        x=alt.X("less:Q", scale=scale, axis=axis), y=y
    )
    names = base.mark_text(align="left", fontSize=_LETTERS, color=look.ink).encode(
        x=alt.X("at:Q", scale=scale, axis=axis),
        y=alt.Y("label:Q", scale=lane, axis=None),
        text="name:N",
    )
    none = (
        alt.Chart(alt.InlineData(values=[{"none": 0}]))
        .mark_rule(color=look.line, strokeDash=[5, 4], strokeWidth=2)
        .encode(x=alt.X("none:Q", scale=scale, axis=axis))
    )
    return dict(
        alt.layer(none, lines, middles, names)
        .properties(width=look.width - _MARGIN, height=_ROW * len(effects))
        .configure(background=look.ground, font=look.font, padding=8)
        .configure_view(stroke=None)
        .configure_axis(
            labelColor=look.quiet,
            titleColor=look.quiet,
            labelFontSize=_LETTERS,
            titleFontSize=_LETTERS,
            titleFontWeight="normal",
            domainColor=look.line,
            tickColor=look.line,
            gridColor=look.hair,
        )
        .to_dict(validate=False)
    )
