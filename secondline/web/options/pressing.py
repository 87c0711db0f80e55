"""What can be kept of the options: what matters, a question for the visit, a place in the plan."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from secondline.loop.shown import Shown
from secondline.record.agreement import MOST_AGREED, Agreement
from secondline.record.changes import Change
from secondline.store import questions, records
from secondline.store.days import local_now
from secondline.web.options.forms import MattersForm, PressForm
from secondline.web.options.views import offered
from secondline.web.page import own, page


@require_POST
@own
@page
def keep_matters(request: HttpRequest, held: Shown) -> HttpResponse:
    """Write into the record what matters most."""
    form = MattersForm(request.POST)
    if not form.is_valid():
        return render(request, "options/refused.html", {"shown": held}, status=422)
    told = form.cleaned_data
    records.change(
        [Change(("matters",), told["matters"])],
        what="What matters most",
        key=str(told["key"]),
        now=local_now(),
        flag_ids=held.library.flag_ids(),
    )
    return redirect("options")


@require_POST
@own
@page
def save_question(request: HttpRequest, held: Shown, id: str) -> HttpResponse:
    """Save what an option asks for the visit; never of one that must not be offered."""
    if offered(held, id) is None:
        return render(request, "options/not_here.html", {"shown": held}, status=404)
    questions.save(id, local_now())
    return redirect(f"{reverse('option', args=[id])}#kept")  # down to where it says so


@require_POST
@own
@page
def forget_question(request: HttpRequest, held: Shown, id: str) -> HttpResponse:
    """Take a saved question off the list, wherever it came from."""
    questions.forget(id)
    return redirect("visit")


@require_POST
@own
@page
def put_in_plan(request: HttpRequest, held: Shown, id: str) -> HttpResponse:
    """Put an option into the plan of the agreement, where there is room for it."""
    form, one = PressForm(request.POST), offered(held, id)
    if one is None:
        return render(request, "options/not_here.html", {"shown": held}, status=404)
    plan = (held.record.agreement or Agreement()).plan
    name = str(one["facts"]["name"])
    if name in plan:
        return redirect("agreement")
    if not form.is_valid() or len(plan) >= MOST_AGREED:
        shown = {"shown": held, "plan": plan, "name": name}
        return render(request, "options/plan_is_full.html", shown, status=422)
    records.change(
        [Change(("agreement", "plan"), [*plan, name])],
        what="The plan",
        key=str(form.cleaned_data["key"]),
        now=local_now(),
        flag_ids=held.library.flag_ids(),
    )
    return redirect("agreement")
