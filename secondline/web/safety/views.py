"""Is this dangerous? What was found, and, where it cannot wait, nothing else."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from secondline.web.shown import shown


@require_safe
def safety(request: HttpRequest) -> HttpResponse:
    """Show what may be dangerous; what cannot wait stands alone."""
    held = shown(request)
    if not held.is_begun and not held.is_stopped:
        return redirect("home")
    name = "safety/urgent.html" if held.is_stopped else "safety/safety.html"
    return render(request, name, {"shown": held, "findings": held.safety.findings})
