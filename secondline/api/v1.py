"""``/api/v1``: for programs on this machine, behind the same guard as the pages."""

from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import ValidationError

import secondline
from secondline.api import combinations, diary, questions
from secondline.errors import UnusableInput

api = NinjaAPI(
    title="Secondline",
    version="1",
    description=secondline.__doc__ or "",
    docs_url=None,  # its page would load scripts from elsewhere
    urls_namespace="api-1",
)
for _part in (questions, combinations, diary):
    api.add_router("", _part.router)


@api.exception_handler(UnusableInput)
def unusable(request: HttpRequest, error: UnusableInput) -> HttpResponse:
    """Say what could not be used, and what was expected."""
    told = {"where": error.where, "found": error.found, "expected": error.expected}
    return api.create_response(request, told, status=422)


@api.exception_handler(ValidationError)
def misshapen(request: HttpRequest, error: ValidationError) -> HttpResponse:
    """Say which value is not of its shape, without repeating what was sent."""
    first = error.errors[0]
    where = ".".join(str(one) for one in first["loc"])
    told = {"where": where, "found": "something else", "expected": str(first["msg"])}
    return api.create_response(request, told, status=422)
