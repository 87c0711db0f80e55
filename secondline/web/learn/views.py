"""Lessons, and what is known of a medicine."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe


@require_safe
def learn(request: HttpRequest) -> HttpResponse:
    """Show which lessons there are."""
    return render(request, "learn/learn.html", {})
