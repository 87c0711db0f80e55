"""The diary as a picture: a file of its own, drawn once for each state of the record."""

from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from secondline.charts.bands import bands
from secondline.charts.days import points
from secondline.charts.diary_chart import diary_chart
from secondline.charts.drawing import svg
from secondline.loop.response.diary_facts import PAIN
from secondline.record.record import Record
from secondline.web.diary.span import RANGES, span_of
from secondline.web.page import page
from secondline.web.shown import Shown
from secondline.web.tokens import THEMES, WIDTHS, look

_KEPT = 24


@dataclass(frozen=True, slots=True)
class _Wanted:
    """One picture; the hash of the record stands for all of it."""

    hash: str
    on: date
    range: str
    theme: str
    width: str
    record: Record = field(compare=False, repr=False)


@require_safe
@page
def chart(request: HttpRequest, held: Shown, range: str, theme: str, width: str) -> HttpResponse:
    """Give the picture of a range in a theme."""
    if range not in RANGES or theme not in THEMES or width not in WIDTHS:
        raise Http404
    wanted = _Wanted(held.record.hash, held.on, range, theme, width, held.record)
    return as_svg(_drawn(wanted))


def as_svg(drawn: str) -> HttpResponse:
    """Give a picture as an answer."""
    return HttpResponse(drawn, content_type="image/svg+xml; charset=utf-8")


@lru_cache(maxsize=_KEPT)
def _drawn(wanted: _Wanted) -> str:
    record = wanted.record
    daily = record.diary.daily(PAIN) if record.diary else {}
    span = span_of(wanted.range, daily, wanted.on)
    seen = look(wanted.theme, wanted.width)
    return svg(diary_chart(points(daily, span), bands(record.medicines, span), span, seen))
