"""The page where nothing was told yet: the first question, and examples to look around in."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

import secondline
from secondline.record.examples import EXAMPLES
from secondline.web.start.forms import StartForm
from secondline.web.start.known import medicine_names
from secondline.web.telling import new_key

ABOUT = {
    "three_months": "A muscle relaxer for three months, and a mix that is a danger",
    "red_flag": "A danger sign: nothing counts but what to do now",
    "starting_dose": "Three weeks at a starting dose: too little, for too short",
    "wrong_class": "A muscle relaxer that is made for another kind of stiffness",
    "unexplained": "The right dose for long enough, and no relief: what then?",
    "unsafe_mix": "Painkillers, sleep aids and drinks that do not go together",
    "diary_disagrees": "It feels useless, and the diary says something else",
}


def begin(request: HttpRequest, form: StartForm) -> HttpResponse:
    """Show the first question, with what is wrong in what was answered."""
    page = {
        "form": form,
        "key": request.POST.get("key") or new_key(),
        "names": medicine_names(secondline.library()),
        "examples": [(name, ABOUT[name]) for name in EXAMPLES],
    }
    status = 422 if form.is_bound else 200
    return render(request, "start/begin.html", page, status=status)
