"""What is asked of this person, without reading their whole diary: a check-in may not wait."""

from datetime import date
from functools import lru_cache
from typing import Any

from django.http import Http404, HttpRequest

import secondline
from secondline.record.diary_columns import RATINGS
from secondline.record.record import Record
from secondline.store import overview, records
from secondline.store.line import Line
from secondline.web.diary.asked import PAIN, TAKEN, Asked, asked
from secondline.web.shown import EXAMPLE, shown

CHOSEN = "noted"
_APART = "."


def record_of(request: HttpRequest) -> Record:
    """Give the record alone: the example's, or one's own without its diary."""
    if request.COOKIES.get(EXAMPLE):
        return shown(request).record
    return _record(records.text())


@lru_cache(maxsize=4)
def _record(text: str) -> Record:
    return records.record_of(text, secondline.library().flag_ids())


def chosen(request: HttpRequest) -> tuple[str, ...] | None:
    """Give the ratings that the person chose to note; None where they never chose."""
    held = request.COOKIES.get(CHOSEN)
    if held is None:
        return None
    return tuple(one for one in held.split(_APART) if one in RATINGS)


def as_cookie(names: list[str]) -> str:
    """Give what is kept of a choice."""
    return _APART.join(names)


def line_or_404(number: int) -> Line:
    """Give one check-in of the person's own."""
    held = records.line(number)
    if held is None:
        raise Http404
    return held


def plan(request: HttpRequest, day: date, without: int | None = None) -> Asked:
    """Give what a check-in for a day asks.

    Parameters
    ----------
    without : int, optional
        The number of the check-in that is changed: what it says itself was not noted before it.
    """
    record = record_of(request)
    if request.COOKIES.get(EXAMPLE):  # nothing of one's own is in it
        columns = record.diary.columns if record.diary else ()
        return asked(record, columns, day, {}, chosen(request))
    held = [one for one in records.lines(day, _after(day)) if one.day == day]
    noted = _doses([one for one in held if one.number != without])
    return asked(record, overview.columns(), day, noted, chosen(request))


def plan_of(request: HttpRequest, line: Line) -> Asked:
    """Give what is asked where a check-in is changed: also each rating that it has."""
    held = plan(request, line.day, line.number)
    ratings = tuple(one for one in RATINGS if one != PAIN and _is_asked(one, held, line))
    return Asked(ratings, held.medicines, held.therapies, held.effects, held.is_carer)


def _is_asked(name: str, held: Asked, line: Line) -> bool:
    return name in held.ratings or name in line.values


def _after(day: date) -> date:
    return date.fromordinal(day.toordinal() + 1)


def _doses(lines: list[Line]) -> dict[str, float]:
    found: dict[str, Any] = {}
    for line in lines:
        for name, value in line.values.items():
            if name.startswith(TAKEN):
                found[name] = found.get(name, 0.0) + value
    return found
