"""The stylesheet and the script, out of the package; nothing else is served from a folder."""

from importlib.resources import files

from django.http import Http404, HttpRequest, HttpResponse

_KINDS = {
    "icon.svg": "image/svg+xml",
    "script.js": "text/javascript; charset=utf-8",
    "style.css": "text/css; charset=utf-8",
}


def asset(request: HttpRequest, name: str) -> HttpResponse:
    """Give one of the files that every page uses."""
    if name not in _KINDS:
        raise Http404
    data = (files("secondline.web") / "static" / name).read_bytes()
    return HttpResponse(data, content_type=_KINDS[name])
