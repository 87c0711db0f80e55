"""The list of medicines: see it, add to it, correct it, note a new dose, take an entry out."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from secondline.errors import UnusableInput
from secondline.loop.shown import Shown
from secondline.record.changes import Change
from secondline.record.medicines import MedicationStatement
from secondline.web.medicines.checking import field_of, is_usable
from secondline.web.medicines.forms import MedicineForm, StepForm
from secondline.web.medicines.listed import named, rows
from secondline.web.medicines.same import mark_of
from secondline.web.medicines.values import added, corrected, filled, stepped, told
from secondline.web.names import ask_names, settled
from secondline.web.page import own
from secondline.web.shown import shown
from secondline.web.start.known import medicine_names
from secondline.web.telling import key_of, new_key, sentence, tell


@require_safe
def medicines(request: HttpRequest) -> HttpResponse:
    """Show what is taken and what was, and what could not be checked."""
    held = shown(request)
    if held.is_stopped:
        return redirect("safety")
    return render(request, "medicines/medicines.html", {"shown": held, **rows(held)})


@require_http_methods(["GET", "HEAD", "POST"])
@own
def new(request: HttpRequest) -> HttpResponse:
    """Ask of one more medicine, or keep it."""
    held = shown(request)
    if held.is_stopped:
        return redirect("safety")
    form = MedicineForm(request.POST if request.method == "POST" else None)
    return _kept(request, held, form, None) if form.is_bound else _form(request, held, form)


@require_http_methods(["GET", "HEAD", "POST"])
@own
def edit(request: HttpRequest, n: int) -> HttpResponse:
    """Show what is known of one medicine, or keep what is told otherwise."""
    held = shown(request)
    one = _at(request, held, n)
    if held.is_stopped:
        return redirect("safety")
    if one is None:
        return redirect("taken")
    initial = filled(one)
    bound = request.POST if request.method == "POST" else None
    form = MedicineForm(bound, initial=initial, share=str(initial["taken"]))
    return _kept(request, held, form, n) if form.is_bound else _form(request, held, form, n)


@require_http_methods(["GET", "HEAD", "POST"])
@own
def step(request: HttpRequest, n: int) -> HttpResponse:
    """Ask for the new dose, or keep it: the stretch before ends, and the next begins."""
    held = shown(request)
    one = _at(request, held, n)
    if held.is_stopped:
        return redirect("safety")
    if one is None or one.is_stopped:
        return redirect("taken")
    form = StepForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            changes = stepped(n - 1, form.cleaned_data["dose"], form.cleaned_data["since"], one)
            tell(held, changes, what=f"New dose: {one.name}", key=key_of(request))
            return redirect("taken")
        except UnusableInput as error:
            form.add_error(field_of(form, error), sentence(error))
    page = {
        "form": form,
        "one": one,
        "n": n,
        "was": mark_of(held.record.medicines, n - 1),
        "key": request.POST.get("key") or new_key(),
    }
    status = 422 if form.is_bound else 200
    return render(request, "medicines/step.html", page, status=status)


@require_POST
@own
def remove(request: HttpRequest, n: int) -> HttpResponse:
    """Take out an entry that was a mistake; it can be taken back on the first page."""
    held = shown(request)
    one = _at(request, held, n)
    if held.is_stopped:
        return redirect("safety")
    if one is not None:
        gone = (Change(("medicines", n - 1), None),)
        tell(held, gone, what=f"Taken out: {one.name}", key=key_of(request))
    return redirect("taken")


def _at(request: HttpRequest, held: Shown, n: int) -> MedicationStatement | None:
    """Give the medicine of this number, from 1; None where the list is another by now."""
    if not 0 < n <= len(held.record.medicines):
        return None
    now = mark_of(held.record.medicines, n - 1)
    return held.record.medicines[n - 1] if request.POST.get("was", now) == now else None


def _kept(request: HttpRequest, held: Shown, form: MedicineForm, n: int | None) -> HttpResponse:
    if not is_usable(form, held.on):
        return _form(request, held, form, n)
    try:
        values = told(form.cleaned_data)
        changes = (
            (added(values),)
            if n is None
            else corrected(n - 1, values, held.record.medicines[n - 1])
        )
        meant = settled(request, changes, held.library)
        if meant is None:
            return ask_names(request, changes, held.library)
        if meant:
            done = "Added" if n is None else "Corrected"
            tell(held, meant, what=f"{done}: {values['name']}", key=key_of(request))
    except UnusableInput as error:
        form.add_error(field_of(form, error), sentence(error))
        return _form(request, held, form, n)
    return redirect("signs") if "to_signs" in request.POST else redirect("taken")


def _form(
    request: HttpRequest, held: Shown, form: MedicineForm, n: int | None = None
) -> HttpResponse:
    one = held.record.medicines[n - 1] if n else None
    page = {
        "form": form,
        "n": n,
        "one": one,
        "was": mark_of(held.record.medicines, n - 1) if n else "",
        "key": request.POST.get("key") or new_key(),
        "names": medicine_names(held.library),
        "has_summary": True,
        "is_first": not held.record.flags_asked,
        "not_checked": named(one.name, held) if one else "",
    }
    status = 422 if form.is_bound else 200
    return render(request, "medicines/medicine.html", page, status=status)
