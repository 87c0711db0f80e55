"""Choose what else is noted beside pain; it is kept in the browser, as the theme is."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from secondline.store.days import diary_day, local_now
from secondline.web.diary.asked import MORE
from secondline.web.diary.plan import CHOSEN, as_cookie, plan
from secondline.web.diary.ratings import RATINGS

_YEAR = 365 * 24 * 60 * 60


@require_http_methods(["GET", "HEAD", "POST"])
def choose(request: HttpRequest) -> HttpResponse:
    """Show which ratings there are, or keep which of them are wanted."""
    if request.method == "POST":
        wanted = [one for one in MORE if one in request.POST.getlist("rating")]
        response = redirect("check_in")
        response.set_cookie(
            CHOSEN, as_cookie(wanted), max_age=_YEAR, httponly=True, samesite="Strict"
        )
        return response
    held = plan(request, diary_day(local_now())).ratings
    ratings = [{"id": one, "name": RATINGS[one].name, "is_chosen": one in held} for one in MORE]
    return render(request, "diary/choose.html", {"ratings": ratings})
