"""Is it really not working? The change first, then the medicine's own part, and what would help."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from secondline.loop.shown import Shown
from secondline.web.page import page
from secondline.web.response.told import judged

_OPEN = 3  # of many medicines, the rest is folded where nothing can be told of it


@require_safe
@page
def response(request: HttpRequest, held: Shown) -> HttpResponse:
    """Show what the diary tells of each medicine that is taken now."""
    every = [judged(held, n) for n in range(len(held.response.findings))]
    quiet = [one for one in every[_OPEN:] if not (one.points or one.one.do)]
    shown = {
        "shown": held,
        "every": [one for one in every if one not in quiet],
        "quiet": quiet,
        "agreed": agreed(held),
    }
    return render(request, "response/response.html", shown)


def agreed(held: Shown) -> object:
    """Give what was set down before the result came; None where nothing was."""
    found = (one for one in held.visit.findings if one.id == "agreement")
    return next((one for one in found if one.facts["smallest_change"]), None)
