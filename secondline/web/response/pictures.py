"""The pictures of one medicine, each a file of its own, drawn once for each state of the record."""

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from secondline.charts.diary_chart import diary_chart
from secondline.charts.effect_chart import effect_chart
from secondline.charts.look import Look
from secondline.charts.people import people
from secondline.loop.shown import Shown
from secondline.web.beside import draw
from secondline.web.drawn import PICTURES, as_svg
from secondline.web.page import page
from secondline.web.response.told import Judged, judged
from secondline.web.tokens import THEMES, WIDTHS, look


@require_safe
@page
def picture(
    request: HttpRequest, held: Shown, n: int, what: str, theme: str, width: str
) -> HttpResponse:
    """Give one picture of one medicine in a theme."""
    known = what in _DRAW and theme in THEMES and width in WIDTHS
    if not known or n >= len(held.response.findings):
        raise Http404
    one = judged(held, n)
    if (what == "effect" and not one.effects) or (what == "people" and not one.has_people):
        raise Http404
    key = (held.record.hash, held.on, n, what, theme, width)
    return as_svg(PICTURES.of(key, lambda: _DRAW[what](one, look(theme, width))))


def _diary(one: Judged, seen: Look) -> str:
    return draw(diary_chart, one.points, one.bands, one.span, seen, one.levels)


def _effect(one: Judged, seen: Look) -> str:
    return draw(effect_chart, one.effects, seen)


def _people(one: Judged, seen: Look) -> str:
    facts = one.one.facts
    return people(int(str(facts["people_helped"])), int(str(facts["people_worse"])), seen)


_DRAW: dict[str, Callable[[Judged, Look], str]] = {
    "diary": _diary,
    "effect": _effect,
    "people": _people,
}
