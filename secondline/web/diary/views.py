"""The diary: today's check-in, in under a minute."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from secondline.store import records
from secondline.web.days import diary_day, local_now
from secondline.web.diary.forms import CheckInForm


@require_http_methods(["GET", "HEAD", "POST"])
def check_in(request: HttpRequest) -> HttpResponse:
    """Show the check-in of this moment, or keep it."""
    now = local_now()
    # Not `request.POST or None`: an empty POST is falsy and would hide every error.
    form = CheckInForm(request.POST if request.method == "POST" else None)
    if not form.is_valid():
        status = 422 if form.is_bound else 200
        page = {"form": form, "day": diary_day(now)}
        return render(request, "diary/check_in.html", page, status=status)
    told = form.cleaned_data
    records.check_in(
        now.date(),
        now.time().replace(second=0, microsecond=0),
        {"pain": float(told["pain"])},
        told["note"],
        key=str(told["key"]),
        now=now,
    )
    return redirect("home")


@require_safe
def diary(request: HttpRequest) -> HttpResponse:
    """Show what was noted."""
    return render(request, "diary/diary.html", {"lines": records.lines()})
