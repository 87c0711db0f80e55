"""The diary as it stands: a picture, its numbers, and every check-in, a month at a time."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from secondline.charts.bands import bands
from secondline.charts.days import points, told
from secondline.loop.response.diary_facts import PAIN
from secondline.loop.shown import Shown
from secondline.record.diary import CheckIn
from secondline.store import overview
from secondline.store.line import Line
from secondline.web.diary.span import RANGES, span_of
from secondline.web.shown import EXAMPLE, shown

_DEFAULT = "3-months"
_ONE = timedelta(days=1)


@require_safe
def diary(request: HttpRequest) -> HttpResponse:
    """Show what was noted; while something cannot wait, lead there."""
    held = shown(request)
    if held.is_stopped:
        return redirect("safety")
    range = request.GET.get("range", _DEFAULT)
    if range not in RANGES:
        raise Http404
    page = {"shown": held, **_month(request, held), **_picture(held, range)}
    return render(request, "diary/diary.html", page)


def _picture(held: Shown, range: str) -> dict[str, Any]:
    """Give what the picture shows, for the sentence and the table beside it."""
    daily = held.record.diary.daily(PAIN) if held.record.diary else {}
    span = span_of(range, daily, held.on)
    return {
        "range": range,
        "ranges": [(id, name) for id, (name, _) in RANGES.items()],
        "span": span,
        "told": told(daily, span),
        "points": list(reversed(points(daily, span))),
        "bands": bands(held.record.medicines, span),
        # While danger was not asked about, or nothing is told, no picture of the record is drawn.
        "has_picture": held.is_begun and not held.is_out,
    }


def _month(request: HttpRequest, held: Shown) -> dict[str, Any]:
    """Give the check-ins of one month, the newest first, and the months beside it."""
    is_example = request.COOKIES.get(EXAMPLE) is not None
    lines = _lines_of(held) if is_example else []
    months = _months(one.day for one in lines) if is_example else overview.months()
    if not months:
        return {"lines": [], "month": None}
    month = _asked(request.GET.get("month", ""), months)
    at = months.index(month)
    of_it = [one for one in lines if one.day.replace(day=1) == month]
    shown_lines = of_it if is_example else overview.of_month(month)
    return {
        "lines": shown_lines[::-1],
        "month": month,
        "before": months[at - 1] if at else None,
        "after": months[at + 1] if at + 1 < len(months) else None,
        "is_example": is_example,
    }


def _asked(said: str, months: list[date]) -> date:
    if not said:
        return months[-1]
    try:
        month = date.fromisoformat(f"{said}-01")
    except ValueError:
        raise Http404 from None
    if month not in months:
        raise Http404
    return month


def _lines_of(held: Shown) -> list[Line]:
    check_ins: tuple[CheckIn, ...] = held.record.diary.check_ins if held.record.diary else ()
    return [Line(0, one.on, one.at, dict(one.values), one.note) for one in check_ins]


def _months(days: Iterable[date]) -> list[date]:
    return sorted({day.replace(day=1) for day in days})
