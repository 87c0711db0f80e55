"""The diary as a small picture for the sheet: black on white, in letters that one can read."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from secondline.charts.bands import bands
from secondline.charts.days import Span, points
from secondline.charts.diary_chart import diary_chart
from secondline.charts.look import Look
from secondline.exchange.pdf.text import shown
from secondline.record.record import Record

Draw = Callable[..., str]
_PAIN = "pain"
_LONGEST, _FEWEST_DAYS, _MOST_LANES, _MOST_LETTERS = 183, 7, 4, 30
LOOK = Look(
    ground="#ffffff",
    ink="#000000",
    quiet="#000000",
    line="#595959",
    hair="#d0d0d0",
    accent="#000000",
    band="#e4e4e4",
    width=560,
    height=110,
    font="Atkinson Hyperlegible Next",
)


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of the diary, and the sentence under it, which says the same."""

    svg: str
    says: str


def diary_picture(record: Record, on: date, draw: Draw) -> Picture | None:
    """Give the picture of the last half year of a diary; None where too little was noted.

    Parameters
    ----------
    draw : callable
        Gives the SVG of a chart: `secondline.charts.drawing.drawn`, or whoever calls it elsewhere.
    """
    daily = record.diary.daily(_PAIN) if record.diary else {}
    noted = [day for day in daily if on - timedelta(days=_LONGEST - 1) <= day <= on]
    if len(noted) < _FEWEST_DAYS:
        return None
    span = Span(min(noted), on)
    found = bands(record.medicines, span)
    has_lanes = 0 < len({one.name for one in found}) <= _MOST_LANES
    short = [replace(one, name=_name(one.name), dose=_name(one.dose)) for one in found]
    svg = draw(diary_chart, points(daily, span), short if has_lanes else [], span, LOOK)
    return Picture(svg, _said(daily, noted, span, has_lanes=has_lanes))


def _name(text: str) -> str:
    return shown(text, _MOST_LETTERS).text


def _said(daily: dict[date, float], noted: list[date], span: Span, *, has_lanes: bool) -> str:
    values = [daily[day] for day in noted]
    under = " Under it: what was taken." if has_lanes else ""
    return (
        f"Pain, 0 to 10, as noted on {len(noted)} of {span.days} days from {span.first} to "
        f"{span.last}: from {min(values):g} to {max(values):g}, {sum(values) / len(values):.1f} on "
        f"average. A gap in the line is a gap in the diary.{under}"
    )
