"""Every address that the server answers, found in its own table."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver
from django.urls.resolvers import RoutePattern

# What stands for each kind of value in an address; what there is none of is asked for too.
_FILLED = {
    "str": "three_months",
    "int": "1",
    "slug": "three-months",
    "uuid": "00000000-0000-4000-8000-000000000000",
    "path": "a/b",
}
_BLANK = re.compile(r"<(?:(\w+):)?\w+>")
OPEN = ("/open/", "/healthz")  # what answers without the cookie


@dataclass(frozen=True)
class Route:
    """One address: as it is written in the table, filled in, and its name."""

    written: str
    path: str
    name: str

    @property
    def is_api(self) -> bool:
        """Whether it takes JSON."""
        return self.path.startswith("/api/")

    @property
    def is_open(self) -> bool:
        """Whether it answers without the cookie."""
        return self.path.startswith(OPEN)


def routes() -> list[Route]:
    """Give every address of the real table."""
    return sorted(_of(get_resolver("secondline.site.urls").url_patterns), key=lambda one: one.path)


def _of(patterns: Any, before: str = "", filled: str = "/") -> Iterator[Route]:
    for one in patterns:
        written, path = before + str(one.pattern), filled + _fill(one.pattern)
        if isinstance(one, URLResolver):
            yield from _of(one.url_patterns, written, path)
        elif isinstance(one, URLPattern):
            yield Route(written, path, str(one.name or one.callback))


def _fill(pattern: Any) -> str:
    if not isinstance(pattern, RoutePattern):
        raise TypeError(f"an address of another kind: {pattern}")
    return _BLANK.sub(lambda found: _FILLED[found[1] or "str"], str(pattern))
