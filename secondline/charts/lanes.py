"""What was taken, as lanes under a diary: one for each medicine, a bar for each stretch."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from secondline.charts.axes import DAY, LETTERS, MARGIN, time_axis
from secondline.charts.bands import Band
from secondline.charts.days import Span
from secondline.charts.look import Look

_LETTER = 8.2  # pixels, of the usual letter of that size
_LANE, _BAR = 46, 20


def lanes(bands: Sequence[Band], span: Span, look: Look) -> Any:
    """Give the lanes as a chart; what is not certain is a bar without a fill."""
    import altair as alt

    names = list(dict.fromkeys(one.name for one in bands))
    pixels = (look.width - MARGIN) / span.days
    rows = [_bar(one, names.index(one.name), pixels) for one in bands]
    scale = alt.Scale(domain=[0, len(names)], reverse=True)
    base = alt.Chart(alt.InlineData(values=rows)).encode(x=time_axis(span))
    parts = (_bars(base, scale, look), _doses(base, scale, look), _names(names, scale, span, look))
    return alt.layer(*parts).properties(width=look.width - MARGIN, height=_LANE * len(names))


def _bars(base: Any, scale: Any, look: Look) -> Any:
    import altair as alt

    fills = alt.Scale(domain=[1, 0], range=[look.band, look.ground])
    return base.mark_rect(stroke=look.line, strokeWidth=1).encode(
        x2="until:T",
        y=alt.Y("top:Q", scale=scale, axis=None),
        y2="bottom:Q",
        fill=alt.Fill("sure:N", scale=fills, legend=None),
    )


def _doses(base: Any, scale: Any, look: Look) -> Any:
    import altair as alt

    words = base.mark_text(align="left", dx=5, fontSize=LETTERS - 1, color=look.ink)
    return words.encode(y=alt.Y("middle:Q", scale=scale, axis=None), text="dose:N")


def _names(names: Sequence[str], scale: Any, span: Span, look: Look) -> Any:
    import altair as alt

    said = [
        {"on": span.first.isoformat(), "top": n + 0.3, "name": name} for n, name in enumerate(names)
    ]
    words = alt.Chart(alt.InlineData(values=said)).mark_text(
        align="left",
        fontSize=LETTERS,
        color=look.quiet,
        baseline="middle",
        limit=look.width - MARGIN,  # a longer name would make the whole picture small
    )
    y = alt.Y("top:Q", scale=scale, axis=None)
    return words.encode(x=time_axis(span), y=y, text="name:N")


def _bar(one: Band, lane: int, pixels: float) -> dict[str, Any]:
    """Give one bar; its dose stands in it where there is room for the words."""
    days = (one.last - one.first).days + 1
    has_room = len(one.dose) * _LETTER + 8 <= days * pixels
    bottom = lane + 0.95
    return {
        "on": one.first.isoformat(),
        "until": (one.last + DAY).isoformat(),
        "top": bottom - _BAR / _LANE,
        "middle": bottom - _BAR / _LANE / 2,
        "bottom": bottom,
        "sure": int(one.is_certain),
        "dose": one.dose if has_room and one.is_certain else "",
    }
