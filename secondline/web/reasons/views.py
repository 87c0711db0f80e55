"""Why not?"""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from secondline.web.page import page
from secondline.web.shown import Shown


@require_safe
@page
def reasons(request: HttpRequest, held: Shown) -> HttpResponse:
    """Show the findings of this question."""
    return render(
        request, "reasons/reasons.html", {"shown": held, "findings": held.reasons.findings}
    )
