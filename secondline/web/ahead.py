"""Work ahead: once something was written, the one answer that takes long is begun at once.

Whoever has checked in reads for a moment that it is kept; by the time that the first page is asked
for, the answer stands there. A page that comes sooner waits for the same answer, not for one more.
"""

import time
from collections.abc import Callable
from threading import Event, Thread

from django.db import connection
from django.http import HttpRequest, HttpResponse

from secondline.store.days import diary_day, local_now
from secondline.store.kept import kept

_WRITTEN = Event()
_PAUSE = 0.3  # seconds without a further change
_DONE = (201, 302)


class Ahead:
    """Note that something was written."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self._answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer a request."""
        response = self._answer(request)
        if request.method == "POST" and response.status_code in _DONE:
            _WRITTEN.set()
        return response


def begin() -> None:
    """Work ahead from now on, beside the server."""
    Thread(target=_work, name="ahead", daemon=True).start()


def _work() -> None:
    while _WRITTEN.wait():
        while _WRITTEN.is_set():
            _WRITTEN.clear()
            time.sleep(_PAUSE)
        work()


def work() -> None:
    """Work out what takes long, for the state that the file is in now."""
    try:
        _ = kept(diary_day(local_now())).response
    except Exception:  # noqa: BLE001 - the page that asks for it says what is wrong, and logs it
        return
    finally:
        connection.close()
