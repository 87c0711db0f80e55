"""Pictures that were drawn already: each is drawn once for each state of what it shows."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock

from django.http import HttpResponse

_MOST = 48  # a page of ten medicines asks for thirty, each time it is opened; 50 kB each


class Drawn:
    """The last pictures by their key; a key holds no record, only its hash.

    Two who ask for the same picture at once wait for one drawing of it.
    """

    def __init__(self, most: int = _MOST) -> None:
        self._most, self._held, self._lock = most, OrderedDict[Hashable, str](), Lock()

    def of(self, key: Hashable, draw: Callable[[], str]) -> str:
        """Give the picture of a key; it is drawn where it is not there."""
        with self._lock:
            if key not in self._held:
                self._held[key] = draw()
            self._held.move_to_end(key)
            while len(self._held) > self._most:
                self._held.popitem(last=False)
            return self._held[key]


PICTURES = Drawn()


def as_svg(drawn: str) -> HttpResponse:
    """Give a picture as an answer."""
    return HttpResponse(drawn, content_type="image/svg+xml; charset=utf-8")
