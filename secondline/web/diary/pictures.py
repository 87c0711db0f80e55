"""The diary as a picture: a file of its own, drawn once for each state of the record."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from secondline.charts.bands import bands
from secondline.charts.days import points
from secondline.charts.diary_chart import diary_chart
from secondline.charts.look import Look
from secondline.loop.response.diary_facts import PAIN
from secondline.loop.shown import Shown
from secondline.web.beside import draw
from secondline.web.diary.span import RANGES, span_of
from secondline.web.drawn import PICTURES, as_svg
from secondline.web.page import page
from secondline.web.tokens import THEMES, WIDTHS, look


@require_safe
@page
def chart(request: HttpRequest, held: Shown, range: str, theme: str, width: str) -> HttpResponse:
    """Give the picture of a range in a theme."""
    if range not in RANGES or theme not in THEMES or width not in WIDTHS:
        raise Http404
    key = (held.record.hash, held.on, range, theme, width)
    return as_svg(PICTURES.of(key, lambda: _draw(held, range, look(theme, width))))


def _draw(held: Shown, range: str, seen: Look) -> str:
    daily = held.record.diary.daily(PAIN) if held.record.diary else {}
    span = span_of(range, daily, held.on)
    taken = bands(held.record.medicines, span)
    return draw(diary_chart, points(daily, span), taken, span, seen)
