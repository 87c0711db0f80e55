"""Why not?"""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from secondline.exchange.plain_json import plain_answer
from secondline.exchange.telling.reasons import spoken_against, told_reasons
from secondline.loop.shown import Shown
from secondline.web.page import page
from secondline.web.reasons.parts import is_counted, parts


@require_safe
@page
def reasons(request: HttpRequest, held: Shown) -> HttpResponse:
    """Show the few reasons that help most, then where the pain may come from; the rest folded."""
    told = told_reasons(plain_answer(held.reasons)["findings"])
    rest = parts(told)
    counted = [one for one in (*told.open, *rest.results) if is_counted(one)]
    shown = {"told": told, "rest": rest, "counted": counted}
    against = spoken_against(told.against)
    return render(
        request, "reasons/reasons.html", {"shown": held, "spoken_against": against} | shown
    )
