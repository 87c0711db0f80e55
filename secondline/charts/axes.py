"""What all pictures share: how their axes look, and the axis of time of a diary."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from secondline.charts.days import Span
from secondline.charts.look import Look

DAY = timedelta(days=1)
MARGIN = 44  # pixels for the numbers at the left edge
LETTERS = 15
_MONTHS, _YEARS = 120, 900


def time_axis(span: Span, width: int = 0) -> Any:
    """Give the axis of time; without a width it has no numbers."""
    import altair as alt

    ends = [span.first.isoformat(), (span.last + DAY).isoformat()]
    scale = alt.Scale(type="utc", domain=ends, nice=False)
    how = "%-d %b" if span.days <= _MONTHS else "%b %Y" if span.days <= _YEARS else "%Y"
    axis = alt.Axis(
        title=None, format=how, tickCount=max(2, width // 130), grid=False, labelFlush=True
    )
    return alt.X("on:T", scale=scale, axis=axis if width else None)


def framed(look: Look, *, padding: int) -> dict[str, Any]:
    """Give the ground, the letters and the axes of a picture, in the colours of its look."""
    return {
        "background": look.ground,
        "font": look.font,
        "padding": padding,
        "view": {"stroke": None},
        "axis": {
            "labelColor": look.quiet,
            "titleColor": look.quiet,
            "labelFontSize": LETTERS,
            "titleFontSize": LETTERS,
            "titleFontWeight": "normal",
            "domainColor": look.line,
            "tickColor": look.line,
            "gridColor": look.hair,
        },
    }
