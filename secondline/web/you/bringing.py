"""Bring in what was told elsewhere: first a look at it, then it is kept."""

from base64 import b64decode, b64encode
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

import secondline
from secondline.errors import UnusableInput
from secondline.exchange.tables.dates import Order
from secondline.store.backup import restore
from secondline.store.bringing import bring_in
from secondline.store.days import diary_day, local_now
from secondline.store.place import PRIVATE, folder
from secondline.web.page import own
from secondline.web.you.arriving import MOST_BYTES, Arrived, arrived
from secondline.web.you.forms import OWN, BringForm, KeepForm, RestoreForm, measure_choices
from secondline.web.you.views import show_you

_COLUMN = "column:"


@require_http_methods(["POST"])
@own
def look(request: HttpRequest) -> HttpResponse:
    """Show what a file holds; nothing is kept yet."""
    form = BringForm(request.POST, request.FILES)
    if not form.is_valid():
        return show_you(request, 422, bring=form)
    file = form.cleaned_data["file"]
    data, name = file.read(MOST_BYTES + 1), file.name or ""
    return _shown(request, data, name, form.cleaned_data["dates"], {})


@require_POST
@own
def keep(request: HttpRequest) -> HttpResponse:
    """Keep what was looked at, or look again with other columns."""
    form = KeepForm(request.POST)
    if not form.is_valid():
        return show_you(request, 422)
    told = form.cleaned_data
    maps = _maps(request.POST)
    data = b64decode(told["held"])
    if "again" in request.POST:
        return _shown(request, data, told["name"], told["dates"], maps)
    now, library, key = local_now(), secondline.library(), str(told["key"])
    try:
        found = arrived(data, told["name"], library, diary_day(now), maps, _order(told["dates"]))
        flags = library.flag_ids()
        bring_in(found.record, found.check_ins, what="a file", key=key, now=now, flag_ids=flags)
    except UnusableInput as error:
        return show_you(request, 422, problem=error)
    return redirect("home")


@require_POST
@own
def restore_backup(request: HttpRequest) -> HttpResponse:
    """Bring a backup back."""
    form = RestoreForm(request.POST, request.FILES)
    if not form.is_valid():
        return show_you(request, 422, restore=form)
    with TemporaryDirectory(dir=folder()) as place:  # beside the store: its owner's alone
        file = Path(place) / "backup"
        file.touch(PRIVATE)
        with file.open("wb") as held:
            held.writelines(form.cleaned_data["file"].chunks())
        try:
            restore(file)
        except UnusableInput as error:
            named = UnusableInput("the backup", error.found, error.expected)
            return show_you(request, 422, problem=named)
    return redirect("home")


def _shown(
    request: HttpRequest, data: bytes, name: str, dates: str, maps: Mapping[str, str]
) -> HttpResponse:
    on = diary_day(local_now())
    try:
        found = arrived(data, name, secondline.library(), on, maps, _order(dates))
    except UnusableInput as error:
        return show_you(request, 422, problem=error)
    held = {"name": name[:200], "held": b64encode(data).decode(), "dates": dates}
    page = {"found": found, "form": KeepForm(initial=held), "columns": _columns(found, maps)}
    return render(request, "you/look.html", page)


def _columns(found: Arrived, maps: Mapping[str, str]) -> list[dict[str, Any]]:
    """Give each column that can be given another meaning, and what it means now."""
    used = dict(found.used)
    names = dict.fromkeys((*used, *found.not_used))
    return [
        {
            "name": one,
            "field": f"{_COLUMN}{one}",
            "means": used.get(one, ""),
            "chosen": maps.get(one, ""),
            "choices": measure_choices(one),
        }
        for one in names
    ]


def _maps(told: Mapping[str, Any]) -> dict[str, str]:
    """Give what the person said of each column; `own` keeps its own name as a measure."""
    said = {key.removeprefix(_COLUMN): told[key] for key in told if key.startswith(_COLUMN)}
    return {
        name: f"own_{name}"[:60] if means == OWN else means for name, means in said.items() if means
    }


def _order(dates: str) -> Order | None:
    return cast("Order", dates) if dates in ("dmy", "mdy") else None
