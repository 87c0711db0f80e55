"""Can we find out?"""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from secondline.loop.shown import Shown
from secondline.web.page import page


@require_safe
@page
def experiment(request: HttpRequest, held: Shown) -> HttpResponse:
    """Show which self-care could be compared fairly, and that the test itself is not here yet."""
    findings = held.experiment.findings
    shown = {"findings": findings, "first": next(iter(findings), None)}
    return render(request, "experiment/experiment.html", {"shown": held} | shown)
