"""What every page about the record begins with: whose it is, and whether it may be shown at all."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from secondline.loop.shown import Shown
from secondline.web.shown import EXAMPLE, shown

View = Callable[..., HttpResponse]


def page(view: View) -> View:
    """Give a view the record that it shows, as its second value.

    Danger comes first and alone: while something cannot wait, every such page leads to the one
    that says what to do now. Where nothing is told yet, it leads to the beginning.
    """

    @wraps(view)
    def begun(request: HttpRequest, held: Shown, *values: Any, **named: Any) -> HttpResponse:
        if not held.is_begun:
            return redirect("home")
        return view(request, held, *values, **named)

    return calm(begun)


def calm(view: View) -> View:
    """Give a view the record beside which it is read, whether anything is told yet or not.

    While something cannot wait, it leads to what to do now, as every page does.
    """

    @wraps(view)
    def answered(request: HttpRequest, *values: Any, **named: Any) -> HttpResponse:
        held = shown(request)
        if held.is_stopped or held.is_out:
            return redirect("safety")
        return view(request, held, *values, **named)

    return answered


def own(view: View) -> View:
    """Let a view write only where the person's own record is shown, never an example."""

    @wraps(view)
    def answered(request: HttpRequest, *values: Any, **named: Any) -> HttpResponse:
        if request.method == "POST" and EXAMPLE in request.COOKIES:
            return render(request, "parts/only_looking.html", status=409)
        return view(request, *values, **named)

    return answered


def ends_at(held: Shown) -> str:
    """Give the name of the page to go to after a change: danger first, else the answers."""
    return "safety" if held.is_stopped else "home"
