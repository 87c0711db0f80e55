"""Change or delete a check-in; nobody has to be right the first time."""

from collections.abc import Mapping

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from secondline.store import records
from secondline.store.line import Line
from secondline.web.diary.asked import LATE, PAIN, Asked
from secondline.web.diary.doses import told_before
from secondline.web.diary.forms import CheckInForm
from secondline.web.diary.plan import line_or_404, plan_of
from secondline.web.page import own


@require_http_methods(["GET", "HEAD", "POST"])
@own
def edit(request: HttpRequest, number: int) -> HttpResponse:
    """Show a check-in to be changed, or put the change in its place."""
    line = line_or_404(number)
    asked, is_sent = plan_of(request, line), request.method == "POST"
    form = CheckInForm(
        asked,
        request.POST if is_sent else None,
        needs_pain=PAIN in line.values,
        initial=told_before(asked, line.values, line.note),
    )
    if is_sent and form.is_valid():
        values = {**unasked(line.values, asked), **form.values()}
        records.edit(number, values, form.cleaned_data["note"])
        return redirect("checked_in", number)
    page = {"form": form, "asked": asked, "line": line, "has_chosen": True}
    return render(request, "diary/edit.html", page, status=422 if is_sent else 200)


def unasked(values: Mapping[str, float], asked: Asked) -> dict[str, float]:
    """Give what stands in a check-in and cannot be changed here: it stays as it is."""
    medicines = [name for one in asked.medicines for name in (one.column, LATE + one.name)]
    here = {PAIN, "flare", *asked.ratings, *asked.therapies, *asked.effects, *medicines}
    return {name: value for name, value in values.items() if name not in here}


@require_http_methods(["GET", "HEAD", "POST"])
@own
def delete(request: HttpRequest, number: int) -> HttpResponse:
    """Ask whether a check-in shall go, or delete it."""
    if request.method == "POST":
        records.delete(number)  # twice is as good as once
        return redirect("diary")
    line: Line = line_or_404(number)
    return render(request, "diary/delete.html", {"line": line})
