"""What is the person's own: how it looks, what can be taken back, reminders, erasing it all."""

from datetime import UTC

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from secondline.store import records
from secondline.store.days import local_now
from secondline.store.leaving import erase
from secondline.web.diary.plan import CHOSEN
from secondline.web.frame import THEME, THEMES
from secondline.web.page import own
from secondline.web.questions.views import SKIPPED
from secondline.web.you.forms import BringForm, EraseForm, ReminderForm, RestoreForm, ThemeForm
from secondline.web.you.reminders import calendar

_TEN_YEARS = 10 * 365 * 24 * 3600
_READS = ["GET", "HEAD", "POST"]


def show_you(request: HttpRequest, status: int = 200, **forms: object) -> HttpResponse:
    """Show what can be done with all that was told; a form with a mistake keeps its place."""
    page = {
        "themes": ThemeForm(initial={"theme": request.COOKIES.get(THEME, THEMES[0])}),
        "bring": BringForm(),
        "restore": RestoreForm(),
        "reminder": ReminderForm(initial={"at": "20:00"}),
        "last": records.last(),
        **forms,
    }
    return render(request, "you/you.html", page, status=status)


@require_safe
def you(request: HttpRequest) -> HttpResponse:
    """Show what can be done with all that was told."""
    return show_you(request)


@require_POST
def theme(request: HttpRequest) -> HttpResponse:
    """Choose how the pages look on this machine."""
    form = ThemeForm(request.POST)
    response = redirect("you")
    if form.is_valid():
        response.set_cookie(
            THEME, form.cleaned_data["theme"], _TEN_YEARS, httponly=True, samesite="Strict"
        )
    return response


@require_safe
def reminder(request: HttpRequest) -> HttpResponse:
    """Give a calendar file with one quiet reminder a day."""
    form = ReminderForm(request.GET)
    if not form.is_valid():
        return show_you(request, 422, reminder=form)
    now = local_now()
    text = calendar(now.date(), form.cleaned_data["at"], now.astimezone(UTC))
    return HttpResponse(
        text,
        content_type="text/calendar; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="notes.ics"'},
    )


@require_http_methods(_READS)
@own
def erase_all(request: HttpRequest) -> HttpResponse:
    """Ask whether everything is to be erased, and erase it."""
    form = EraseForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        erase()
        response = render(request, "you/erased.html")
        for name in (CHOSEN, SKIPPED):  # what the browser keeps of what was told
            response.delete_cookie(name, samesite="Strict")
        return response
    return render(request, "you/erase.html", {"form": form}, status=422 if form.is_bound else 200)


@require_safe
def leave(request: HttpRequest) -> HttpResponse:
    """Show an empty page to whoever has to leave quickly and has no scripts."""
    return render(request, "you/left.html")
