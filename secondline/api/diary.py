"""The diary: what was noted, and one more check-in."""

from typing import Any

from django.http import HttpRequest
from ninja import Router, Status

from secondline.api.shapes import Day, Line, NewCheckIn, Problem, Refused
from secondline.errors import UnusableInput
from secondline.store import records
from secondline.store.days import diary_day, local_now
from secondline.store.line import Line as Kept

router = Router(tags=["the diary"])


@router.get("/diary", response={200: list[Line], 422: Problem})
def diary(request: HttpRequest, first: Day | None = None) -> list[Kept]:
    """Give the check-ins in the order of time, from a day on where one is given."""
    return records.lines(first)


@router.post("/check-in", response={201: Line, 400: Refused, 409: Refused, 422: Problem})
def check_in(request: HttpRequest, told: NewCheckIn) -> Status[Any]:
    """Keep one check-in. Sent again with the same key, it is the same one."""
    now = local_now()
    if told.on > now.date() or (told.on == now.date() and told.at and told.at > now.time()):
        raise UnusableInput("on", told.on.isoformat(), f"a day no later than {diary_day(now)}")
    number = records.check_in(told.on, told.at, told.values, told.note, key=told.key, now=now)
    held = records.line(number)
    asked = (told.on, told.at, told.note, told.values)
    if held is None or (held.on, held.at, held.note, dict(held.values)) != asked:
        return Status(409, {"detail": "This key was used for another check-in. Send a new one."})
    return Status(201, held)
