"""The questions worth asking, one a page, each with why it is asked."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from secondline.errors import UnusableInput
from secondline.loop.answer import Finding
from secondline.loop.questions import Question
from secondline.loop.questions.news import news
from secondline.loop.questions.reading import read_answer
from secondline.loop.shown import Shown
from secondline.record.reading import read_text
from secondline.store import records
from secondline.web.medicines.same import mark_of
from secondline.web.names import ask_names, settled
from secondline.web.page import own, page
from secondline.web.questions.answering import OTHER, field_of, is_half, sent, words_of
from secondline.web.questions.enough import counted
from secondline.web.questions.left import id_of, lasting, left, read_skipped, write_skipped
from secondline.web.shown import EXAMPLE
from secondline.web.telling import key_of, new_key, sentence, tell

SKIPPED = "skipped"
_ANSWERED = "Answered: "
_JUST = "answered"  # what an answer brought is told once, on the page that follows it
_SHOWN_NEWS = 3


@require_http_methods(["GET", "HEAD", "POST"])
@own
@page
def ask(request: HttpRequest, held: Shown) -> HttpResponse:
    """Ask what could change the findings most, or keep what was answered."""
    if request.method != "POST":
        return _asked(request, held)
    one = next((q for q in left(held) if id_of(q) == request.POST.get("question")), None)
    # It was answered meanwhile in another tab, or its number means another medicine by now.
    if one is None or request.POST.get("of", _of(held, one)) != _of(held, one):
        return redirect("questions")
    return _skipped(request, held, one) if "skip" in request.POST else _told(request, held, one)


@require_POST
@own
def forget_skipped(request: HttpRequest) -> HttpResponse:
    """Ask once more what was skipped."""
    response = redirect("questions")
    response.delete_cookie(SKIPPED, samesite="Strict")
    return response


def _asked(
    request: HttpRequest, held: Shown, again: Question | None = None, problem: str = ""
) -> HttpResponse:
    skipped = read_skipped(request.COOKIES.get(SKIPPED, ""))
    open_ = left(held, skipped)
    one = again or next(iter(open_), None)
    is_example = EXAMPLE in request.COOKIES
    last = None if is_example else records.last()
    is_answer = last is not None and last.what.startswith(_ANSWERED)
    field = field_of(one) if one else None
    chosen = sent(one, request.POST) if one else []
    shown: dict[str, Any] = {
        "shown": held,
        "one": one,
        "question": id_of(one) if one else "",
        "of": _of(held, one) if one else "",
        "field": field,
        "graded": list(zip(field.rows, chosen, strict=False)) if field else [],
        "problem": problem,
        "sent": chosen,
        "other": request.POST.get(OTHER, ""),
        "key": request.POST.get("key") or new_key(),
        **counted(open_, 0 if is_example else _n_answered(), len(left(held)) - len(open_)),
        "last": last if is_answer else None,
        "has_news": is_answer and _JUST in request.GET,
        "news": _news(held, last.before)[:_SHOWN_NEWS] if last and _JUST in request.GET else (),
    }
    return render(request, "questions/question.html", shown, status=422 if problem else 200)


def _of(held: Shown, one: Question) -> str:
    """Give the mark of the medicine that a question is about; empty where it is about none."""
    match one.places[0]:
        case ("medicines", int(n), *_):
            return mark_of(held.record.medicines, n)
    return ""


def _n_answered() -> int:
    return sum(what.startswith(_ANSWERED) for what in records.done())


def _news(held: Shown, before: str) -> tuple[Finding, ...]:
    """Give what the last answer brought to light."""
    then = read_text(before, diary=held.record.diary, flag_ids=held.library.flag_ids())
    return news(then, held.record, held.library, held.on)


def _told(request: HttpRequest, held: Shown, one: Question) -> HttpResponse:
    if is_half(one, sent(one, request.POST)):
        return _asked(request, held, one, "A line is still open. Answer each line, or skip it.")
    given = "none" if "none" in request.POST else words_of(
        one, sent(one, request.POST), request.POST.get(OTHER, "")
    )  # fmt: skip
    if not given:
        return _asked(request, held, one, "Nothing was chosen yet. Answer it, or skip it.")
    try:
        changes = read_answer(one, given)
        meant = settled(request, changes, held.library)
        if meant is None:
            return ask_names(request, changes, held.library)
        tell(held, meant, what=f"{_ANSWERED}{one.asks}", key=key_of(request))
    except UnusableInput as error:
        return _asked(request, held, one, sentence(error))
    return redirect(f"{reverse('questions')}?{_JUST}")


def _skipped(request: HttpRequest, held: Shown, one: Question) -> HttpResponse:
    """Keep in the browser, and not in the record, that a question was skipped."""
    skipped = read_skipped(request.COOKIES.get(SKIPPED, "")) | {lasting(one, held.record)}
    response = redirect("questions")
    response.set_cookie(SKIPPED, write_skipped(skipped), httponly=True, samesite="Strict")
    return response
