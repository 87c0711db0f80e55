"""Whose record the pages show: the person's own, or an example that they look around in."""

from datetime import date
from functools import lru_cache

from django.http import HttpRequest

import secondline
from secondline.loop.shown import Shown
from secondline.record.examples import EXAMPLES, example
from secondline.store.days import diary_day, local_now
from secondline.store.kept import kept

EXAMPLE = "example"
_EXAMPLE_DAY = date(2026, 11, 21)


def shown(request: HttpRequest) -> Shown:
    """Give what the pages show for this request; nothing of an example is ever written.

    Raises
    ------
    UnusableInput
        If what is kept cannot be read.
    """
    name = request.COOKIES.get(EXAMPLE)
    return _example(name) if name in EXAMPLES else kept(diary_day(local_now()))


@lru_cache(maxsize=len(EXAMPLES))
def _example(name: str) -> Shown:
    return Shown(example(name), secondline.library(), _EXAMPLE_DAY)
