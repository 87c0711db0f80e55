"""What is known of a medicine: a search by any name on the box, and one screen a medicine."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from secondline.exchange.telling.corrections import said
from secondline.exchange.telling.medicine_lines import Line, fact, parts
from secondline.knowledge.correcting import corrections_about
from secondline.knowledge.library import Library
from secondline.knowledge.names import Match, match
from secondline.knowledge.schema import Medicine, Product
from secondline.loop.shown import Shown
from secondline.web.learn.forms import SearchForm
from secondline.web.page import calm


@require_http_methods(["GET", "HEAD", "POST"])
@calm
def medicines(request: HttpRequest, held: Shown) -> HttpResponse:
    """Show the list, or go to the medicine of a name; a name stays out of every address."""
    form = SearchForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        found = match(held.library, form.cleaned_data["name"])
        if to := _page_of(found):
            return redirect("medicine", id=to)
        near = [(id, held.library.name_of(id)) for id in found.suggestions]
        shown = {"form": form, "near": near, "is_unknown": True}
        return render(request, "learn/medicines.html", shown | _every(held.library))
    status = 422 if form.errors else 200
    return render(
        request, "learn/medicines.html", {"form": form} | _every(held.library), status=status
    )


def _page_of(found: Match) -> str | None:
    return found.product or next(iter(found.ingredients), None)


def _every(library: Library) -> dict[str, object]:
    covered = [one for one in library.medicines.values() if one.roles or one.for_]
    by_class: dict[str, list[Medicine]] = {}
    for one in sorted(covered, key=lambda one: one.name.casefold()):
        by_class.setdefault(one.class_, []).append(one)
    return {
        "classes": sorted(by_class.items()),
        "n": len(covered),
        "n_known": len(library.medicines) - len(covered),
        "n_products": len(library.products),
    }


@require_safe
@calm
def medicine(request: HttpRequest, held: Shown, id: str) -> HttpResponse:
    """Show what is known of one medicine, or of what is in one box."""
    library = held.library
    product = library.products.get(id)
    if product is None and id not in library.medicines:
        raise Http404
    ids = product.ingredients if product else (id,)
    entries = [_entry(library, library.medicine(one), product) for one in ids]
    named = [row for _, _, found in entries for _, lines in found for row in lines]
    sources = dict.fromkeys(source for line in named for source in line.sources)
    shown = {
        "title": library.name_of(id),
        "product": product,
        "has_words": "words" in request.GET,
        "path": request.path,
        "label": fact(product.label, "label") if product else None,
        "entries": entries,
        "corrections": [
            (said(one, "article", library), said(one, "right", library))
            for one in corrections_about([*ids], library)
        ],
        "sources": [library.sources[one] for one in sources],
    }
    return render(request, "learn/medicine.html", shown)


def _entry(
    library: Library, medicine: Medicine, product: Product | None
) -> tuple[Medicine, bool, list[tuple[str, list[Line]]]]:
    """Give a medicine, whether it is covered, and the parts of its screen."""
    is_covered = bool(medicine.roles or medicine.for_)
    uses = {**medicine.for_, **(product.for_ if product else {})}
    return medicine, is_covered, parts(library, medicine, uses.items()) if is_covered else []
