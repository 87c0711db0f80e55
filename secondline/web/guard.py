"""LocalOnlyGuard: what does not come from a page of ours, on this machine, is not answered.

Any page in the person's browser can send requests to a local address; another name can be made to
point here; another program of the machine can ask. Each of the checks below closes one such way;
none relies on another (see tests/web/test_attacks.py).
"""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from secondline.web.door import COOKIE, Door

_LOCAL = ("127.0.0.1", "::1")
_READS = ("GET", "HEAD")
_METHODS = (*_READS, "POST")
_FORMS = ("application/x-www-form-urlencoded", "multipart/form-data")
_JSON = "application/json"
_API = "/api/"
_OPEN = "/open/"
_HEALTH = "/healthz"
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    # Not no-referrer: with that, a browser says of our own forms that they come from "null".
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
_REFUSED = (
    "This page answers only in the window that Secondline opened. Go back to the terminal and "
    "start it again, or open the link that it shows."
)


class LocalOnlyGuard:
    """Refuse what is not ours, and give every answer the headers that keep it ours."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self._answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer a request, or refuse it."""
        door: Door = settings.DOOR
        response = self._answer(request) if is_ours(request, door) else refused()
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        return response


def refused() -> HttpResponse:
    """Give the answer to what is not ours; it says nothing of what is here."""
    return HttpResponse(_REFUSED, status=403, content_type="text/plain; charset=utf-8")


def is_ours(request: HttpRequest, door: Door) -> bool:
    """Whether a request comes from a page of ours, or opens the door."""
    return (
        request.META.get("REMOTE_ADDR") in _LOCAL
        and request.META.get("HTTP_HOST") in door.hosts
        and request.method in _METHODS
        and _is_same_origin(request, door)
        and _is_right_kind(request)
        and (_is_open_to_all(request) or door.opens(request.COOKIES.get(COOKIE)))
    )


def _is_open_to_all(request: HttpRequest) -> bool:
    return request.method in _READS and (request.path.startswith(_OPEN) or request.path == _HEALTH)


def _is_same_origin(request: HttpRequest, door: Door) -> bool:
    """Whether the browser says that one of our own pages asks, or that the person typed it."""
    own = f"http://{request.META.get('HTTP_HOST')}"
    origin, site = request.headers.get("Origin"), request.headers.get("Sec-Fetch-Site")
    if origin is not None and origin != own:
        return False
    if request.method in _READS:
        return site in (None, "same-origin", "none")
    # What changes something must say where it comes from, by one of the two or by both.
    return site == "same-origin" or (site is None and origin == own and own in door.origins)


def _is_right_kind(request: HttpRequest) -> bool:
    """Whether a body is of the kind that its address takes: no plain text, which any page sends."""
    if request.method in _READS:
        return True
    wanted = (_JSON,) if request.path.startswith(_API) else _FORMS
    return request.content_type in wanted
