"""Coming in: the link that opens once, and whether the server is well."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.utils import timezone

from secondline.web.door import COOKIE
from secondline.web.guard import refused


def open_door(request: HttpRequest, token: str) -> HttpResponse:
    """Give the cookie for a link that was not used yet, and go on to the first page."""
    key = settings.DOOR.key_for(token, timezone.now())
    if key is None:
        return refused()
    response = HttpResponseRedirect("/")
    response.set_cookie(COOKIE, key, httponly=True, samesite="Strict", path="/")
    return response


def health(request: HttpRequest) -> HttpResponse:
    """Say that the server is well, and nothing of anybody."""
    return JsonResponse({"status": "ok"})
