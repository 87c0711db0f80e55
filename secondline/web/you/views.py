"""What is the person's own: how it looks, taking it out, bringing it in, erasing it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe


@require_safe
def you(request: HttpRequest) -> HttpResponse:
    """Show what can be done with all that was told."""
    return render(request, "you/you.html", {})


@require_safe
def leave(request: HttpRequest) -> HttpResponse:
    """Show an empty page to whoever has to leave quickly and has no scripts."""
    return HttpResponse("", content_type="text/html; charset=utf-8")
