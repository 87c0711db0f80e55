"""Check in: now or for one of the last days, in seconds."""

from functools import wraps
from http import HTTPStatus
from typing import Any

from django.db import Error
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from secondline.errors import UnusableInput
from secondline.record.record import Record
from secondline.store import records
from secondline.store.days import diary_day, local_now
from secondline.web.diary.asked import Asked
from secondline.web.diary.forms import CheckInForm
from secondline.web.diary.in_plan import in_plan, in_plan_in_words
from secondline.web.diary.moments import BACK, Moment, earliest, last_days, moment, open_day
from secondline.web.diary.plan import chosen, line_or_404, plan, record_of
from secondline.web.diary.ratings import POINTS
from secondline.web.diary.signs import every_sign, seek_care, signs_in
from secondline.web.page import View, own
from secondline.web.shown import EXAMPLE, shown

DANGER = "danger"


def _unless_danger(view: View) -> View:
    """Write nothing into an example; but whoever reports danger is kept by nothing.

    Not by an example, a day that is too long ago, a full disk, or a file that cannot be read.
    """
    kept = own(view)

    @wraps(view)
    def answered(request: HttpRequest) -> HttpResponse:
        if DANGER not in request.POST:
            return kept(request)
        if EXAMPLE in request.COOKIES:
            return redirect("danger_now")
        try:
            answer = kept(request)
        except (Error, OSError, UnusableInput):
            return _to_danger("no")
        return answer if answer.status_code == HTTPStatus.FOUND else _to_danger("no")

    return answered


def _to_danger(kept: str) -> HttpResponse:
    return redirect(f"{reverse('danger_now')}?kept={kept}")


@require_http_methods(["GET", "HEAD", "POST"])
@_unless_danger
def check_in(request: HttpRequest) -> HttpResponse:
    """Show the check-in of a day, or keep it."""
    now, is_sent = local_now(), request.method == "POST"
    day = open_day((request.POST if is_sent else request.GET).get("day", ""), now)
    if day is None:
        return render(request, "diary/no_day.html", {**_days(), "n_days": BACK}, status=422)
    asked, page = plan(request, day), {**_days(), "day": day}
    if not is_sent:
        first = {"day": day.isoformat()} | ({"at": now} if day == page["today"] else {})
        return _form(request, CheckInForm(asked, initial=first), page)
    form = CheckInForm(asked, request.POST, needs_pain=DANGER not in request.POST)
    if form.is_valid() or DANGER in request.POST:
        return _kept(request, form, moment(day, form.cleaned_data.get("at"), now))
    return _form(request, form, page, status=422)


@require_http_methods(["GET", "HEAD", "POST"])
@_unless_danger
def bad_day(request: HttpRequest) -> HttpResponse:
    """Show one question, and keep its answer with the tap that gives it."""
    now, is_alarm, is_sent = local_now(), DANGER in request.POST, request.method == "POST"
    whole, bound = plan(request, diary_day(now)), request.POST if is_sent else None
    planned = in_plan(whole, record_of(request).medicines)
    words = in_plan_in_words(planned)
    # Only what was read is noted; and whoever reports danger tells nothing of medicines by it.
    is_other = is_alarm or (is_sent and request.POST.get("plan", "") != words)
    asked = Asked(is_carer=whole.is_carer) if is_other else planned
    form = CheckInForm(asked, bound, needs_pain=not is_alarm, initial={"as_planned": True})
    if is_sent and (form.is_valid() or is_alarm):
        return _kept(request, form, moment(diary_day(now), None, now))
    page = {
        "form": form,
        "points": POINTS,
        "today": diary_day(now),
        "planned": words,
        "has_medicines": bool(whole.medicines),
    }
    return render(request, "diary/bad_day.html", page, status=422 if is_sent else 200)


def _form(
    request: HttpRequest, form: CheckInForm, page: dict[str, Any], status: int = 200
) -> HttpResponse:
    more = {"form": form, "asked": form.asked, "has_chosen": chosen(request) is not None}
    return render(request, "diary/check_in.html", {**page, **more}, status=status)


def _days() -> dict[str, Any]:
    """Give the last days, for whoever looks back."""
    today = diary_day(local_now())
    return {"today": today, "days": last_days(records.lines(earliest(today)), today)}


def _kept(request: HttpRequest, form: CheckInForm, at: Moment) -> HttpResponse:
    """Keep what was answered well; a danger sign goes before all, and waits for no correction."""
    values, told = form.values(), form.cleaned_data
    is_alarm = DANGER in request.POST
    if is_alarm and not (told.get("key") and (values or told.get("note"))):
        return redirect("danger_now")
    number = records.check_in(
        *at, values, told.get("note", ""), key=str(told["key"]), now=local_now()
    )
    if is_alarm:
        return _to_danger("yes")
    return redirect("checked_in", number)


@require_safe
def checked_in(request: HttpRequest, number: int) -> HttpResponse:
    """Say what was kept; where the note may tell of a danger sign, that comes first."""
    held, line = shown(request), line_or_404(number)
    if held.is_stopped:
        return redirect("safety")
    page = {"line": line, "signs": signs_in(line, held.safety), "today": diary_day(local_now())}
    return render(request, "diary/checked_in.html", page)


@require_safe
def danger_now(request: HttpRequest) -> HttpResponse:
    """Say at once where to go with a new danger sign, then lead to the questions."""
    try:
        record = record_of(request)
    except (Error, UnusableInput):  # what to do now needs nothing of what is kept
        record = Record()
    page = {
        "do": seek_care(record),
        "screens": every_sign(record, diary_day(local_now())),
        "kept": request.GET.get("kept", ""),
    }
    return render(request, "diary/danger_now.html", page)
