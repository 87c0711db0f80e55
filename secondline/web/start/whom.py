"""For whom somebody asks, and in which country: told at first, and changed here."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from secondline.record.changes import Change
from secondline.web.page import own
from secondline.web.shown import shown
from secondline.web.start.forms import WhomForm
from secondline.web.telling import key_of, new_key, tell

_DONE = "For whom, and in which country"


@require_http_methods(["GET", "HEAD", "POST"])
@own
def whom(request: HttpRequest) -> HttpResponse:
    """Show for whom somebody asks, or keep what is told otherwise."""
    held = shown(request)
    person = held.record.person
    if held.is_stopped:
        return redirect("safety")
    initial = {"by": person.by or "self", "country": (person.country or "").upper()}
    bound = request.POST if request.method == "POST" else None
    form = WhomForm(held.library, bound, initial=initial)
    if form.is_valid():
        told = {key: value for key, value in form.cleaned_data.items() if value != initial[key]}
        changes = [Change((key,), value or None) for key, value in told.items()]
        if changes:
            tell(held, changes, what=_DONE, key=key_of(request))
        return redirect("told")
    page = {"shown": held, "form": form, "key": request.POST.get("key") or new_key()}
    return render(request, "start/whom.html", page, status=422 if form.is_bound else 200)
