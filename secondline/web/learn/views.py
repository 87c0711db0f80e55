"""Lessons: the list, those that fit the record first, and one with its three questions."""

from collections.abc import Mapping

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from secondline.exchange.telling.corrections import ABOUT, ARTICLES, said
from secondline.exchange.telling.lessons import told_lesson
from secondline.exchange.telling.medicine_lines import fact
from secondline.knowledge.lessons import Lesson, read_lessons
from secondline.knowledge.schema import Correction
from secondline.loop.shown import Shown
from secondline.web.learn.fitting import fitting
from secondline.web.learn.forms import RecallForm
from secondline.web.page import calm


@require_safe
@calm
def learn(request: HttpRequest, held: Shown) -> HttpResponse:
    """Show which lessons there are, those on what the record holds first."""
    near, others = fitting(read_lessons(), held.record, held.library)
    taken = {one.id: one.name for one in held.names.matched}
    shown = {"near": near, "others": others, "taken": taken}
    return render(request, "learn/learn.html", shown)


@require_safe
@calm
def corrections(request: HttpRequest, held: Shown) -> HttpResponse:
    """Show where the two articles are wrong, what is right, and on whose word."""
    every = held.library.corrections.values()
    titles = {one.id: one.head.title for one in read_lessons()}
    articles = [
        (title, [_corrected(one, held, titles) for one in every if one.article == article])
        for article, title in ARTICLES.items()
    ]
    return render(request, "learn/corrections.html", {"about": ABOUT, "articles": articles})


def _corrected(one: Correction, held: Shown, titles: Mapping[str, str]) -> dict[str, object]:
    return {
        "article": said(one, "article", held.library),
        "right": said(one, "right", held.library),
        "basis": [fact(value) for value in one.basis],
        "lesson": one.lesson,
        "title": titles[one.lesson],
    }


@require_http_methods(["GET", "HEAD", "POST"])
@calm
def lesson(request: HttpRequest, held: Shown, id: str) -> HttpResponse:
    """Show one lesson; with what somebody said of it, the answers beside that. Nothing is kept."""
    one = next((one for one in read_lessons() if one.id == id), None)
    if one is None:
        raise Http404
    form = RecallForm(len(one.head.teach_back), request.POST if request.method == "POST" else None)
    is_told = form.is_bound and form.is_valid()
    told = told_lesson(one, held.library)
    shown = {
        "lesson": one,
        "told": told,
        "corrections": [
            (said(slip, "article", held.library), said(slip, "right", held.library), places)
            for slip, places in told.corrections
        ],
        "rows": [(n, row, held.library.sources[row.source_id]) for n, row in told.rows],
        "questions": list(zip(one.head.teach_back, form, strict=True)),
        "is_told": is_told,
        "next": _next(one),
    }
    return render(request, "learn/lesson.html", shown, status=422 if form.errors else 200)


def _next(one: Lesson) -> Lesson | None:
    every = read_lessons()
    at = every.index(one) + 1
    return every[at] if at < len(every) else None
