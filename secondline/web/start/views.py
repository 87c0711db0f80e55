"""The way in: the first answers, and what is told of the medicine next."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from secondline.errors import UnusableInput
from secondline.loop.questions.question import first_question
from secondline.loop.questions.reading import read_answer
from secondline.loop.shown import Shown
from secondline.record.changes import Change
from secondline.web.names import ask_names, settled
from secondline.web.page import own
from secondline.web.shown import shown
from secondline.web.start.begin import begin
from secondline.web.start.forms import StartForm
from secondline.web.telling import key_of, sentence, tell

_FIELD = "medicines"


@require_http_methods(["GET", "HEAD", "POST"])
@own
def start(request: HttpRequest) -> HttpResponse:
    """Ask which medicine is not working, or keep what was answered."""
    held = shown(request)
    if held.is_stopped:
        return redirect("safety")
    if request.method != "POST":
        return redirect("home") if held.is_begun else begin(request, StartForm(held.library))
    form = StartForm(held.library, request.POST)
    if not form.is_valid():
        return begin(request, form)
    return _told(request, held, form)


def _told(request: HttpRequest, held: Shown, form: StartForm) -> HttpResponse:
    try:
        changes = _changes(held, form.cleaned_data)
        meant = settled(request, changes, held.library)
        if meant is None:
            return ask_names(request, changes, held.library)
        what = f"First answers: {form.cleaned_data[_FIELD]}"
        tell(held, meant, what=what, key=key_of(request))
    except UnusableInput as error:
        form.add_error(_FIELD, sentence(error))
        return begin(request, form)
    return redirect("taken_one", len(held.record.medicines) + 1)


def _changes(held: Shown, told: dict[str, Any]) -> tuple[Change, ...]:
    question = first_question(held.record, held.library)
    country = (Change(("country",), told["country"]),) if told["country"] else ()
    return (Change(("by",), told["by"]), *country, *read_answer(question, told[_FIELD]))
