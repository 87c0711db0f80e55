"""Logs: one line of JSON a request, without a word of what a person told.

An address, a query, the text of an error can hold what somebody wrote, so none of them is in a
line: it names the address as it stands in the table of addresses, and a fault by its kind and the
line of code. Only faults are shown, unless ``secondline serve --log`` asks for all.
"""

import json
import logging
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime

from django.http import HttpRequest, HttpResponse

from secondline.web.blame import fault_of

LOGGER = logging.getLogger("secondline.requests")
_FAULT = 500
_ATTRIBUTE = "_secondline_fault"


class Logged:
    """Write a line for each request; beside the guard, it is the first to see one."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self._answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer a request, and write down how that went."""
        began = time.perf_counter()
        response = self._answer(request)
        spent = 1000 * (time.perf_counter() - began)
        level = logging.ERROR if response.status_code >= _FAULT else logging.INFO
        if LOGGER.isEnabledFor(level):
            LOGGER.log(level, line(request, response.status_code, spent, datetime.now(UTC)))
        return response


def note(request: HttpRequest, error: Exception) -> None:
    """Remember of a fault what it was and where; its own words may be a person's."""
    setattr(request, _ATTRIBUTE, fault_of(error))


def line(request: HttpRequest, status: int, milliseconds: float, at: datetime) -> str:
    """Give the line of one request."""
    told = {
        "at": at.isoformat(timespec="milliseconds"),
        "method": request.method if request.method in _METHODS else "other",
        "route": request.resolver_match.route if request.resolver_match else None,
        "status": status,
        "ms": round(milliseconds, 1),
    }
    fault = getattr(request, _ATTRIBUTE, None)
    return json.dumps(told | ({"fault": fault} if fault else {}))


_METHODS = ("GET", "HEAD", "POST")


def begin(*, has_all: bool) -> None:
    """Send our lines to the terminal, and those of other libraries nowhere.

    Django and the server name the address in what they log, and the text of an error.
    """
    for other in ("django", "waitress"):
        logging.getLogger(other).handlers[:] = [logging.NullHandler()]
        logging.getLogger(other).propagate = False
    held = logging.StreamHandler(sys.stderr)
    held.setFormatter(logging.Formatter("%(message)s"))
    LOGGER.handlers[:] = [held]
    LOGGER.propagate = False
    LOGGER.setLevel(logging.INFO if has_all else logging.ERROR)
