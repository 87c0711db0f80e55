"""Where it hurts: a picture of a body over nineteen boxes; the boxes alone are enough."""

import uuid
from collections.abc import Collection

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

import secondline
from secondline.record.changes import Change
from secondline.record.vocabulary import AREAS, CARER
from secondline.store import records
from secondline.store.days import local_now
from secondline.web.diary.body_shapes import OUTLINE, id_of, shapes
from secondline.web.diary.plan import record_of
from secondline.web.page import own

_SIDES = ("left", "right")


class BodyForm(forms.Form):
    """Which of the nineteen areas hurt; none is an answer too."""

    areas = forms.MultipleChoiceField(choices=[(one, one) for one in AREAS], required=False)
    key = forms.UUIDField(widget=forms.HiddenInput, initial=uuid.uuid4)


@require_http_methods(["GET", "HEAD", "POST"])
@own
def body(request: HttpRequest) -> HttpResponse:
    """Show where it hurts, or write it into the record."""
    record = record_of(request)
    form = BodyForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        told = form.cleaned_data
        wanted = [one for one in AREAS if one in told["areas"]]
        records.change(
            [Change(("pain", "areas"), wanted)],
            what="where it hurts",
            key=str(told["key"]),
            now=local_now(),
            flag_ids=secondline.library().flag_ids(),
        )
        return redirect(f"{request.path}?kept=yes")
    held = request.POST.getlist("areas") if form.is_bound else record.pain.areas or ()
    page = {
        "form": form,
        "groups": groups(held),
        "shapes": shapes(),
        "outline": OUTLINE,
        "is_carer": record.person.by == CARER,
        "is_kept": "kept" in request.GET,
    }
    return render(request, "diary/body.html", page, status=422 if form.is_bound else 200)


def groups(held: Collection[str]) -> list[dict[str, object]]:
    """Give the nineteen boxes in three groups: the middle, the left side, the right side."""

    def boxes(side: str | None) -> list[dict[str, object]]:
        return [
            {"area": one, "id": id_of(one), "is_held": one in held, "name": one.capitalize()}
            for one in AREAS
            if (one.partition(" ")[0] if one.startswith(_SIDES) else None) == side
        ]

    named = (("The middle", None), ("Left side", "left"), ("Right side", "right"))
    return [{"name": name, "boxes": boxes(side)} for name, side in named]
