"""Which questions were saved for the visit, for whoever looks at a page."""

from django.http import HttpRequest

from secondline.store import questions
from secondline.web.shown import EXAMPLE


def saved_of(request: HttpRequest) -> tuple[str, ...]:
    """Give what the person saved; an example that they look around in has none of it."""
    return () if EXAMPLE in request.COOKIES else questions.saved()
