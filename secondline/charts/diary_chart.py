"""The diary as a picture: pain from 0 to 10, a gap left open, and what was taken under it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from secondline.charts.axes import DAY, MARGIN, framed, time_axis
from secondline.charts.bands import Band
from secondline.charts.days import Point, Span
from secondline.charts.lanes import lanes
from secondline.charts.look import Look

if TYPE_CHECKING:
    import altair as alt

_POINT = 5  # pixels that a point needs to be one


@dataclass(frozen=True, slots=True)
class Level:
    """A level of pain over some days: what was usual before, or what is estimated with it.

    Parameters
    ----------
    low, high : float
        The ends of what is very likely; both are `middle` where nothing is estimated.
    """

    first: date
    last: date
    low: float
    middle: float
    high: float

    @property
    def is_estimate(self) -> bool:
        """Whether it is known with some uncertainty only."""
        return self.low < self.high


def diary_chart(
    points: Sequence[Point],
    bands: Sequence[Band],
    span: Span,
    look: Look,
    levels: Sequence[Level] = (),
) -> dict[str, Any]:
    """Give the Vega-Lite specification of a diary.

    Parameters
    ----------
    points : sequence of Point
        Pain, 0 to 10; a line joins those of one run.
    bands : sequence of Band
        What was taken; each medicine has a lane of its own.
    levels : sequence of Level
        What was usual before, and what is estimated since.
    """
    import altair as alt

    drawn = alt.layer(*_levels(levels, span, look), *_pain(points, span, look)).properties(
        width=look.width - MARGIN, height=look.height
    )
    whole = alt.vconcat(drawn, lanes(bands, span, look), spacing=12) if bands else drawn
    return dict(whole.configure(**framed(look, padding=4)).to_dict(validate=False))


def _rating(name: str = "value") -> Any:
    import altair as alt

    axis = alt.Axis(title=None, values=[0, 2, 4, 6, 8, 10])
    return alt.Y(f"{name}:Q", scale=alt.Scale(domain=[0, 10]), axis=axis)


def _pain(points: Sequence[Point], span: Span, look: Look) -> list[alt.Chart]:
    import altair as alt

    middle = timedelta(days=span.step) / 2
    rows = [
        {"on": _moment(one.on, middle), "value": round(one.value, 2), "run": one.run}
        for one in points
    ]
    base = alt.Chart(alt.InlineData(values=rows)).encode(x=time_axis(span, look.width), y=_rating())
    has_room = look.width / max(1, len(points)) > _POINT
    size, thick = (34, 1.5) if has_room else (10, 1)
    return [
        base.mark_line(color=look.accent, strokeWidth=thick).encode(detail="run:N"),
        base.mark_point(color=look.accent, filled=True, size=size, opacity=1),
    ]


def _levels(levels: Sequence[Level], span: Span, look: Look) -> list[alt.Chart]:
    import altair as alt

    found = []
    for one in levels:
        if one.last < span.first or one.first > span.last:
            continue
        row = {
            "on": max(one.first, span.first).isoformat(),
            "until": (min(one.last, span.last) + DAY).isoformat(),
            "low": max(0.0, one.low),
            "value": min(10.0, max(0.0, one.middle)),
            "high": min(10.0, one.high),
        }
        base = alt.Chart(alt.InlineData(values=[row])).encode(
            x=time_axis(span, look.width), x2="until:T"
        )
        if one.is_estimate:
            band = base.mark_rect(color=look.band, opacity=1)
            found.append(band.encode(y=_rating("low"), y2="high:Q"))
        dash = [1, 0] if one.is_estimate else [6, 4]
        rule = base.mark_rule(color=look.ink, strokeWidth=2, strokeDash=dash)
        found.append(rule.encode(y=_rating()))
    return found


def _moment(on: date, after: timedelta) -> str:
    return (datetime.combine(on, time()) + after).isoformat() + "Z"
