"""The agreement: set down before the data come, and held beside the result later."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from secondline.errors import UnusableInput
from secondline.exchange.telling.choosing import option_named
from secondline.exchange.telling.options import kept_back
from secondline.loop.answer import Tier
from secondline.loop.shown import Shown
from secondline.store import records
from secondline.store.days import local_now
from secondline.web.options.agreement_form import AgreementForm, changes_of, initial_of
from secondline.web.options.views import Row, findings_of
from secondline.web.page import own, page
from secondline.web.shown import shown

_WORDS = "story:"


@require_http_methods(["GET", "HEAD", "POST"])
@own
@page
def agreement(request: HttpRequest, held: Shown) -> HttpResponse:
    """Show what was agreed, with a form to set it down; or keep what was set down."""
    agreed = held.record.agreement
    is_sent = request.method == "POST"
    form = AgreementForm(request.POST if is_sent else None, initial=initial_of(agreed))
    if is_sent and form.is_valid() and _keep(form, held):
        return redirect("safety" if _asks_first(shown(request)) else "agreement")
    told = {
        "form": form,
        "agreed": next(one for one in held.visit.findings if one.id == "agreement"),
        "offers": [one for one in findings_of(held) if one["verdict"] == "supported"],
        "not_offered": _not_offered(held),
        "plan": [form[name] for name in ("plan_1", "plan_2", "plan_3")],
    }
    status = 422 if form.errors else 200
    return render(request, "options/agreement.html", {"shown": held} | told, status=status)


def _asks_first(now: Shown) -> bool:
    """Whether the words of the goal may be about a danger: its question comes before all else."""
    return any(one.id.startswith(_WORDS) and one.tier is Tier.DANGER for one in now.safety.findings)


def _keep(form: AgreementForm, held: Shown) -> bool:
    """Write what was told into the record; False where it cannot be read, with the error shown."""
    told = form.cleaned_data
    changes = changes_of(told, held.record.agreement)
    if not changes:
        return True
    try:
        records.change(
            changes,
            what="The agreement",
            key=str(told["key"]),
            now=local_now(),
            flag_ids=held.library.flag_ids(),
        )
    except UnusableInput as error:
        form.add_error(None, f"This cannot be kept. Expected: {error.expected}.")
        return False
    return True


def _not_offered(held: Shown) -> list[Row]:
    """Give what stands in the plan and must not be offered to this person: each says why."""
    back = kept_back(findings_of(held))
    plan = held.record.agreement.plan if held.record.agreement else ()
    found = (option_named(name, back, held.library) for name in plan)
    return [one for one in found if one is not None]
