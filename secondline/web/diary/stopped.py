"""Danger comes before the diary: while something cannot wait, none of its forms is shown.

Only the record is read for it, not the diary of years: a check-in may not wait. One that an open
page still sends is kept, and leads to what to do now.
"""

from collections.abc import Callable
from datetime import date
from functools import lru_cache, wraps
from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

import secondline
from secondline.loop.shown import Shown
from secondline.record.future import no_earlier
from secondline.store import records
from secondline.store.days import diary_day, local_now
from secondline.web.page import View
from secondline.web.safety.urgent import WAITS, to_danger
from secondline.web.shown import EXAMPLE, shown


def stands(request: HttpRequest) -> bool:
    """Whether something in the record cannot wait."""
    if request.COOKIES.get(EXAMPLE):
        return shown(request).is_stopped
    return _stands(records.text(), diary_day(local_now()))


@lru_cache(maxsize=4)
def _stands(text: str, on: date) -> bool:
    library = secondline.library()
    record = records.record_of(text, library.flag_ids())
    return Shown(record, library, no_earlier(record, on)).is_stopped


def danger_first(view: View) -> View:
    """Lead to what to do now while something cannot wait, and write nothing."""

    @wraps(view)
    def answered(request: HttpRequest, *values: Any, **named: Any) -> HttpResponse:
        return redirect("safety") if stands(request) else view(request, *values, **named)

    return answered


def danger_shown_first(view: View) -> View:
    """Do the same where a page is opened, but keep the check-in that an open page still sends."""
    alone = danger_first(view)

    @wraps(view)
    def answered(request: HttpRequest, *values: Any, **named: Any) -> HttpResponse:
        way = view if request.method == "POST" else alone
        return way(request, *values, **named)

    return answered


def danger_told_first(told: str) -> Callable[[View], View]:
    """Keep a change that an open page still sends, and say on the danger page that it was kept.

    Where a page is opened, the danger page comes first and says that the diary waits.

    Parameters
    ----------
    told : str
        What the danger page says of the change, as in ``safety/urgent.py``.
    """

    def around(view: View) -> View:
        @wraps(view)
        def answered(request: HttpRequest, *values: Any, **named: Any) -> HttpResponse:
            if not stands(request):
                return view(request, *values, **named)
            if request.method != "POST":
                return to_danger(WAITS)
            answer = view(request, *values, **named)
            return to_danger(told) if answer.status_code == HTTPStatus.FOUND else answer

        return answered

    return around
