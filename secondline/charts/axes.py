"""The axis of time that every picture of a diary has."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from secondline.charts.days import Span

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
